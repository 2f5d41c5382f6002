"""`limits/*`: sizes beyond which a text is refused, so that no input can hang a build."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems import markdown
from mkdocs_postmortems.rules.rule import Finding, Subject, rule


@rule("limits/body")
def body(subject: Subject) -> Iterator[Finding]:
    """The body keeps within the limits of size, nesting, delimiters and table rows."""
    for line, what in markdown.limits(subject.document.body):
        yield Finding(line=line, what=what, write="split or simplify it")
