"""Waivers: comments in which an author says why a rule need not be kept in one place.

`postmortems: allow blameless/hindsight - quoted from the report`, in the front matter as a `#`
comment, in the body as an HTML comment. A waiver that cannot be understood is an error and waives
nothing; one that waives nothing that is there is a warning.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mkdocs_postmortems.model.comments import MARK, Comment
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.rules.waivers import body
from mkdocs_postmortems.settings.options import Settings

NEVER_WAIVED = frozenset({"identity", "sentiment", "vocabulary"})
"""Families of rules that stay: names that other documents use, people's consent, facet pages."""

COME_AND_GO = frozenset(
    {
        "actions/overdue",
        "chronology/ahead",
        "chronology/withdrawal",
        "links/not-public",
        "links/not-public-document",
    }
)
"""Rules that find something in the same text at one instant and not at another."""

_DRAFTS_PASS = "completeness"
"""The family that does not look at drafts."""

_FORM = f"{MARK} allow family/name - reason"
_ALLOW = re.compile(r"allow\s+(?P<rule>[^\s,]+)(?P<rest>.*)")
_REASON = re.compile(r"\s*(?:[-–—]+|:)(?P<reason>.*\w.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One rule, and where it need not be kept."""

    rule: str
    reason: str
    comment: Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The rules that can be waived, each with the level that it has unless the site sets one."""

    levels: dict[str, Level | None]
    settings: Settings

    def off(self, rule: str) -> bool:
        """Whether the site does not apply a rule."""
        return self.settings.level(rule, self.levels[rule]) is None


def apply(
    problems: Iterable[Problem], documents: Iterable[Document], known: Known, *, whole: bool
) -> tuple[list[Problem], list[Problem]]:
    """The problems without those that are waived, with those of the waivers; and the waived ones.

    With `whole` the documents were judged in full, so that a waiver can be told to be unused.
    """
    told = list(problems)
    waived: list[Problem] = []
    for document in documents:
        comments = _comments(document)
        if comments:
            own = [problem for problem in told if problem.path == document.path]
            kept, gone = _judged(own, document, comments, known, whole=whole)
            told = [problem for problem in told if problem.path != document.path] + kept
            waived += gone
    return told, waived


def _comments(document: Document) -> tuple[Comment, ...]:
    in_body = body.comments(document.body, first_line=document.body_line)
    return (*document.find_comments(), *in_body)


def _judged(
    problems: list[Problem],
    document: Document,
    comments: tuple[Comment, ...],
    known: Known,
    *,
    whole: bool,
) -> tuple[list[Problem], list[Problem]]:
    waivers: list[Waiver] = []
    wrong: list[Problem] = []
    for comment in comments:
        read = _read(comment, document, known)
        waivers += [read] if isinstance(read, Waiver) else []
        wrong += [read] if isinstance(read, Problem) else []
    used: set[Waiver] = set()
    kept: list[Problem] = []
    waived: list[Problem] = []
    for problem in problems:
        matching = [w for w in waivers if w.rule == problem.rule and w.comment.covers(problem.line)]
        if matching:
            # A second one with the same rule in the same place is not needed.
            used.add(matching[0])
            waived.append(replace(problem, waived=matching[0].reason))
        else:
            kept.append(problem)
    unused = [w for w in waivers if whole and w not in used and _ought_to_match(w, document, known)]
    told = [*kept, *wrong, *(_unused(waiver, document) for waiver in unused)]
    return told, waived


def _ought_to_match(waiver: Waiver, document: Document, known: Known) -> bool:
    """Whether it tells something that the waiver matched nothing."""
    draft = document.values.get("status") == "draft"
    passed = draft and waiver.rule.partition("/")[0] == _DRAFTS_PASS
    return not (passed or waiver.rule in COME_AND_GO or known.off(waiver.rule))


def _unused(waiver: Waiver, document: Document) -> Problem:
    what = f"this waiver is not needed: {waiver.rule} finds nothing here"
    place = waiver.comment.place
    return document.problem_at("waiver/unused", place, what, "delete it", level=Level.WARNING)


def _read(comment: Comment, document: Document, known: Known) -> Waiver | Problem:
    """The waiver that a comment holds, or what is wrong with it."""
    if comment.misplaced is not None:
        what, write = comment.misplaced
        return document.problem_at("waiver/place", comment.place, f"a waiver: {what}", write)
    for name, what, write in _wrong(comment.text, known):
        return document.problem_at(f"waiver/{name}", comment.place, what, write)
    match = _ALLOW.fullmatch(comment.text)
    assert match is not None
    reason = _REASON.fullmatch(match["rest"])
    assert reason is not None
    return Waiver(rule=match["rule"], reason=reason["reason"].strip(), comment=comment)


def _wrong(text: str, known: Known) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the words of a waiver: the problem's name, what, what to write."""
    match = _ALLOW.fullmatch(text)
    if match is None:
        yield "rule", f"a comment that begins with `{MARK}` is a waiver", f"write `{_FORM}`"
        return
    rule = match["rule"]
    if rule not in known.levels:
        yield ("rule", *_unknown(rule, known))
    elif match["rest"].lstrip().startswith(","):
        yield "rule", "a waiver names one rule", "write one comment for each, line below line"
    elif not _REASON.fullmatch(match["rest"]):
        yield "reason", f"the waiver of {rule} gives no reason", f"write `{_FORM}`"


_NO_RULES = ("frontmatter", "limits", "outputs", "pages", "schema", "settings", "sources", "waiver")
"""Families of problems that no rule finds, but the reading of the files."""


def _unknown(rule: str, known: Known) -> tuple[str, str]:
    """Why a rule cannot be waived, and what to write."""
    family = rule.partition("/")[0]
    if family in NEVER_WAIVED or family in _NO_RULES:
        return f"{family}/* cannot be waived", "mend what it finds, and delete the waiver"
    near = difflib.get_close_matches(rule.lower(), sorted(known.levels), n=1)
    members = [name for name in known.levels if name.startswith(f"{family}/")]
    if rule == family and members:
        return f"{rule!r} is a family of rules", f"name one rule, such as {members[0]}"
    write = f"did you mean {near[0]}?" if near else "see the reference of the rules"
    return f"there is no rule {rule!r}", write
