"""The dialect: CommonMark with GitHub's tables, strikethrough, tasks, alerts and footnotes."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, block, normalize, text_join
from markdown_it.rules_inline import StateInline, html_inline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref, footnote_tail

from mkdocs_postmortems.markdown.alerts import alert_rule
from mkdocs_postmortems.markdown.autolinks import bare_rule, scheme_rule
from mkdocs_postmortems.markdown.blocks import Rules

NESTING = 32
"""Quotes, list items and footnotes inside each other; see `limits`."""

_LABEL = 1000
"""The longest label of a footnote: CommonMark's limit for a link label."""

_SIGNS = re.compile(r"[\n&*<\[\\\]_`~]|!(?=\[)|:(?=//)")
"""Where a rule for text in a paragraph can begin. markdown-it stops at more signs, for extensions
that are not in use here; each stop asks every rule."""

_MARKUP = re.compile(r"[&*<\[\\\]_`~:\n](?:(?<![:\n])|(?<=:)//|(?<= \n)|(?<=\n)[ \t])")
"""Without one of these a paragraph is lines of text. As below, the pattern begins with all signs
that matter, which are found three times as quickly as those of alternatives."""

_INLINE_NESTING = 20
"""Brackets inside brackets. Each unmatched one costs time in proportion to this."""


class Parser(MarkdownIt):
    """Leaves addresses as the author wrote them: the renderer's `Resolve` decides about them."""

    within: MarkdownIt
    """The same parser with the nesting for what stands inside a paragraph."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name is markdown-it's
        """The address, unchanged."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Every address is a link; which ones are published is not for the parser to say."""
        return True


class _Definitions:
    """The link definitions of a text; used ones may add up to ten times its length and 1 MB.

    Beyond that a definition is not found, as in cmark: 50 KB of `[a]` with an address of 50 KB
    would else be 600 MB of HTML.
    """

    def __init__(self, definitions: dict[str, dict[str, str]], length: int) -> None:
        self._definitions = definitions
        self._left = 10 * length + 1_000_000

    def get(self, label: str, default: None = None) -> dict[str, str] | None:
        """The definition with this normalised label."""
        found = self._definitions.get(label)
        if found is not None:
            self._left -= len(found["href"]) + len(found["title"])
        return found if self._left > 0 else default


class _Positions(StateInline):
    """Notes where in the paragraph a link, an image or raw HTML stands, in `token.meta["at"]`."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype in ("link_open", "image", "html_inline"):
            token.meta["at"] = self.pos
        return token


_ONLY_LINKS = "only_links"
"""In the environment of a parse: paragraphs that cannot hold a link are left alone."""

_MAY_LINK = re.compile(r"[\[<@:wW](?:(?<=[\[<@])|(?<=:)//|(?<=[wW])[wW]{2}\.)")
"""Without one of these a paragraph holds no link, image, footnote or raw HTML."""


def _inlines(state: StateCore) -> None:
    """Parses the paragraphs; in place of markdown-it's rule of that name."""
    assert isinstance(state.md, Parser)
    md = state.md.within
    if "references" in state.env:
        state.env["references"] = _Definitions(state.env["references"], len(state.src))
    after = md.inline.ruler2.getRules("")
    all_of_it = _ONLY_LINKS not in state.env
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if not (all_of_it or _MAY_LINK.search(token.content)):
            continue
        if _MARKUP.search(token.content):
            inner = _Positions(token.content, md, state.env, token.children)
            md.inline.tokenize(inner)
            for rule in after:
                rule(inner)
        elif "\n" in token.content:
            token.children += _lines(token.content)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def _lines(content: str) -> Iterator[Token]:
    """The tokens of a text without markup."""
    for number, line in enumerate(content.split("\n")):
        if number:
            yield Token("softbreak", "br", 0)
        if line:
            yield Token("text", "", 0, content=line)


def _normalize(state: StateCore) -> None:
    """markdown-it's rule, which would write each end of a line anew."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _text_join(state: StateCore) -> None:
    """markdown-it's rule, where there is something to join: what was escaped, or an entity."""
    if "\\" in state.src or "&" in state.src:
        text_join(state)


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    """The plugin's rule, which would look for the end of a label through the whole paragraph."""
    start = state.pos
    if not state.src.startswith("[^", start):
        return False
    end = state.src.find("]", start, min(state.posMax, start + _LABEL + 2))
    return end > 0 and footnote_ref(state, silent)


def _html_inline(state: StateInline, silent: bool) -> bool:
    """markdown-it's rule, whose pattern for comments takes quadratic time on `<!--<!--<!---->`."""
    start = state.pos
    if not state.src.startswith("<!--", start):
        return html_inline(state, silent)
    if state.src.startswith((">", "->"), start + 4):
        end = state.src.index(">", start) + 1
    elif state.html_terminator_last("-->") >= start + 4:
        end = state.src.index("-->", start + 4) + 3
    else:
        return False
    if end > state.posMax:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = state.src[start:end]
    state.pos = end
    return True


def _build() -> Parser:
    options = {
        "maxNesting": 2 * NESTING + 2,  # a list item counts twice
        "xhtmlOut": False,
        "tasklists": True,
        "strikethrough_single_tilde": True,
    }
    md = Parser("commonmark", options)
    md.enable(["table", "strikethrough"])
    interrupts = {"alt": ["paragraph", "reference"]}
    md.block.ruler.before("reference", "footnote_def", footnote_def, interrupts)  # type: ignore[arg-type]
    md.block.ruler = Rules(md.block.ruler)
    md.inline.ruler.after("image", "footnote_ref", _footnote_ref)
    md.inline.ruler.at("html_inline", _html_inline)
    md.inline.ruler.push("web_address", scheme_rule)
    md.inline.terminator_re = _SIGNS
    md.core.ruler.at("normalize", _normalize)
    md.core.ruler.before("inline", "alert", alert_rule)
    md.core.ruler.at("inline", _inlines)
    md.core.ruler.at("text_join", _text_join)
    md.core.ruler.after("inline", "bare_address", bare_rule)
    md.core.ruler.after("bare_address", "footnote_tail", footnote_tail)
    md.within = copy.copy(md)
    md.within.options = OptionsDict({**md.options, "maxNesting": _INLINE_NESTING})  # type: ignore[typeddict-item]
    return md


PARSER = _build()
"""Reused for every text: making one costs more than parsing a page."""


def parse(text: str) -> list[Token]:
    """The tokens of a text; footnotes stand at the end."""
    return PARSER.parse(text, {})


def parse_links(text: str) -> list[Token]:
    """The tokens of a text, without those of paragraphs that hold no link."""
    return PARSER.parse(text, {_ONLY_LINKS: True})


def blocks(text: str) -> list[Token]:
    """Only the blocks: the text inside paragraphs is not parsed."""
    state = StateCore(text, PARSER, {})
    _normalize(state)
    block(state)
    return state.tokens
