"""Pages that differ in a few texts only: made once with holes, and filled.

The theme takes a fifth of what a page takes, and makes the same of every page of a folder but for
the title, the description and a few more. What is filled is what the theme would have written, for
certain: a template may write the text of a hole as it is and ask whether there is one. Whatever
else it does with one, or asks of the page, raises an exception, and the pages are made one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn

import jinja2

from mkdocs_postmortems.shell import inline_scripts, squeezed

_SIGN = re.compile("\x02([a-z]+)\x03")
_ARTICLE = re.compile('<article class="pm">[^\x02]*\x02content\x03.*</article>', re.DOTALL)
_EVEN = re.compile(r"(?!\s)[^<>\n]+(?<!\s)|(?:<link [^<>\n]+>)+")
"""A text, or links in the head, that change nothing of how the page around is made smaller."""


class Unfillable(Exception):  # noqa: N818 - it is no error: another way is taken
    """What a template asks for differs from page to page."""


class Hole:
    """A text that is not known yet."""

    def __init__(self, name: str) -> None:
        self.sign = f"\x02{name}\x03"

    def __bool__(self) -> bool:
        """Texts that are filled in are never empty."""
        return True

    def _refuse(self, *_: object) -> NoReturn:
        raise Unfillable

    __str__ = __repr__ = __format__ = __eq__ = __hash__ = _refuse
    __getattr__ = __getitem__ = __iter__ = __len__ = __contains__ = _refuse


class Blank:
    """Something of which nothing is known but these values."""

    def __init__(self, **values: object) -> None:
        vars(self).update(values)

    def __getattr__(self, name: str) -> NoReturn:
        raise Unfillable(name)


class Beginning:
    """A list of which its first member is known, and that there is one."""

    def __init__(self, first: object) -> None:
        self._first = first

    def __iter__(self) -> Iterator[object]:
        yield self._first
        raise Unfillable


def written(value: object) -> object:
    """What a template writes; `finalize` of an environment whose templates may meet holes."""
    return value.sign if type(value) is Hole else value


class Form:
    """A page with holes. `scripts` are its inline scripts, but for those of its content."""

    def __init__(self, page: str) -> None:
        """Raises `Unfillable` where `page` is not one with a hole for the content."""
        if page.count("\x02content\x03") != 1 or not _ARTICLE.search(page):
            raise Unfillable
        parts = _SIGN.split(squeezed(page))
        self._texts, self._names = parts[::2], parts[1::2]
        self.scripts = tuple(inline_scripts(" ".join(parts)))

    def fill(self, values: Mapping[str, str | None]) -> str | None:
        """The page as it is written; None where a value has to go through the template."""
        found = [self._texts[0]]
        for name, text in zip(self._names, self._texts[1:], strict=True):
            value = values[name]
            if not value or (name != "content" and not _is_even(value)):
                return None
            found += value, text
        return "".join(found)


def _is_even(value: str) -> bool:
    return _EVEN.fullmatch(value) is not None and ' xmlns="' not in value


@contextmanager
def links_of(env: jinja2.Environment, url: str, folder: str) -> Iterator[set[str]]:
    """MkDocs' filters, which ask the page for its address, write links as on a page at `url`.

    On all pages of `folder` they are the same, but on one to which a link leads: gives what of the
    folder they lead to.
    """
    kept = {name: env.filters[name] for name in ("url", "script_tag")}
    within: set[str] = set()

    def placed(write: Any) -> Any:
        @jinja2.pass_context
        def link(context: jinja2.runtime.Context, value: object) -> object:
            target = str(value)
            if folder in target and "://" not in target:
                if not target.startswith(folder) or "/." in target:
                    raise Unfillable
                within.add(f"{target}/")
            return write({"page": Blank(url=url), "base_url": context["base_url"]}, value)

        return link

    env.filters.update({name: placed(write) for name, write in kept.items()})
    try:
        yield within
    finally:
        env.filters.update(kept)
