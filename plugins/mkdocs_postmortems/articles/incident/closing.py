"""Who was told and who took part, what changed since, and where to read on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link, humanised, is_withdrawn
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.catalog.news import numbered
from mkdocs_postmortems.catalog.relations import Related
from mkdocs_postmortems.catalog.similar import Similar
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import duration
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind, Notification, Postmortem, Recording
from mkdocs_postmortems.settings.options import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A message and its audience; `after` is how long after the start."""

    at: Markup | None
    after: str
    audience: str
    channel: str
    text: Markup | None
    href: str | None


def told(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[Told, ...]:
    """The notifications, in the order of the document."""
    return tuple(_told(n, postmortem, context, prose) for n in postmortem.notifications)


def _told(note: Notification, postmortem: Postmortem, context: Context, prose: Prose) -> Told:
    after = duration(postmortem.times.started, note.at)
    return Told(
        at=None if note.at is None else context.dates.tag(note.at),
        after="" if after is None else context.s.after_start(context.dates.length(after)),
        audience=note.audience[:1].upper() + note.audience[1:],
        channel=note.channel or "",
        text=prose.text(note.text),
        href=prose.href(note.url),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingView:
    """A recording: a link, so that nothing is fetched before somebody asks for it.

    What lies on another host names it (`host`). A file of the site has a `player` as well, `video`
    or `audio`, and `captions` where its transcript can be shown as such.
    """

    link: Link
    host: str
    transcript: str | None
    player: str
    captions: str | None


def recordings(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[RecordingView, ...]:
    """The recordings that are public."""
    found = (_recording(recording, context, prose) for recording in postmortem.recordings)
    return tuple(view for view in found if view is not None)


def _recording(recording: Recording, context: Context, prose: Prose) -> RecordingView | None:
    href, transcript = prose.href(recording.url), prose.href(recording.transcript)
    if href is None:
        return None
    player = _PLAYERS.get(_suffix(prose.attachment(recording.url)), "")
    captions = player == "video" and _suffix(prose.attachment(recording.transcript)) == ".vtt"
    return RecordingView(
        link=Link(text=recording.title or context.s.recording, href=href),
        host=urlsplit(href).hostname or "",
        transcript=transcript,
        player=player,
        captions=transcript if captions else None,
    )


def _suffix(path: str | None) -> str:
    return posixpath.splitext(path or "")[1].lower()


_PLAYERS = dict.fromkeys((".m4v", ".mp4", ".ogv", ".webm"), "video") | dict.fromkeys(
    (".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"), "audio"
)
"""What browsers play, by the suffix of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionView:
    """What changed after publication. `number` is that of the feeds' guids."""

    number: int
    at: Markup
    kind: str
    summary: Markup | None


def revisions(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[RevisionView, ...]:
    """What has changed in public, the newest first."""
    now, kinds = context.catalog.now, context.s.revision_kinds
    return tuple(
        RevisionView(
            number=number,
            at=context.dates.day_tag(revision.at.date()),
            kind=kinds.get(revision.kind, f"{humanised(revision.kind)}.") if revision.kind else "",
            summary=prose.text(revision.summary),
        )
        for number, revision in reversed(numbered(postmortem, now))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedView:
    """Another report, how it is related, and why one should read it.

    `shared` are the words that both have, where nobody has stated a relation.
    """

    link: Link
    day: Markup | None
    kind: str
    relation: str
    why: Markup | None
    shared: str = ""


def related(
    entry: Entry, context: Context, prose: Prose, *, foreseen: bool
) -> tuple[RelatedView, ...]:
    """Those that this report declares and those that declare this one, then similar ones.

    What the sections on risks say already is left out: with `foreseen` the premortem of this one,
    and for a premortem the reports in which a risk of it came true.
    """
    items = context.relations.of(entry.postmortem.id)
    shown = [_related(i, context, prose) for i in items if not _told_already(i, entry, foreseen)]
    # A feed tells what the document says; what others have in common with it changes with them.
    if not prose.place.site:
        named = frozenset(item.entry.postmortem.id for item in items)
        shown += (_similar(s, context, prose) for s in context.similar.of(entry, without=named))
    return tuple(shown)


def _similar(found: Similar, context: Context, prose: Prose) -> RelatedView:
    words = []
    for facet, key in found.terms:
        services = context.catalog.settings.services
        words.append(services.label(key) if facet == "services" else humanised(key).lower())
    shared = context.s.shared(", ".join(dict.fromkeys(words)))
    return _related(Related(entry=found.entry), context, prose, shared)


def _told_already(item: Related, entry: Entry, foreseen: bool) -> bool:
    if item.risk is None or item.why is not None:
        return False
    if not item.inverse:
        return foreseen
    return any(risk.id == item.risk for risk in entry.postmortem.risks)


def _related(item: Related, context: Context, prose: Prose, shared: str = "") -> RelatedView:
    other = item.entry
    # Whoever declares the relation gives the reason, and a link in it starts at their document.
    declarer = context.prose(other, prose.place, prose.medium) if item.inverse else prose
    started = other.postmortem.times.started
    word = item.relation
    relation = ""
    if word is not None:
        relation = context.s.relations.get((word, item.inverse), humanised(word))
    kind = other.postmortem.kind
    return RelatedView(
        link=entry_link(other, context, prose),
        day=None if started is None else context.dates.day_tag(started.day, short=True),
        kind="" if kind is Kind.INCIDENT else context.kind(other.postmortem, prose.place).text,
        relation=relation,
        why=declarer.text(item.why),
        shared=shared,
    )


def entry_link(entry: Entry, context: Context, prose: Prose) -> Link:
    """A link to another report."""
    url = addresses.incident(entry.postmortem.id)
    return Link(text=context.name(entry), href=prose.place.link(url))


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The end of the page: about the report itself, and its neighbours.

    `ways` lead to its data, to the feed, to its history and to whoever wants to be told.
    """

    authors: str
    original: str | None
    original_name: str
    data: str | None
    ways: tuple[Link, ...]
    statement: Markup | None
    newer: Link | None
    older: Link | None


def closing(entry: Entry, context: Context, prose: Prose) -> Closing:
    """Authors, source, data, feed and neighbours."""
    postmortem, place = entry.postmortem, prose.place
    newer, older = context.catalog.neighbours(postmortem.id)
    teams = context.catalog.settings.teams
    # Data tells of what is public only.
    withdrawn, draft = is_withdrawn(entry), context.is_draft(entry)
    data = None if draft else place.link(addresses.incident_json(postmortem.id))
    return Closing(
        authors=", ".join(_labels(teams.label(team) for team in postmortem.authors)),
        original=None if withdrawn else prose.href(postmortem.source_url),
        original_name=(postmortem.source_url or "").partition("://")[2].rstrip("/"),
        data=data,
        ways=tuple(_ways(entry, data, context, prose)),
        statement=_statement(context, prose),
        newer=entry_link(newer, context, prose) if newer else None,
        older=entry_link(older, context, prose) if older else None,
    )


def _ways(entry: Entry, data: str | None, context: Context, prose: Prose) -> Iterator[Link]:
    s, settings = context.s, context.catalog.settings
    feed = prose.place.link(addresses.FEED) if context.feeds else None
    for href, text in (
        (data, s.data_of_it),
        (feed, s.feed),
        (_source(entry, settings.site), s.source),
        (settings.feedback, s.feedback),
    ):
        if href:
            yield Link(text=text, href=href)


def _source(entry: Entry, site: Site) -> str | None:
    """Where the file lies in public, with its history."""
    return site.sources_url + quote(entry.document.uri) if site.sources_url else None


def _statement(context: Context, prose: Prose) -> Markup | None:
    """How reports are written here, in the site's words or in ours."""
    stated = context.catalog.settings.statement
    if stated is None:
        return Markup(context.s.statement)
    own = Prose(tree=context.tree, uri="index.md", place=prose.place, medium=prose.medium)
    return own.text(stated)


def _labels(labels: Iterator[str]) -> Iterator[str]:
    yield from dict.fromkeys(labels)
