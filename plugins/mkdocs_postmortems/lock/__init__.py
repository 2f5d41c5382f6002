"""What was promised to readers once: ids, guids, and what a published postmortem said.

One file an id, `.lock/<id>.json` in the documents folder, so that parallel pull requests do not
meet in one. `postmortems lock` writes them, `check` and the build compare.
"""

from mkdocs_postmortems.lock.comparing import broken, gone, is_behind
from mkdocs_postmortems.lock.promise import Lock, Promise, promised
from mkdocs_postmortems.lock.reading import read_lock, written

__all__ = [
    "Lock",
    "Promise",
    "broken",
    "gone",
    "is_behind",
    "promised",
    "read_lock",
    "written",
]
