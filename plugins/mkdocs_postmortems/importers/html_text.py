"""HTML to Markdown: every word stays, and what Markdown has a sign for keeps its form.

Status pages and issue trackers put simple HTML into their texts. A general converter would need a
tree of the document and a parser to build it; here the tags are translated as they come, so that
no nesting and no broken tag can make it slow or lose text.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_TAG = re.compile(r"</?[A-Za-z!]|&(?:[A-Za-z]{2,}|#\w+);")
_INLINE = {"b": "**", "strong": "**", "i": "_", "em": "_", "code": "`", "tt": "`", "kbd": "`"}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
    ]
)
_SILENT = frozenset({"script", "style", "template"})
_PASSED = frozenset(
    [
        "abbr",
        "acronym",
        "bdi",
        "bdo",
        "big",
        "body",
        "caption",
        "center",
        "cite",
        "col",
        "colgroup",
        "data",
        "del",
        "details",
        "dfn",
        "font",
        "head",
        "html",
        "ins",
        "label",
        "mark",
        "picture",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "sub",
        "summary",
        "sup",
        "tbody",
        "tfoot",
        "thead",
        "time",
        "title",
        "u",
        "var",
        "video",
        "wbr",
        "iframe",
        "object",
        "meta",
        "link",
        "input",
        "button",
    ]
)
"""Elements whose tags go and whose text stays."""


def to_markdown(text: str, *, lines: bool = False) -> str:
    """The text with its HTML translated; text without any is returned as it is.

    With `lines` the text is Markdown or plain text with some HTML in it: its line ends stay.
    """
    if ("<" not in text and "&" not in text) or not _TAG.search(text):
        return text
    writer = _Writer(lines=lines)
    writer.feed(text)
    writer.close()
    return writer.result()


class _Writer(HTMLParser):
    """Collects Markdown; `lists` holds the kind of each open list and its last number."""

    def __init__(self, *, lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.white = re.compile(r"[ \t]+" if lines else r"\s+")
        self.pieces: list[str] = []
        self.lists: list[list[int]] = []
        self.links: list[str] = []
        self.silent = 0
        self.pre = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write what begins here."""
        found = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "img":
            self.pieces.append(f"![{_flat(found.get('alt', ''))}]({_target(found.get('src', ''))})")
        elif tag == "a":
            self.links.append(_target(found.get("href", "")))
            self.pieces.append("[" if self.links[-1] else "")
        elif tag in _INLINE and not self.pre:
            self.pieces.append(_INLINE[tag])
        elif tag in _BLOCKS:
            self._block(tag)
        elif tag in ("td", "th"):
            self.pieces.append(" | " if self.pieces and self.pieces[-1].strip() else "")
        elif tag not in _PASSED:
            # No HTML at all: "delete pod <name>".
            self.pieces.append((self.get_starttag_text() or "").replace("<", "&lt;"))

    def _block(self, tag: str) -> None:
        self.pieces.append("\n\n")
        if tag in ("ul", "ol") and len(self.lists) < 8:
            self.lists.append([0 if tag == "ol" else -1])
        elif tag == "li":
            self.pieces[-1] = "\n" + "  " * max(0, len(self.lists) - 1) + self._bullet()
        elif tag[0] == "h" and tag[1:].isdigit():
            self.pieces.append("#" * int(tag[1:]) + " ")
        elif tag == "hr":
            self.pieces.append("---\n\n")
        elif tag == "blockquote":
            self.pieces.append("> ")
        elif tag == "pre":
            self.pre += 1
            self.pieces.append("```\n")

    def _bullet(self) -> str:
        if not self.lists or self.lists[-1][0] < 0:
            return "- "
        self.lists[-1][0] += 1
        return f"{self.lists[-1][0]}. "

    def handle_endtag(self, tag: str) -> None:
        """Write what ends here."""
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "a" and self.links:
            target = self.links.pop()
            self.pieces.append(f"]({target})" if target else "")
        elif tag in _INLINE and not self.pre:
            self._close(_INLINE[tag])
        elif tag in ("ul", "ol"):
            self.lists = self.lists[:-1]
            self.pieces.append("\n\n")
        elif tag == "pre" and self.pre:
            self.pre -= 1
            self.pieces.append("\n```\n\n")
        elif tag in _BLOCKS and tag != "li":
            self.pieces.append("\n\n")

    def _close(self, sign: str) -> None:
        """A sign closes only what stands right before it: `**bold **` would be no markup."""
        if self.pieces and self.pieces[-1] == sign:
            self.pieces.pop()
            return
        last = self.pieces[-1] if self.pieces else ""
        trimmed = last.rstrip()
        if self.pieces and trimmed:
            self.pieces[-1] = trimmed
            self.pieces.append(sign + last[len(trimmed) :])
        else:
            self.pieces.append(sign)

    def handle_data(self, data: str) -> None:
        """Text: outside <pre> a line end is a space."""
        if not self.silent:
            self.pieces.append(data if self.pre else self.white.sub(" ", data).replace("<", "&lt;"))

    def handle_comment(self, data: str) -> None:
        """A comment stays one."""
        self.pieces.append(f"<!--{data.replace('--', '- -')}-->")

    def unknown_decl(self, data: str) -> None:
        """Such as CDATA: text for all we know."""
        self.handle_data(data)

    def handle_pi(self, data: str) -> None:
        """Such as `<?php ... ?>`: text for all we know."""
        self.handle_data(data)

    def result(self) -> str:
        """All that was collected, with single empty lines."""
        for target in reversed(self.links):
            self.pieces.append(f"]({target})" if target else "")
        self.pieces += ["\n```"] * bool(self.pre)
        joined = re.sub(r"[ \t]+\n", "\n", "".join(self.pieces))
        return re.sub(r"\n{3,}", "\n\n", joined).strip()


def _flat(text: str) -> str:
    return " ".join(text.split()).replace("[", "(").replace("]", ")")


def _target(address: str) -> str:
    return re.sub(r"[\s<>()]", lambda m: f"%{ord(m[0]):02X}", address.strip())
