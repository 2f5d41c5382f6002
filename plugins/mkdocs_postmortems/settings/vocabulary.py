"""A site's own words: services, severities, regions, teams, categories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a vocabulary.

    `label` is what readers see, `aliases` are other keys that mean the same, `text` introduces the
    term's page (Markdown).
    """

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The terms in the site's order; for severities the gravest comes first.

    Without terms it is open: every key is accepted and shown as it is written.
    """

    name: str
    terms: tuple[Term, ...] = ()
    _by_key: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = {alias: term for term in self.terms for alias in term.aliases}
        names |= {term.key: term for term in self.terms}
        object.__setattr__(self, "_by_key", names)

    @property
    def open(self) -> bool:
        """Whether any key is accepted."""
        return not self.terms

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys in the site's order."""
        return tuple(term.key for term in self.terms)

    def term(self, word: str) -> Term | None:
        """The term of a key or alias; None for an unknown one. An open vocabulary knows all."""
        if self.open:
            return Term(key=word, label=word)
        return self._by_key.get(word)

    def key(self, word: str) -> str:
        """The key that a key or alias stands for; an unknown word stands for itself."""
        term = self._by_key.get(word)
        return word if term is None else term.key

    def label(self, word: str) -> str:
        """What readers see for a key or alias."""
        term = self._by_key.get(word)
        return word if term is None else term.label

    def rank(self, word: str) -> int:
        """The position in the site's order, from 0; unknown words come last."""
        key = self.key(word)
        return self.keys.index(key) if key in self.keys else len(self.keys)
