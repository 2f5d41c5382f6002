"""jsonschema, imported without the second that its parser of addresses takes to build.

While it is imported, jsonschema imports `rfc3987_syntax` if it finds it, and that builds a general
parser for RFC 3987: one second at every start of every command. The two formats it serves are
checked in `validation` otherwise. Whoever imported jsonschema before us has them all.
"""

from __future__ import annotations

import sys

_PARSER = "rfc3987_syntax"
_loaded = sys.modules.get(_PARSER)
if _loaded is None:
    sys.modules[_PARSER] = None  # type: ignore[assignment]  # as if it were not installed

from jsonschema import Draft202012Validator, FormatChecker  # noqa: E402 - see above
from jsonschema.exceptions import ValidationError  # noqa: E402
from jsonschema.validators import extend  # noqa: E402

if _loaded is None:
    del sys.modules[_PARSER]

__all__ = ["Draft202012Validator", "FormatChecker", "ValidationError", "extend"]
