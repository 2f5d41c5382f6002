"""The lock of a site: read, compared with the documents, and made anew."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from mkdocs_postmortems import lock, sources
from mkdocs_postmortems.catalog.guids import authority
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.lock import Lock, Promise
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.project.judging import Judgement

_BEHIND = "lock/behind"
"""The one rule of the lock whose level a site may set: a site may do without."""


def examine(
    configuration: Configuration, catalog: Catalog, found: Lock, judgements: Iterable[Judgement]
) -> list[Problem]:
    """What is wrong beyond single documents: one is gone, or the lock does not know it yet."""
    judgements = list(judgements)
    problems = list(lock.gone(found, (j.id for j in judgements), catalog.now))
    broken = problems or any(p.family == "lock" for j in judgements for p in j.problems)
    if found.whole and not broken:
        behind = {j.id for j in judgements if j.behind}
        problems += _behind(configuration, catalog, behind)
    return problems


def read(configuration: Configuration) -> tuple[Lock, list[Problem]]:
    """The lock of the site, and what is wrong with its files."""
    files, problems = sources.locks(configuration.docs_dir, repository=configuration.repository)
    promises: dict[str, Promise] = {}
    paths: dict[str, str] = {}
    for source in files:
        data, wrong = sources.read(source)
        problems += wrong
        promise, wrong = (None, []) if data is None else lock.read_lock(data, path=source.path)
        problems += wrong
        if promise is not None:
            promises[promise.id], paths[promise.id] = promise, source.path
    return Lock(promises=promises, paths=paths, whole=not problems), problems


def _behind(
    configuration: Configuration, catalog: Catalog, behind: Container[str | None]
) -> Iterator[Problem]:
    """One note for the site, whatever number of locks are still to be written."""
    level = catalog.settings.level(_BEHIND, Level.NOTE)
    if level is None or not can_name(catalog):
        return
    late = [e.postmortem.id for e in catalog.public.entries if e.postmortem.id in behind]
    if late:
        place = configuration.locate(())
        names = ", ".join(late[:3]) + (", ..." if len(late) > 3 else "")
        one = "1 postmortem has no lock as it is"
        many = one if len(late) == 1 else f"{len(late)} postmortems have no lock as they are"
        yield Problem(
            path=place.path,
            line=place.line,
            column=place.column,
            level=level,
            rule=_BEHIND,
            what=f"{many} now: {names}",
            write="run `postmortems lock`, and commit what it writes",
        )


def can_name(catalog: Catalog) -> bool:
    """Whether the site says who names its guids."""
    return bool(catalog.settings.site.url or catalog.settings.feed_authority)


def renewed(catalog: Catalog, found: Lock) -> Iterator[Promise]:
    """The promises that are not locked, or not as they are now, in the order of the catalog."""
    for entry in catalog.public.entries:
        before = found.promises.get(entry.postmortem.id)
        named = authority(catalog.settings, entry.postmortem)
        promise = lock.promised(entry, authority=named, before=before)
        if promise != before:
            yield promise
