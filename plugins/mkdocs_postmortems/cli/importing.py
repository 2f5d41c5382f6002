"""`postmortems import`: what you have elsewhere, as postmortems."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path
from typing import Any

import click

from mkdocs_postmortems.cli import writing
from mkdocs_postmortems.cli.options import config_file, configured
from mkdocs_postmortems.importers import FORMATS, Format, zones
from mkdocs_postmortems.importers.finishing import Finisher, Imported
from mkdocs_postmortems.importers.mapping import Translator, WordMap, read_map
from mkdocs_postmortems.importers.naming import Names
from mkdocs_postmortems.importers.record import Foreign, Options, Record, Skipped
from mkdocs_postmortems.importers.tally import Tally
from mkdocs_postmortems.importers.updating import Outcome, identify, outcome
from mkdocs_postmortems.project.configuration import plugin_settings
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

_FAILED = 1
_FORMATS = click.Choice(list(FORMATS))
_SOURCE = click.Path(path_type=Path, exists=True)


@click.command(
    "import", epilog="Formats: " + "; ".join(f"{n}: {f.text}" for n, f in FORMATS.items())
)
@click.argument("format", type=_FORMATS)
@click.argument("source", type=_SOURCE)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write; the documents folder, if not stated.",
)
@click.option("--timezone", metavar="ZONE", help="The zone of times that name none.")
@click.option("--date-order", type=click.Choice(["dmy", "mdy"]), help="How to read 03/04/2026.")
@click.option(
    "--map",
    "map_file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="What the source's words mean here.",
)
@click.option("--since", metavar="DATE", help="Leave out what began before.")
@click.option(
    "--publish", is_flag=True, help="Publish what is complete enough, as of its own time."
)
@click.option("--dry-run", is_flag=True, help="Tell, and write nothing.")
@config_file
@click.pass_context
def import_(context: click.Context, /, **arguments: Any) -> None:
    """Make postmortems of the records in SOURCE, a file or a folder.

    Each is written for review, or as a draft where it lacks a start or a summary. Importing again
    updates what nobody has edited since.
    """
    run = _Run.of(**arguments)
    try:
        tally = run.all()
    except OSError as error:
        what = f"{error.filename}: it cannot be read ({error.strerror or error})"
        raise click.ClickException(what) from None
    for problem in (*tally.notes(), *tally.questions()):
        click.echo(str(problem))
    proposal = run.finisher.translator.proposal()
    if proposal:
        click.echo("\nWords that the site's lists do not know. Save this, write keys, use --map:\n")
        click.echo(proposal)
    click.echo(f"\n{arguments['source']} as {arguments['format']}{' (nothing written)' * run.dry}")
    for line in tally.lines():
        click.echo(line)
    if tally.wrong or not tally.found:
        context.exit(_FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The regular files below a folder, looked at one at a time; no link is followed."""

    root: Path

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.file(name) is not None

    def file(self, name: str) -> Path | None:
        """The file of a path, which never leads out of the folder."""
        parts = name.split("/")
        if not name or name.startswith("/") or {"", ".", ".."} & set(parts):
            return None
        path = self.root
        try:
            for part in parts:
                path = path / part
                mode = path.lstat().st_mode
                if stat.S_ISLNK(mode):
                    return None
        except (OSError, ValueError):
            return None
        return path if stat.S_ISREG(mode) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One import. `paths` leads from an id to the document that is there already."""

    format: Format
    source: Path
    out: Path
    options: Options
    finisher: Finisher
    beside: _Beside
    paths: dict[str, Path]
    since: datetime | None
    dry: bool

    @classmethod
    def of(cls, **given: Any) -> _Run:
        settings, docs_dir = _settings(given["config_file"], given["out"])
        format = FORMATS[given["format"]]
        source: Path = given["source"]
        out = given["out"] or docs_dir
        if out is None:
            raise click.UsageError("say where to write: --out DIR")
        words = _map(given["map_file"])
        names, paths = _taken(out, docs_dir, given["format"])
        beside = _Beside(root=source if source.is_dir() else source.parent)
        return cls(
            format=format,
            source=source,
            out=out,
            options=Options(
                zone=_zone(given["timezone"]), order=given["date_order"], site=settings.site.url
            ),
            finisher=Finisher(
                format=given["format"],
                translator=Translator(settings=settings, words=words),
                names=names,
                files=beside,
                publish=given["publish"],
            ),
            beside=beside,
            paths=paths,
            since=_since(given["since"]),
            dry=given["dry_run"],
        )

    def all(self) -> Tally:
        """Import every record, and count."""
        tally = Tally()
        files, links = self.files()
        for path in links:
            foreign = Foreign(path=path.as_posix(), name=path.name, text="")
            problem = foreign.problem("link", "it is a link", "copy what it leads to, or leave it")
            tally.skip(Skipped(key=foreign.name, problem=problem))
        options = self.configured()
        with _progress(files) as bar:
            for path in bar:
                for found in self.records(path, options):
                    self.one(found, tally)
        return tally

    def files(self) -> tuple[list[Path], list[Path]]:
        """The files of the format, those first that tell most of a record; links, left alone."""
        if self.source.is_file():
            return [self.source], []
        ranks = {suffix: rank for rank, suffix in enumerate(self.format.suffixes)}
        found: list[Path] = []
        links: list[Path] = []
        for folder, folders, names in os.walk(self.source):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            wanted = [n for n in names if Path(n).suffix.lower() in ranks and self._is_record(n)]
            for path in (Path(folder, name) for name in (*folders, *wanted)):
                (links if path.is_symlink() else found).append(path)
        files = [path for path in found if path.is_file()]
        return sorted(files, key=lambda p: (ranks[p.suffix.lower()], str(p))), sorted(links)

    def _is_record(self, name: str) -> bool:
        return not name.startswith(".") and name not in self.format.configurations

    def configured(self) -> Options:
        """The options with what a configuration of the source adds."""
        options = self.options
        for name in self.format.configurations:
            path = self.beside.file(name)
            text = _text(path) if path else None
            if isinstance(text, str):
                options = self.format.configure(text, options)
        return options

    def records(self, path: Path, options: Options) -> Iterator[Record | Skipped]:
        shown = path.as_posix()
        name = path.relative_to(self.beside.root).as_posix()
        text = _text(path)
        if isinstance(text, str):
            foreign = Foreign(path=shown, name=name, text=text)
            del text
            yield from self.format.read(foreign, options)
        else:
            foreign = Foreign(path=shown, name=name, text="")
            what, write = _unreadable(text)
            problem = foreign.problem("unreadable", what, write)
            yield Skipped(key=name, problem=problem)

    def one(self, found: Record | Skipped, tally: Tally) -> None:
        if isinstance(found, Record) and self.since and _when(found, self.since) < self.since:
            day = self.since.date()
            problem = found.problem("since", f"it began before {day}", "nothing: --since says so")
            found = Skipped(key=found.key, problem=problem)
        made = self.finisher.finish(found) if isinstance(found, Record) else found
        if isinstance(made, Skipped):
            tally.skip(made)
            return
        path = self.paths.get(made.id, self.out / f"{made.id}.md")
        old = _text(path) if path.exists() else None
        result = outcome(old, made.text) if old is None or isinstance(old, str) else Outcome.EDITED
        if result is not Outcome.EDITED and not self.dry:
            self.write(made, path, result)
        tally.add(made, result)

    def write(self, made: Imported, path: Path, result: Outcome) -> None:
        """The document, unless it is the same, and the files beside it."""
        if result is not Outcome.UNCHANGED:
            _write(path, made.text.encode("utf-8"))
        for name, origin in made.attachments.items():
            file = self.beside.file(origin)
            if file is not None:
                _write(path.parent / made.id / name, file.read_bytes())


def _settings(config: Path, out: Path | None) -> tuple[Settings, Path | None]:
    """The site's settings and its documents folder; without a configuration, none of either."""
    if not config.exists() and out is not None:
        return Settings(), None
    found = configured(config)
    settings, problems = plugin_settings(found)
    if settings is None:
        raise click.UsageError("\n".join(map(str, problems)))
    return settings, found.docs_dir


