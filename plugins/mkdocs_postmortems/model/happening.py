"""What can become public of a postmortem, one after the other."""

from __future__ import annotations

from enum import StrEnum


class Happening(StrEnum):
    """What subscribers are told. The value is part of the guid, so it never changes."""

    PUBLISHED = "published"
    REVISED = "revised"
    """A correction in substance: an entry of `revisions`."""
    VERIFIED = "verified"
    """The last of the promised changes was measured, and works."""
    WITHDRAWN = "withdrawn"
