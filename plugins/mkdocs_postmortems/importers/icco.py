"""`icco`: entries of the public index of postmortems at github.com/icco/postmortems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.importers import times
from mkdocs_postmortems.importers.front import Front, read_front
from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.json_items import JsonError, items
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.words import clean, first_paragraph, one_line, slug
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Level, Problem

_USED = [
    "uuid",
    "id",
    "url",
    "title",
    "start_time",
    "starttime",
    "end_time",
    "endtime",
    "categories",
    "keywords",
    "company",
    "product",
    "summary",
    "description",
]
_NO_TIME = "0001-01-01"
"""How the index's own tool writes a time that nobody stated."""


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The entry of a Markdown file, or the entries of its JSON."""
    if not foreign.text.lstrip("\ufeff \t\r\n").startswith(("[", "{")):
        front = read_front(foreign.text)
        yield _Entry(foreign, options, front).record()
        return
    try:
        for item in items(foreign.text, "postmortems", "items"):
            if not isinstance(item.value, dict):
                what, key = "this is no entry of the index", f"{foreign.name}:{item.line}"
                problem = foreign.problem("record", what, "give its JSON", line=item.line)
                yield Skipped(key=key, problem=problem)
                continue
            yield _Entry(foreign, options, _as_front(item.value), line=item.line).record()
    except JsonError as error:
        what, write = str(error), "mend the file; what stands before is imported"
        problem = foreign.problem("json", what, write, line=error.line)
        yield Skipped(key=foreign.name, problem=problem)


def _as_front(value: dict[str, object]) -> Front:
    """An entry of the JSON as the front matter that it was made from."""
    lists = {
        key.lower(): tuple(map(clean, inner)) if isinstance(inner, list) else (clean(inner),)
        for key, inner in value.items()
    }
    single = {
        k: v[0] for k, v in lists.items() if len(v) == 1 and not isinstance(value.get(k), list)
    }
    body = single.pop("summary", "") or single.pop("description", "")
    return Front(values=single, lists=lists, body=body)


@dataclass(slots=True)
class _Entry:
    """One entry on its way to a record."""

    foreign: Foreign
    options: Options
    front: Front
    line: int = 1

    def record(self) -> Record | Skipped:
        front = self.front
        body = to_markdown(front.body, lines=True).strip() or front.first("summary", "description")
        if not body and not front.first("url", "title"):
            problem = self.problem("record", "the entry is empty", "delete it")
            return Skipped(key=f"{self.foreign.name}:{self.line}", problem=problem)
        problems: list[Problem] = []
        kept: list[Kept] = []
        started = self.moment("started", problems, kept, "start_time", "starttime")
        resolved = self.moment("resolved", problems, kept, "end_time", "endtime")
        summary, rest = first_paragraph(body)
        company, product = front.first("company"), front.first("product")
        title = front.first("title") or _titled(summary, company, product)
        if not front.first("title"):
            what = "the entry has no title: its first sentence stands for it"
            problems.append(self.problem("title", what, "write one", Level.NOTE))
        url = front.first("url")
        name = self.foreign.name.rpartition("/")[2].rpartition(".")[0]
        categories = tuple(c for c in front.every("categories") if c.lower() != "postmortem")
        return Record(
            foreign=self.foreign,
            line=self.line,
            key=front.first("uuid", "id") or name or url,
            title=title,
            words=Words(services=(product,) if product else ()),
            tags=tuple(dict.fromkeys(filter(None, map(slug, (*categories, *self.keywords()))))),
            organization=one_line(company) or None,
            summary=summary,
            times=Times(started=started, resolved=resolved),
            source_url=url if url.startswith(("http://", "https://")) else "",
            body=rest,
            kept=(*front.rest(*_USED), *kept),
            problems=tuple(problems),
        )

    def keywords(self) -> tuple[str, ...]:
        return self.front.every("keywords")

    def problem(self, name: str, what: str, write: str, level: Level = Level.WARNING) -> Problem:
        return self.foreign.problem(name, what, write, line=self.line, level=level)

    def moment(
        self, field: str, problems: list[Problem], kept: list[Kept], *keys: str
    ) -> Moment | None:
        text = self.front.first(*keys)
        if not text or text.startswith(_NO_TIME):
            return None
        moment, wrong = times.read_moment(text, zone=self.options.zone, order=self.options.order)
        if wrong is not None:
            problems.append(self.problem("time", f"{field}: {wrong.why}", "look it up"))
            kept.append(Kept(name=field, text=text))
        return moment


def _titled(summary: str, company: str, product: str) -> str:
    """The first sentence of the summary, without markup."""
    plain = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(summary.split()))
    plain = re.sub(r"[*_`]+", "", plain)
    sentence = re.split(r"(?<=[.!?])\s", plain, maxsplit=1)[0]
    return one_line(sentence, 160) or " ".join(filter(None, (company, product)))
