"""The reference page of the rules, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from mkdocs_postmortems.rules.rule import Rule

_INTRO = """# The rules

`postmortems check` applies these rules to every document, after it has been read and fits
[the format](format.md). The level of a rule or of a whole family is set in `mkdocs.yml`:

```yaml
plugins:
  - postmortems:
      rules:
        completeness: warning
        actions/single: off
```

Errors stop a build. Warnings stop a strict one, but for those of the families `actions`,
`blameless` and `completeness`, which are advice. Notes never stop anything.
"""


def reference(rules: Iterable[Rule]) -> str:
    """The page as Markdown; this page is made from the rules."""
    parts = [_INTRO]
    for family, members in groupby(rules, key=lambda rule: rule.id.partition("/")[0]):
        parts.append(f"\n## {family}\n")
        parts += [_section(rule) for rule in members]
    return "".join(parts)


def _section(rule: Rule) -> str:
    return (
        f"\n### {rule.id}\n\n{rule.text}\n\nDefault: {rule.level or 'off'}. This breaks it:\n\n"
        f"```yaml\n{rule.bad}\n```\n\nThis keeps it:\n\n```yaml\n{rule.good}\n```\n"
    )
