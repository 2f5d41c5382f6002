"""Code, coloured by Pygments with the classes that Material's styles know."""

from __future__ import annotations

from functools import cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, _TokenType

from mkdocs_postmortems.markdown.tags import in_text

_NAMES = """
apacheconf bash bat batch c c++ clojure console cpp cs csharp css dart diff docker dockerfile elixir
erlang ex go golang graphql groovy haskell html http ini java javascript jinja js json jsx
kotlin lua make makefile mysql nginx nix ocaml perl php plpgsql postgres postgresql powershell
promql proto protobuf ps1 psql puppet py pycon pytb python python3 r rb rs ruby rust scala sh shell
shell-session sql swift tcl toml ts tsx typescript vim xml yaml yml zig zsh
"""
LANGUAGES = frozenset(_NAMES.split())
"""What a fence may name. Pygments knows more, and its extensions yet more; these have been tried
with hostile input."""

BLOCK = 4_000
LINE = 300
LINES = 200
TOTAL = 20_000
"""Code beyond these is shown plain, because some grammars take time that grows with the square of
a length: characters of a block, of a line in it, its lines, characters of all blocks of a text."""


class Code:
    """Writes the code blocks of one text."""

    def __init__(self, *, coloured: bool) -> None:
        self._left = TOTAL if coloured else 0

    def html(self, content: str, info: str = "") -> str:
        """A block of code; `info` is what stands behind the opening fence."""
        language = info.split(maxsplit=1)[0].lower() if info.strip() else ""
        if language in LANGUAGES and self._is_small(content):
            self._left -= len(content)
            inner = _coloured(content, language)
        else:
            inner = in_text(content)
        return f'<div class="highlight"><pre><code>{inner}</code></pre></div>\n'

    def _is_small(self, content: str) -> bool:
        if len(content) > min(BLOCK, self._left):
            return False
        lines = content.split("\n")
        return len(lines) <= LINES and all(len(line) <= LINE for line in lines)


def _coloured(content: str, language: str) -> str:
    """What Pygments' formatter for HTML writes, escaped as a serialiser does it; see `tags`.

    No span reaches beyond its line, and neighbours of one kind share one.
    """
    written: list[str] = []
    opened = ""
    last: _TokenType | None = None
    for kind, value in _lexer(language).get_tokens(content):
        start = _start(kind)
        for number, part in enumerate(in_text(value).split("\n")):
            if number:
                written.append("</span>\n" if opened else "\n")
                opened, last = "", None
            if part:
                if kind is not last:
                    written.append(f"</span>{start}" if opened else start)
                    opened, last = start, kind
                written.append(part)
    return "".join(written)


@cache
def _start(kind: _TokenType) -> str:
    """The start tag of a kind of token: the sanitiser knows no classes but the standard ones."""
    name = [STANDARD_TYPES[one] for one in kind.split() if one in STANDARD_TYPES][-1]
    return f'<span class="{name}">' if name else ""


@cache
def _lexer(language: str) -> Lexer:
    """Keeps leading and trailing empty lines, which Pygments would strip."""
    lexer: Lexer = get_lexer_by_name(language, stripnl=False)
    return lexer
