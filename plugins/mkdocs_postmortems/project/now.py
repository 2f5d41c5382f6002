"""The instant of a build: stated, or read from the clock once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from mkdocs_postmortems.model.moments import parse_instant


class InstantError(ValueError):
    """A stated instant that cannot be read; the message is a sentence for people."""


def instant(stated: str | None, environment: Mapping[str, str], clock: datetime) -> datetime:
    """The stated instant, else `SOURCE_DATE_EPOCH` (seconds since 1970), else the clock's second.

    Source of the variable: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if stated is not None:
        try:
            return parse_instant(stated)
        except ValueError:
            text = f"--now {stated!r} is not an instant; write 2026-03-01T10:02:00Z, say"
            raise InstantError(text) from None
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return clock.astimezone(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise InstantError(f"SOURCE_DATE_EPOCH {epoch!r} is not a number of seconds") from None
