"""What a site says of its own secrets, and what it lets stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.rules.disclosure.addresses import addresses, within
from mkdocs_postmortems.rules.disclosure.emails import emails
from mkdocs_postmortems.rules.disclosure.hit import Hit
from mkdocs_postmortems.rules.disclosure.hosts import hosts, lone_hosts
from mkdocs_postmortems.rules.disclosure.phones import phones
from mkdocs_postmortems.rules.disclosure.tools import Places, links
from mkdocs_postmortems.settings.options import Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Searches for what depends on a site's options."""

    options: Disclosure

    def addresses(self, text: str) -> Iterator[Hit]:
        """Private addresses outside the networks that are allowed."""
        allowed = self.options.allowed
        return (hit for hit in addresses(text) if not within(hit.text, allowed))

    def hosts(self, text: str) -> Iterator[Hit]:
        """Internal host names, by the site's own suffixes too."""
        own = tuple(name.lower().lstrip("*.") for name in self.options.internal_suffixes)
        for found in (hosts(text, own), lone_hosts(text)):
            yield from (hit for hit in found if not self._allows(hit.text))

    def emails(self, text: str) -> Iterator[Hit]:
        """Personal e-mail addresses, unless they or their domains are allowed."""
        allowed = {entry.lower() for entry in self.options.allowed}
        for hit in emails(text):
            if hit.text.lower() not in allowed and not self._allows(hit.text.rpartition("@")[2]):
                yield hit

    def phones(self, text: str) -> Iterator[Hit]:
        """Phone numbers, however an allowed one is written."""
        allowed = {_digits(entry) for entry in self.options.allowed}
        return (hit for hit in phones(text) if _digits(hit.text) not in allowed)

    def links(self, text: str) -> Iterator[Hit]:
        """Links to private tools, the site's own too."""
        places = Places(private=self.options.private_tools, allowed=self.options.allowed)
        return links(text, places)

    def is_private(self, url: str) -> bool:
        """Whether readers cannot open a web address."""
        searches = (self.links, self.hosts, self.addresses)
        return any(True for search in searches for _ in search(url))

    def _allows(self, host: str) -> bool:
        """Whether a host, or a domain that it stands in, is allowed."""
        host = host.lower().rstrip(".")
        names = (entry.lower() for entry in self.options.allowed)
        return any(host == name or host.endswith("." + name) for name in names)


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))