def _zone(name: str | None) -> tzinfo | None:
    zone = zones.find(name) if name else None
    if name and zone is None:
        raise click.UsageError(f"--timezone {name!r} is no zone; write Europe/Berlin, say")
    return zone


def _since(day: str | None) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(day), time(), UTC) if day else None
    except ValueError:
        raise click.UsageError(f"--since {day!r} is not a date; write 2026-03-01, say") from None


def _map(file: Path | None) -> WordMap:
    if file is None:
        return WordMap()
    text = _text(file)
    if not isinstance(text, str):
        raise click.UsageError("{}: {}; {}".format(file, *_unreadable(text)))
    words, problems = read_map(text, file.name)
    if words is None:
        raise click.UsageError("\n".join(map(str, problems)))
    return words


def _taken(out: Path, docs_dir: Path | None, format: str) -> tuple[Names, dict[str, Path]]:
    """The ids that are taken, those of earlier imports by their keys, and where documents are."""
    names, paths = Names(), {}
    root = out
    if docs_dir is not None and out.resolve().is_relative_to(docs_dir.resolve()):
        root = docs_dir
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        if path.suffix.lower() not in MARKDOWN_SUFFIXES or path.is_symlink() or not path.is_file():
            continue
        names.taken.add(path.stem)
        known = identify(path.read_bytes())
        if known is not None:
            names.taken.add(known.id)
            if known.origin is not None and known.origin[0] == format:
                names.known[known.origin[1]] = known.id
                paths[known.id] = path
    return names, paths


def _when(record: Record, since: datetime) -> datetime:
    started = record.times.started or (record.whole.times.started if record.whole else None)
    return started.at if started else record.published or since


def _text(path: Path) -> str | OSError | UnicodeDecodeError:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return error


def _unreadable(error: OSError | UnicodeDecodeError) -> tuple[str, str]:
    """What is wrong with a file, and what to do."""
    if isinstance(error, OSError):
        return f"it cannot be read ({error.strerror or error})", "make it readable"
    byte = error.object[error.start]
    return f"it is not UTF-8: byte 0x{byte:02X} does not fit", "save it with the encoding UTF-8"


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all."""
    with writing.told(path):
        _put(path, data)


def _put(path: Path, data: bytes) -> None:
    part = path.parent / f".import-{os.getpid()}.part"
    try:
        stream = part.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = part.open("wb")
    try:
        with stream:
            stream.write(data)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _progress(files: list[Path]) -> Any:
    """A bar on the terminal for more than a few files."""
    hidden = not sys.stderr.isatty() or len(files) < 20
    return click.progressbar(files, label="Importing", file=sys.stderr, hidden=hidden)
