"""A record to the text of a document that passes every check."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from mkdocs_postmortems import markdown, schema
from mkdocs_postmortems.importers import chronology
from mkdocs_postmortems.importers.fields import (
    body,
    cleaned,
    for_field,
    listed,
    with_texts,
    without_open_html,
)
from mkdocs_postmortems.importers.linking import Linker
from mkdocs_postmortems.importers.mapping import Translator
from mkdocs_postmortems.importers.naming import Names
from mkdocs_postmortems.importers.record import Kept, Record, Skipped
from mkdocs_postmortems.importers.updating import seal
from mkdocs_postmortems.importers.words import (
    TITLE_LIMIT,
    one_line,
)
from mkdocs_postmortems.model.actions import Action
from mkdocs_postmortems.model.document import Value
from mkdocs_postmortems.model.impact import Impact
from mkdocs_postmortems.model.postmortem import Kind, Origin, Postmortem, Status, Times
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.rules.characters import INVISIBLE
from mkdocs_postmortems.schema.judging import fits

_FRONT_LIMIT = 200 * 1024
"""In bytes; reading refuses front matter of more than 256 KiB."""

_NO_START = frozenset({Kind.SUCCESS, Kind.PREMORTEM})
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_SOURCE = re.compile(r"https?://[^\s<>\"\\]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A document to write.

    `attachments` gives the path within the source of each file beside it, by its name in the folder
    that is called as the id.
    """

    id: str
    key: str
    text: str
    postmortem: Postmortem
    attachments: dict[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finisher:
    """Makes documents of the records of one format."""

    format: str
    translator: Translator
    names: Names
    files: Container[str] = frozenset()
    publish: bool = False

    def finish(self, record: Record) -> Imported | Skipped:
        """The document of a record, or why there is none."""
        key = one_line(record.key)
        if key in self.names.seen:
            what, write = "the source has this record a second time", "nothing: the first counts"
            return Skipped(key=key, problem=record.problem("repeated", what, write, Level.NOTE))
        self.names.seen.add(key)
        record = replace(record, key=key)
        id = self.names.id(record, _day(record))
        linker = Linker(
            name=record.foreign.name,
            files=self.files,
            base=record.source_url,
            folder=id,
            lenient=record.whole is not None and not record.source_url,
        )
        postmortem, kept = self._postmortem(record, id)
        overlong: list[str] = []
        postmortem = with_texts(postmortem, partial(for_field, linker.mend, overlong))
        narrative = body(record, overlong, kept, linker.mend)
        return self._written(record, postmortem, narrative, (kept, linker))

    def _written(
        self,
        record: Record,
        postmortem: Postmortem,
        narrative: str,
        rest: tuple[list[Kept], Linker],
    ) -> Imported | Skipped:
        postmortem = self._with_status(postmortem, record)
        values: dict[str, Value] = cleaned(schema.dump(postmortem))
        values["title"] = INVISIBLE.sub("", str(values["title"]))
        beyond = next(markdown.limits(narrative), None)
        if beyond is not None:
            return _skip(record, beyond[1], "split it, and import the parts")
        narrative = without_open_html(narrative)
        if not fits(values):
            return _skip(record, f"it does not fit the format: {_misfit(values)}", "mend it")
        origin = values["imported_from"]
        assert isinstance(origin, dict)
        del origin["digest"]
        try:
            text = seal(values, narrative)
        except ValueError as error:
            return _skip(record, str(error), "shorten it")
        if len(text) > _FRONT_LIMIT and len(text) - len(narrative) > _FRONT_LIMIT:
            course = "\n".join(listed(postmortem.timeline))
            smaller = replace(postmortem, timeline=())
            if postmortem.timeline:
                return self._written(record, smaller, f"{narrative}\n\n{course}", rest)
            return _skip(record, "its fields are longer than 200 KiB", "split it")
        return Imported(
            id=postmortem.id,
            key=record.key,
            text=text,
            postmortem=postmortem,
            attachments=rest[1].taken,
            problems=(*record.problems, *_told(record, *rest), *_missing(record, postmortem)),
        )

    def _postmortem(self, record: Record, id: str) -> tuple[Postmortem, list[Kept]]:
        """The postmortem as a draft, and what has no place in it."""
        found = record.whole or _from_record(record, id)
        kept = list(record.kept)
        times, left = chronology.settle(found.times)
        impact, lost = chronology.settle_windows(found.impact, times)
        kept += left + lost
        kind, unknown = self.translator.kind(record.words.kind)
        if unknown:
            kept.append(Kept(name="kind", text=", ".join(unknown)))
        if len(record.title) > TITLE_LIMIT:
            kept.append(Kept(name="title", text=record.title))
        found = replace(
            found,
            id=id,
            kind=kind if record.whole is None else found.kind,
            times=times,
            impact=self._impact(impact),
            timeline=chronology.ordered(found.timeline, times),
            actions=tuple(map(self._action, found.actions)),
            organization=found.organization or self.translator.words.organization,
            aliases=self.names.aliases(found.aliases, id),
            imported_from=Origin(format=self.format, key=record.key, digest="sha256:" + "0" * 64),
        )
        return self._with_words(found, record, kept), kept

    def _with_words(self, found: Postmortem, record: Record, kept: list[Kept]) -> Postmortem:
        """Severity, services and the like in the site's words; unknown ones are kept as text."""
        words = record.words

        def keys(name: str, *given: str) -> tuple[str, ...]:
            pairs = [(word, self.translator.keys(name, word)) for word in given if word]
            missed = [word for word, known in pairs if known is None]
            if missed:
                kept.append(Kept(name=name, text=", ".join(missed)))
            return tuple(dict.fromkeys(key for _, known in pairs for key in known or ()))

        return replace(
            found,
            severity=next(iter(keys("severities", words.severity)), None),
            category=next(iter(keys("categories", words.category)), None),
            services=keys("services", *words.services),
            regions=keys("regions", *words.regions),
            authors=keys("teams", *words.teams),
        )

    def _impact(self, impact: Impact) -> Impact:
        """The windows in the site's words; what was affected as a whole tells of the unknown."""

        def known(name: str, given: tuple[str, ...]) -> tuple[str, ...]:
            found = (self.translator.keys(name, word) for word in given)
            return tuple(dict.fromkeys(key for keys in found for key in keys or ()))

        windows = tuple(
            replace(
                window,
                services=known("services", window.services),
                regions=known("regions", window.regions),
            )
            for window in impact.windows
        )
        return replace(impact, windows=windows)

    def _action(self, action: Action) -> Action:
        """A team owns an action; who is not known to be one is named in its text."""
        if action.owner is None:
            return action
        listed = not self.translator.settings.teams.open
        table = self.translator.words.tables.get("teams", {})
        if listed or action.owner.casefold() in table or "team" in action.owner.casefold():
            keys = self.translator.keys("teams", action.owner)
            if keys is not None:
                return replace(action, owner=next(iter(keys), None))
        elif re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", action.owner):
            return action
        return replace(action, owner=None, text=f"{action.text} (owner: {action.owner})")

    def _with_status(self, found: Postmortem, record: Record) -> Postmortem:
        """Review, draft where a review's needs are missing, or published where that is wanted."""
        ready = found.kind in _NO_START or found.times.started is not None
        if record.draft or not ready or not (found.summary or "").strip():
            return replace(found, status=Status.DRAFT, publish_at=None)
        end = found.times.resolved or found.times.mitigated or found.times.started
        at = record.published or found.publish_at or (end.at if end else None)
        if not self.publish or at is None:
            return replace(found, status=Status.REVIEW, publish_at=None)
        return replace(found, status=Status.PUBLISHED, publish_at=at)


def _from_record(record: Record, id: str) -> Postmortem:
    url = one_line(record.source_url, 4000)
    return Postmortem(
        id=id,
        title=one_line(record.title, TITLE_LIMIT) or one_line(record.key, TITLE_LIMIT),
        kind=Kind.INCIDENT,
        status=Status.DRAFT,
        tags=record.tags,
        organization=record.organization,
        lang=record.lang if record.lang and _LANG.fullmatch(record.lang) else None,
        summary=record.summary.strip() or None,
        times=record.times,
        impact=record.impact,
        detection=record.detection,
        trigger=record.trigger,
        timeline=record.timeline,
        contributing_factors=record.factors,
        actions=record.actions,
        lessons=record.lessons,
        source_url=url if _SOURCE.fullmatch(url) and len(url) <= 2000 else None,
        aliases=record.aliases,
    )


def _day(record: Record) -> date | None:
    if record.whole is not None:
        return None
    started = record.times.started
    if started is not None:
        return started.day
    return record.published.date() if record.published else None


def _misfit(values: dict[str, Value]) -> str:
    """What the schema says, shortly. Imported here because it is slow and hardly ever needed."""
    from mkdocs_postmortems.schema.validation import errors  # noqa: PLC0415 - see above

    error = next(iter(errors(values)))
    where = ".".join(map(str, error.absolute_path)) or "the document"
    return f"{where}: {one_line(error.message, 120)}"


def _told(record: Record, kept: list[Kept], linker: Linker) -> Iterator[Problem]:
    settled = [item for item in kept if item not in record.kept]
    for item in settled:
        if item.name in Times.__dataclass_fields__ or item.name in ("until", "impact window"):
            what = f"{item.name} {item.text} contradicts the other times: it is left out"
            yield record.problem("times", what, "put the times in order")
    for address in dict.fromkeys(linker.lost):
        what = f"the link {one_line(address, 80)!r} leads nowhere from here: it is kept as text"
        write = "import the folder that holds it, or mend the address"
        yield record.problem("link", what, write, Level.NOTE)


def _missing(record: Record, found: Postmortem) -> Iterator[Problem]:
    """Why it is a draft."""
    if found.status is not Status.DRAFT or record.draft:
        return
    needs = {
        "when it started": found.times.started is None and found.kind not in _NO_START,
        "a summary": not (found.summary or "").strip(),
    }
    missing = " and ".join(name for name, absent in needs.items() if absent)
    yield record.problem("draft", f"the source does not state {missing}: a draft", "add it")


def _skip(record: Record, what: str, write: str) -> Skipped:
    return Skipped(key=record.key, problem=record.problem("skipped", what, write))
