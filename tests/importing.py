"""What tests of the importers share: a record's way to its document, without files."""

from __future__ import annotations

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.importers import FORMATS, zones
from mkdocs_postmortems.importers.finishing import Finisher, Imported
from mkdocs_postmortems.importers.mapping import Translator, WordMap
from mkdocs_postmortems.importers.naming import Names
from mkdocs_postmortems.importers.record import Foreign, Options, Record, Skipped
from mkdocs_postmortems.model.moments import Precision, format_instant
from mkdocs_postmortems.rules.limits import beyond
from mkdocs_postmortems.schema import read_postmortem
from mkdocs_postmortems.settings.options import Settings


def imported(
    format: str,
    text: str,
    *,
    name: str = "2026-03-01-checkout.md",
    settings: Settings | None = None,
    words: WordMap | None = None,
    **given,
) -> list[Imported | Skipped]:
    """What becomes of every record of one foreign file.

    `given` are `zone` (a name), `order`, `base` and `site` for the reader, `files` and `publish`
    for what comes after it.
    """
    foreign = Foreign(path=f"source/{name}", name=name, text=text)
    finisher = Finisher(
        format=format,
        translator=Translator(settings=settings or Settings(), words=words or WordMap()),
        names=Names(),
        files=given.pop("files", frozenset()),
        publish=given.pop("publish", False),
    )
    zone = given.pop("zone", None)
    options = Options(zone=zones.find(zone) if zone else None, **given)
    found = FORMATS[format].read(foreign, options)
    return [finisher.finish(one) if isinstance(one, Record) else one for one in found]


def one(format: str, text: str, **given) -> Imported:
    """The only document of a file."""
    (found,) = imported(format, text, **given)
    assert isinstance(found, Imported), found
    return found


def read_back(found: Imported):
    """The postmortem and body that a written document reads back to; it must pass every check."""
    document, problems = read_document(found.text.encode(), path="a.md")
    assert problems == []
    assert list(beyond(document)) == []
    postmortem, problems = read_postmortem(document)
    assert problems == []
    return postmortem, document.body


def shown(moment) -> str | None:
    """A moment in short: a bare date is known to the day."""
    if moment is None:
        return None
    if moment.precision is Precision.DAY:
        return moment.day.isoformat()
    return ("~" if moment.approximate else "") + format_instant(moment.at).replace(":00Z", "Z")


def course(found: Imported) -> list[tuple[str, str]]:
    """The timeline in short."""
    return [(shown(event.at), event.text) for event in found.postmortem.timeline]


def told(found: Imported | Skipped) -> list[str]:
    """What is wrong, without the places."""
    problems = found.problems if isinstance(found, Imported) else (found.problem,)
    return [problem.what for problem in problems]
