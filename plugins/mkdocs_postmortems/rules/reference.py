"""The reference page of the rules, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from mkdocs_postmortems.rules.beyond_documents import ALWAYS_ERRORS, Told
from mkdocs_postmortems.rules.rule import Rule

_INTRO = """# The rules

<!-- postmortems: allow disclosure/secret - examples of what must not be published -->

`postmortems check` applies these rules to the site and to every document, after that has been
read and fits [the format](format.md). The level of a rule or of a whole family is set in
`mkdocs.yml`:

```yaml
plugins:
  - postmortems:
      rules:
        completeness: warning
        actions/single: off
```

Errors stop a build. Warnings stop a strict one, but for those of the families `actions`,
`blameless` and `completeness`, which are advice. Notes never stop anything.

## Waivers

Where a rule need not be kept, a comment names the rule and the reason. In the front matter it
stands on the line of a key or list item, or on the line above, and covers everything under it;
above the first key it also covers what the document lacks. In the body it stands alone on the
line before a paragraph, heading, list, table or quotation, and covers all of that:

```markdown
---
actions:
  # postmortems: allow actions/vague - the wording is the regulator's
  - text: Improve monitoring.
---

<!-- postmortems: allow links/missing - the graph is published next week -->
![Queue length](images/queue.png)
```

Each comment names one rule; several stand below each other. A waived problem fails nothing, not
even with `--strict`; the last line of `postmortems check` counts it. No comment reaches a page,
feed or data file.

A waiver without a reason, of a rule that does not exist, or in a place where it covers nothing
(inside a block scalar it is part of the text) is an error and waives nothing. One that is not
needed is a warning, unless the site turned the rule off or its finding depends on the instant or
a draft's completion. The families `identity`, `sentiment` and `vocabulary` cannot be waived, nor
can the format.
"""


_FIXED = """
## What is always an error

Some of what `postmortems check` prints has no level to set, because nothing could be built with
it (`*` stands for all names of a family but those above): {names}.
"""


def reference(rules: Iterable[Rule | Told]) -> str:
    """The page as Markdown; this page is made from the rules."""
    parts = [_INTRO]
    by_id = sorted(rules, key=lambda rule: rule.id)
    for family, members in groupby(by_id, key=lambda rule: rule.id.partition("/")[0]):
        parts.append(f"\n## {family}\n")
        parts += [_section(rule) for rule in members]
    parts.append(_FIXED.format(names=", ".join(f"`{name}`" for name in ALWAYS_ERRORS)))
    return "".join(parts)


def _section(rule: Rule | Told) -> str:
    if isinstance(rule, Told):
        return f"\n### {rule.id}\n\n{rule.text}\n\nDefault: {rule.level}.\n"
    return (
        f"\n### {rule.id}\n\n{rule.text}\n\nDefault: {rule.level or 'off'}. This breaks it:\n\n"
        f"```yaml\n{rule.bad}\n```\n\nThis keeps it:\n\n```yaml\n{rule.good}\n```\n"
    )
