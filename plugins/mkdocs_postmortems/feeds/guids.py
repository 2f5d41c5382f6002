"""The permanent name of each thing that subscribers are told."""

from __future__ import annotations

import contextlib
import re
from enum import StrEnum
from urllib.parse import urlsplit

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.settings.options import Settings


class Happening(StrEnum):
    """What became public. The value is the last part of the guid, so it never changes."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


def guid(settings: Settings, postmortem: Postmortem, happening: Happening) -> str:
    """The guid of a feed's item: `tag:AUTHORITY,YEAR:ID/EVENT`, a tag URI (RFC 4151).

    It holds nothing that an author may change later: no title, file name or address. Authority and
    year are the option `feed_authority`; without it the host of the site's address and the year of
    the publication, which a move of the site would change.

    Needs a publication instant unless the option is set.
    """
    authority = settings.feed_authority
    if not authority:
        assert postmortem.publish_at is not None, "what is public has a publication instant"
        authority = f"{_host(settings.site.url)},{postmortem.publish_at.year:04d}"
    return f"tag:{authority}:{postmortem.id}/{happening}"


def _host(url: str) -> str:
    """The host of an address, in the characters that a tag URI allows."""
    host = (urlsplit(url).hostname or "localhost").lower()
    # What IDNA refuses stays, and is replaced like everything else that does not fit.
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    return re.sub(r"[^a-z0-9.-]", "-", host)
