"""The permanent name of each thing that subscribers are told."""

from __future__ import annotations

import contextlib
import re
from functools import lru_cache
from urllib.parse import urlsplit

from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.settings.options import Settings


def guid(authority: str, id: str, happening: Happening, number: int | None = None) -> str:
    """The guid of a feed's item: `tag:AUTHORITY,YEAR:ID/EVENT[/N]`, a tag URI (RFC 4151).

    It holds nothing that an author may change later: no title, file name or address. `authority` is
    `AUTHORITY,YEAR`, `number` that of a revision.
    """
    end = "" if number is None else f"/{number}"
    return f"tag:{authority}:{id}/{happening}{end}"


def authority(settings: Settings, postmortem: Postmortem) -> str:
    """Who names a postmortem, and since when, as long as no lock says so: `AUTHORITY,YEAR`.

    That is the option `feed_authority`; without it the host of the site's address and the year of
    the publication, which a move of the site would change. Needs a publication instant then.
    """
    if settings.feed_authority:
        return settings.feed_authority
    assert postmortem.publish_at is not None, "what is public has a publication instant"
    return f"{_host(settings.site.url)},{postmortem.publish_at.year:04d}"


@lru_cache(maxsize=1)
def _host(url: str) -> str:
    """The host of an address, in the characters that a tag URI allows."""
    host = (urlsplit(url).hostname or "localhost").lower()
    # What IDNA refuses stays, and is replaced like everything else that does not fit.
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    return re.sub(r"[^a-z0-9.-]", "-", host)
