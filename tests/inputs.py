"""What becomes of a document, whatever its bytes: a right page or problems, never anything else."""

from __future__ import annotations

import re
import signal
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from functools import cache, partial
from pathlib import Path

import lxml.html
import yaml
from hypothesis import strategies as st
from lxml import etree

from mkdocs_postmortems import exports, feeds
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.schema.texts import strings
from tests.attacks import PAYLOADS
from tests.sites import MINIMAL, NOW, REPOSITORY, project, write_site

FULL = (REPOSITORY / "tests" / "positive" / "full.md").read_text(encoding="utf-8")

_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal or a reader of a log would obey instead of show."""

SECONDS = 60
"""After which a test takes an input for one that hangs. Limits of the project know no clock."""


class HangError(Exception):
    """An input took too long."""


@contextmanager
def watched() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise HangError

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def outcome(data: bytes) -> str:
    """`page` or `problems`; raises whatever goes wrong besides, and `AssertionError`."""
    with tempfile.TemporaryDirectory() as folder, watched():
        config = write_site(Path(folder), {"a.md": data}, options="sentiment: true")
        found, problems = project(config, now=NOW)
        lines = data.count(b"\n") + data.count(b"\r") + 2
        for problem in problems:
            assert 1 <= problem.line <= lines, problem
            assert problem.column >= 1
            assert not _OBEYED.search(str(problem)), problem
        if found.errors:
            return "problems"
        require_inert(found)
    return "page"


def require_inert(found: object) -> None:
    """Raise `AssertionError` if anything of the project's pages, feeds or data could run."""
    articles = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
        intro=found.intro,
    )
    for article in articles.all():
        inert(article.write().html)
    news = feeds.Feeds(
        found.catalog, content=articles.news_html, authorities=found.lock.authorities
    )
    files = (*news.files(), *exports.files(found.catalog, found.tree), *tables.files(found.catalog))
    for path, write in files:
        data = write()
        if path.endswith((".xml", ".atom")):
            _inert_feed(data)


def _inert_feed(data: bytes) -> None:
    """Titles are plain text by the formats; what is HTML has to be harmless."""
    for element in etree.fromstring(data).iter("{*}encoded", "{*}description", "{*}content"):
        if element.text and "<" in element.text:
            inert(element.text)


_RUNS = {"script", "iframe", "object", "embed", "base", "meta", "link", "style", "frame", "applet"}
_ADDRESS = re.compile(r"\s*(?:https?:|mailto:|[^:]*(?:[/?#]|$))", re.IGNORECASE)


def inert(html: str) -> None:
    """Raise `AssertionError` if a browser would run or fetch something for this HTML."""
    for element in lxml.html.fragment_fromstring(html, create_parent="div").iter():
        if not isinstance(element.tag, str):
            continue  # a comment
        data = element.tag == "script" and "json" in element.get("type", "")
        assert data or element.tag not in _RUNS, lxml.html.tostring(element)
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (element.tag, name)
            assert name not in ("srcdoc", "formaction", "action", "style", "background"), name
            if name in ("href", "src", "xlink:href", "data", "cite", "poster"):
                assert _ADDRESS.match(value), value


class _Loader(yaml.SafeLoader):
    """Times stay text, as in the format."""


