"""What a search of this family finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that must not become public: what it is, and where in the searched text it begins.

    `text` is all of it, `shown` as much as a message may repeat: what a check prints is often
    public.
    """

    kind: str
    start: int
    text: str
    shown: str
