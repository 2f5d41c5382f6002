"""`limits/text`: sizes beyond which a text is refused, so that no input can hang a build.

Not a rule that a site can turn off: a text beyond the limits is not parsed at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems import markdown
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.texts import Role, texts

_RULE = "limits/text"
_WRITE = "split or simplify it"


def beyond(document: Document) -> Iterator[Problem]:
    """Where the body or a text of the front matter is beyond a limit."""
    for line, what in markdown.limits(document.body):
        yield document.problem_in_body(_RULE, line, what, _WRITE)
    for text in texts(document):
        if text.role is Role.PROSE:
            for _, what in markdown.limits(text.text):
                yield document.problem(_RULE, text.pointer, what, _WRITE)
