"""What goes into the renderer and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

Resolve = Callable[[str], str | None]
"""Gets an address as the author wrote it, escapes resolved, nothing encoded; returns the address
to write, or None: a link is left out and its text stays, an image becomes its alternative text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words that the renderer adds to a text, for translation.

    `lang` is their language, where the text has another.
    """

    note: str = "Note"
    tip: str = "Tip"
    important: str = "Important"
    warning: str = "Warning"
    caution: str = "Caution"
    permalink: str = "Permanent link"
    back: str = "Back to the text"
    done: str = "done"
    open: str = "not done"
    table: str = "Table"
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """Where the HTML goes.

    `anchors` puts a link to itself at each heading; `highlight` colours code by classes of
    Pygments, and aligns the cells of tables by classes too; `page` is the address written before
    the fragments of footnotes and headings. A page of the site needs none; a feed entry does, as
    its reader shows it elsewhere.
    """

    labels: Labels = field(default_factory=Labels)
    anchors: bool = True
    highlight: bool = True
    page: str = ""


PAGE = Medium()
"""A page of the site, in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a rendered text: its level in the HTML, and its line, counted from 1."""

    level: int
    id: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link or an image: the address as `Resolve` gets it, and its line, counted from 1."""

    target: str
    kind: Literal["link", "image"]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A rendered text. `html` is untrusted until it is sanitised."""

    html: str
    headings: tuple[Heading, ...] = ()