_Loader.yaml_implicit_resolvers = {
    key: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_MORE = """
organization: Another company
acknowledgements: [Whoever called us]
imported_from:
  format: blog
  key: post 12
  digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"
impact:
  slo: [{name: Checkout works, objective: most of the time, actual: hardly, unit: "%", text: Over.}]
detection: {}
lessons: {went_poorly: [The alert came late.]}
sentiment:
  consent: {groups: {support: 6}}
  points:
    - {at: 2026-03-01T10:10:00Z, group: support, median: 0, low: -1, high: 1, n: 5, note: Calm.}
"""
_MORE_OF_LISTS = """
impact.windows: {group: Shops, text: Only those with vouchers.}
notifications: {text: We are looking at it., url: https://example.com/status}
timeline: {until: 2026-03-01T10:03:00Z}
"""
_FURTHER = """
timeline:
  at: 2026-02-20T10:00:00Z
  type: other
  text: The table grows.
  outside: It made the lock long.
actions:
  - {id: larger, text: Buy more., type: process, status: declined, reason: It would not help.}
  - id: watch
    text: Watch locks.
    type: detect
    status: done
    completed_at: 2026-03-18
    verification:
      measure: what wakes whom
      baseline: nobody
      target: somebody
      result: everybody
      at: 2026-04-18
      outcome: ineffective
      evidence: [{text: the list, url: https://example.com/list}]
"""

_OTHER_KINDS = """
- {kind: success, what_worked: [{text: The plan., category: process}]}
- {kind: premortem, risks: [{id: long-lock, text: A lock is long., mitigation: Have it end.}]}
- {status: withdrawn, withdrawn: {at: 2026-04-01T00:00:00Z, reason: It was another's.}}
"""


def values() -> dict[str, object]:
    """The front matter of the document that has nearly all keys, and the others."""

    def read(text: str) -> dict[str, object]:
        return yaml.load(text, Loader=_Loader)

    found = read(FULL.split("---\n")[1])
    for key, value in read(_MORE).items():
        found[key] = found.get(key, {}) | value if isinstance(value, dict) else value
    for path, value in read(_MORE_OF_LISTS).items():
        holder = found
        for key in path.split("."):
            holder = holder[key]
        holder[0] |= value
    del found["participants"][1:]  # of which no two may be alike
    further = read(_FURTHER)
    found["timeline"].append(further["timeline"])
    found["actions"] += further["actions"]
    return found


def _of_another_kind(number: int) -> dict[str, object]:
    return deepcopy(MINIMAL) | yaml.load(_OTHER_KINDS, Loader=_Loader)[number]


anything = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(max_size=40),
    st.sampled_from(("", " ", "no", "10:30", "0123", "~", "null", "1e999", "9999-12-31", "\ud800")),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.sampled_from(("2026-03-01T10:02:00Z", "9998-12-31T23:59:59-23:59", "0002-01-01", "1583-01")),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3),
)

_SIGNS = "*_~`[]()<>!#|\\&;:-+=>{}\"'^\n\n  \t0123aé\u0301\u200f\u202e🚒\r"
_PIECES = (
    *PAYLOADS,
    "[^1]",
    "[^1]: x",
    "> [!NOTE]\n> x",
    "- [ ] x",
    "|a|\n|-|\n|b|",
    "<!--",
    "-->",
)
markdown = st.lists(
    st.one_of(st.sampled_from(_PIECES), st.text(_SIGNS, max_size=12), st.text(max_size=6)),
    max_size=30,
).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """The full document with a few places overwritten, or cut out."""
    data = FULL.encode()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        new = draw(st.one_of(st.binary(max_size=12), markdown.map(_encoded)))
        data = data[:start] + new + data[end:]
    return data


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@st.composite
def revalued(draw: st.DrawFn) -> bytes:
    """The full document with other values at a few keys."""
    changed = values()
    for _ in range(draw(st.integers(1, 3))):
        holder: object = changed
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = draw(st.sampled_from(keys))
            inner = holder[key]
            if not isinstance(inner, dict | list) or not inner or draw(st.booleans()):
                holder[key] = draw(anything)
                break
            holder = inner
    front = yaml.safe_dump(changed, sort_keys=False, allow_unicode=True)
    return _encoded(f"---\n{front}---\n\nText.\n")


bodies = markdown.map(lambda text: _encoded(FULL.split("\n---\n")[0] + "\n---\n\n" + text))

EVERYTHING = {
    "bytes": st.binary(max_size=400),
    "front matter": st.binary(max_size=200).map(lambda data: b"---\n" + data + b"\n---\n"),
    "places": mutated(),
    "values": revalued(),
    "bodies": bodies,
}


Pointer = tuple[str | int, ...]


def with_texts(pointers: Iterable[Pointer], text: str, kind: int = 0) -> bytes:
    """A document with another text in some places of its front matter, and as its body."""
    return written(dict.fromkeys(pointers, text), f"{text}\n", kind)


def written(texts: Mapping[Pointer, str], body: str, kind: int = 0, **more: object) -> bytes:
    """A document of one of the `KINDS` with other texts in its front matter, and with a body."""
    changed = KINDS[kind]()
    for pointer, text in texts.items():
        holder: object = changed
        for part in pointer[:-1]:
            holder = holder[part]
        holder[pointer[-1]] = text
    kept = {key: value for key, value in {**changed, **more}.items() if value is not None}
    front = yaml.safe_dump(kept, sort_keys=False, allow_unicode=True)
    return _encoded(f"---\n{front}---\n\n{body}")


KINDS = (values, *(partial(_of_another_kind, number) for number in range(3)))
"""What makes the front matter of a document that has nearly all keys, and of the other kinds."""


@cache
def free_fields(kind: int = 0) -> tuple[Pointer, ...]:
    """Where such a document may have any text."""

    class _Document:
        values = KINDS[kind]()

    found = [pointer for pointer, _ in strings(_Document)]
    return tuple(p for p in found if outcome(with_texts([p], "<b>", kind)) == "page")
