"""`links/*`: where the links of a document lead."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.links import anchors
from mkdocs_postmortems.links.targets import Verdict
from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.rule import Finding, Link, Subject, rule


@rule(
    "links/outside",
    bad="""
body: "The [log](../../secret.txt)."
""",
    good="""
body: "The [log](https://example.com/log)."
""",
)
def outside(subject: Subject) -> Iterator[Finding]:
    """A link stays within the documents folder, or is a complete address."""
    what = "the link {href!r} leaves the site"
    write = "write a path within the documents folder, or a complete https:// address"
    yield from _with(Verdict.OUTSIDE, subject, what, write)


@rule(
    "links/alias",
    bad="""
aliases:
  - /.git/config/
""",
    good="""
aliases:
  - /blog/checkout/
""",
)
def alias(subject: Subject) -> Iterator[Finding]:
    """An alias is a path that every host can have: no part is hidden or longer than 200 bytes.

    A part that begins with a dot is hidden: of the site's folder such parts are not ours.
    """
    for number, alias in enumerate(subject.postmortem.aliases):
        for part in alias.split("/"):
            if part.startswith("."):
                what = f"a part of the alias {alias!r} begins with a dot"
            elif len(part.encode("utf-8", "replace")) > 200 or not part.isprintable():
                what = "a part of the alias is too long, or cannot be shown"
            else:
                continue
            yield Finding(pointer=("aliases", number), what=what, write="write another, or none")


@rule(
    "links/scheme",
    bad="""
body: "The [log](file:///tmp/log)."
""",
    good="""
body: "The [log](https://example.com/log)."
""",
)
def scheme(subject: Subject) -> Iterator[Finding]:
    """An address begins with https:, http: or mailto:, and the first two name a host."""
    for link in subject.links:
        if link.target.verdict is Verdict.SCHEME:
            what = f"the link {link.href!r} is of a kind that is not published"
            write = "write an https:, http: or mailto: address"
            if link.href.lower().startswith(("http:", "https:")):
                what = f"the link {link.href!r} names no host"
                write = "write a complete address, such as https://example.com/"
            yield Finding(pointer=link.pointer, line=link.line, what=what, write=write)


@rule(
    "links/missing",
    Level.WARNING,
    bad="""
body: "![graph](images/no-such-file.png)"
""",
    good="""
body: "[graph](https://example.com/graph)"
""",
)
def missing(subject: Subject) -> Iterator[Finding]:
    """A path leads to a file of the documents folder, or to a page of the site.

    An image names a file.
    """
    what, write = "the link {href!r} leads to no file or page", "add the file, or mend the path"
    yield from _with(Verdict.MISSING, subject, what, write)
    for link in subject.links:
        if link.image and link.target.verdict is Verdict.FRAGMENT:
            what = f"the image {link.href!r} names no file"
            yield Finding(pointer=link.pointer, line=link.line, what=what, write=write)


@rule(
    "links/anchor",
    Level.WARNING,
    bad="""
body: "See [the lock](#the-lock)."
""",
    good="""
body: "See [the lock](#the-lock).\\n\\n## The lock\\n"
""",
)
def anchor(subject: Subject) -> Iterator[Finding]:
    """A link to a place in a postmortem leads to a heading of it, or to a part that its page has.

    Headings have the ids that GitHub gives them. Parts are sections such as `#actions`, and what
    has an id of its own: `#action-lock-timeout`.
    """
    write = "write the id of a heading, as GitHub makes it, or delete what follows the #"
    for link in _to_places(subject):
        what = f"the link {link.href!r} leads to no place in its page"
        yield Finding(pointer=link.pointer, line=link.line, what=what, write=write)


@rule(
    "links/elsewhere",
    Level.WARNING,
    bad="""
body: "![graph](https://example.com/graph.png)"
""",
    good="""
body: "The [graph](https://example.com/graph.png)."
""",
)
def elsewhere(subject: Subject) -> Iterator[Finding]:
    """An image lies beside the document: another host would learn who reads it, and may lose it.

    The page has a link in place of such an image, so that nothing is fetched before a reader asks.
    """
    for link in subject.links:
        if link.image and link.target.verdict is Verdict.EXTERNAL:
            what = f"the image {link.href!r} lies on another host, so the page has a link to it"
            write = "put the file beside the document and write its path, or write a link"
            yield Finding(pointer=link.pointer, line=link.line, what=what, write=write)


@rule(
    "links/not-public-document",
    Level.WARNING,
    bad="""
body: "See [the other](no-such-document.md)."
""",
    good="""
body: "See [the other](https://example.com/other)."
""",
)
def not_public_document(subject: Subject) -> Iterator[Finding]:
    """A link to another document is published only when that one is public."""
    if subject.public:
        what = "the link {href!r} leads to no public postmortem, so it is left out"
        write = "link to a public one, or delete it"
        yield from _with(Verdict.NOT_PUBLIC, subject, what, write)


@rule(
    "links/itself",
    bad="""
id: 2026-03-01-checkout-errors
related:
  - id: 2026-03-01-checkout-errors
    relation: same_cause
""",
    good="""
id: 2026-03-01-checkout-errors
related:
  - id: 2025-11-04-slow-search
    relation: same_cause
""",
)
def itself(subject: Subject) -> Iterator[Finding]:
    """`related` names other documents."""
    for number, relation in enumerate(subject.postmortem.related):
        if relation.id == subject.postmortem.id:
            pointer: Pointer = ("related", number, "id")
            what = "this is the document's own id"
            yield Finding(pointer=pointer, what=what, write="name another document, or delete it")


def _to_places(subject: Subject) -> Iterator[Link]:
    """The links to a place that is not there, on this page or another."""
    own = None
    for link in subject.links:
        _, _, fragment = link.target.address.partition("#")
        if link.target.verdict is Verdict.SITE and link.target.address in subject.tree.lost:
            yield link
        elif link.target.verdict is Verdict.FRAGMENT and fragment:
            own = anchors.of_body(subject.document.body) if own is None else own
            # Within a text links follow its headings.
            known = own | {id.removeprefix(anchors.STORY) for id in own}
            if not anchors.has(fragment, subject.postmortem, known):
                yield link


def _with(verdict: Verdict, subject: Subject, what: str, write: str) -> Iterator[Finding]:
    for link in subject.links:
        if link.target.verdict is verdict:
            shown = what.format(href=link.href)
            yield Finding(pointer=link.pointer, line=link.line, what=shown, write=write)
