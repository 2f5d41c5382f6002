"""The rules for blocks: only those are asked that the first signs of lines allow."""

from __future__ import annotations

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock, lheading, table

_FIRST = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""The signs that a block may begin with, by the name of its rule; the other rules take any."""


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """markdown-it's rule, where the next line can be the one below the head of a table."""
    at = state.bMarks[line + 1] + state.tShift[line + 1]
    return state.src[at : at + 1] in ("|", "-", ":") and table(state, line, end, silent)


def _underlined(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """markdown-it's rule for underlined headings, where a line of the paragraph can be that one."""
    below = line + 1
    while below < end and not state.isEmpty(below):
        if state.src[state.bMarks[below] + state.tShift[below]] in "-=":
            return lheading(state, line, end, silent)
        below += 1
    return False


_INSTEAD: dict[str, RuleFuncBlockType] = {"table": _table, "lheading": _underlined}
"""What is asked in place of markdown-it's rules, which do much before they look at these signs."""


class Rules(Ruler[RuleFuncBlockType]):
    """Gives one rule for each chain of them, which asks those that may apply, in their order."""

    def __init__(self, rules: Ruler[RuleFuncBlockType]) -> None:
        super().__init__()
        self.__rules__ = rules.__rules__

    def __compile__(self) -> None:
        chains = {"", *(chain for rule in self.__rules__ for chain in rule.alt)}
        self.__cache__ = {chain: [self._one_for(chain)] for chain in chains}

    def _one_for(self, chain: str) -> RuleFuncBlockType:
        named = [
            (_INSTEAD.get(rule.name, rule.fn), _FIRST.get(rule.name))
            for rule in self.__rules__
            if rule.enabled and (not chain or chain in rule.alt)
        ]
        signs = {sign for _, first in named for sign in first or ""}
        by_sign = {s: [rule for rule, f in named if f is None or s in f] for s in signs}
        others = [rule for rule, first in named if first is None]

        def rule(state: StateBlock, line: int, end: int, silent: bool) -> bool:
            at = state.bMarks[line] + state.tShift[line]
            for one in by_sign.get(state.src[at : at + 1], others):
                if one(state, line, end, silent):
                    return True
            return False

        return rule
