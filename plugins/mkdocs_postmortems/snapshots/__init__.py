"""What a build wrote, kept for the next one: where nothing has changed, it is written again.

A snapshot is found by a digest of all that goes into a site (`Inputs`), so it cannot be out of
date: a change of anything makes it unknown (of an installed package, one of its version). It holds
the files as they were published and nothing that would be run or unpickled, and is not used unless
each has the digest that it was kept with. A site that has them all already is left as it is.
"""

from mkdocs_postmortems.snapshots.inputs import Inputs, are_known, is_large
from mkdocs_postmortems.snapshots.store import Snapshot

__all__ = ["Inputs", "Snapshot", "are_known", "is_large"]
