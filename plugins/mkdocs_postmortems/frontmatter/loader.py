"""The reader of YAML: PyYAML without its C extension gives the same events, more slowly."""

from __future__ import annotations

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
