"""What a family's search gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words that a rule finds, where they stand in the paragraph, and what to write instead."""

    start: int
    end: int
    write: str
