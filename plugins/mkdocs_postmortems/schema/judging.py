"""Whether a front matter fits the schema, told in a tenth of a millisecond.

What is wrong, where it does not, is told by `validation`.
"""

from __future__ import annotations

from functools import cache

import jsonschema_rs

from mkdocs_postmortems.model.document import Value
from mkdocs_postmortems.schema.formats import FORMATS
from mkdocs_postmortems.schema.published import compiled


def fits(values: dict[str, Value]) -> bool:
    """Whether the values are a postmortem."""
    return _judge().is_valid(values)


@cache
def _judge() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(compiled(), formats=FORMATS, validate_formats=True)
