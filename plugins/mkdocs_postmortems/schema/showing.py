"""A value of the front matter in a message."""

from __future__ import annotations

import json
from typing import Any

_LONG = 60


def shown(value: Any) -> str:
    """A value in a message: short, on one line; what nobody sees in a text is written out."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = text if len(text) <= _LONG else text[: _LONG - 1] + "…"
    return repr(text) if isinstance(value, str) else text
