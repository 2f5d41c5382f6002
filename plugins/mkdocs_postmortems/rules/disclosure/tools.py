"""Links to tools that only the people of a company can open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from mkdocs_postmortems.rules.disclosure.hit import Hit

_CHAT_TEXT = """
*.slack.com teams.microsoft.com teams.live.com discord.com/channels chat.google.com meet.google.com
calendar.google.com mail.google.com *.zoom.us zoom.us/j zoom.us/rec *.webex.com
"""
_DOCUMENTS_TEXT = """
docs.google.com drive.google.com *.sharepoint.com *.notion.so notion.so *.quip.com coda.io/d
miro.com/app onedrive.live.com
"""
_TICKETS_TEXT = """
*.atlassian.net linear.app app.asana.com app.shortcut.com app.clickup.com *.monday.com
*.youtrack.cloud trello.com/b trello.com/c *.lightning.force.com *.my.salesforce.com
*.zendesk.com/agent app.intercom.com dev.azure.com
"""
_ALERTS_TEXT = """
*.pagerduty.com *.opsgenie.com app.incident.io app.firehydrant.io app.rootly.com
"""
_DASHBOARDS_TEXT = """
*.datadoghq.com *.datadoghq.eu *.ddog-gov.com *.grafana.net *.sentry.io sentry.io/organizations
*.splunkcloud.com one.newrelic.com ui.honeycomb.io *.live.dynatrace.com *.apps.dynatrace.com
*.cloud.es.io *.looker.com console.aws.amazon.com *.console.aws.amazon.com *.awsapps.com
console.cloud.google.com portal.azure.com *.cloud.databricks.com app.snowflake.com
"""
PRIVATE = tuple(
    f"{_CHAT_TEXT}{_DOCUMENTS_TEXT}{_TICKETS_TEXT}{_ALERTS_TEXT}{_DASHBOARDS_TEXT}".split()
)
"""`host` or `host/beginning/of/path`; `*.` stands for any subdomain."""

_PUBLIC_TEXT = """
hooks.slack.com api.slack.com status.slack.com slack.com www.slack.com get.slack.com
investor.slack.com join.slack.com
www.zoom.us status.zoom.us support.zoom.us explore.zoom.us developers.zoom.us blog.zoom.us
www.webex.com status.webex.com help.webex.com
www.notion.so/help www.notion.so/product www.notion.so/blog status.notion.so
linear.app/docs linear.app/blog linear.app/changelog linear.app/developers linear.app/method
www.monday.com support.monday.com status.monday.com
www.pagerduty.com support.pagerduty.com status.pagerduty.com developer.pagerduty.com
response.pagerduty.com postmortems.pagerduty.com
www.opsgenie.com docs.opsgenie.com support.opsgenie.com status.opsgenie.com
www.datadoghq.com docs.datadoghq.com learn.datadoghq.com status.datadoghq.com
status.datadoghq.eu p.datadoghq.com p.datadoghq.eu
docs.sentry.io status.sentry.io blog.sentry.io develop.sentry.io
www.looker.com docs.looker.com
"""
PUBLIC = tuple(_PUBLIC_TEXT.split())
"""Where the same hosts speak to everybody. (At `hooks.slack.com` stand secrets, not pages.)"""

_PUBLIC_PATH = re.compile(
    r"/public-dashboards/|/pub(?:html)?(?:[?#]|\Z)|/viewform|/forms/d/|/servicedesk/customer/"
)
"""Pages that these tools publish on purpose."""

# It begins with a colon, which few words hold, and not with the scheme; \u017f is a kind of s.
_URL = re.compile(
    r"://(?:(?<=[hH][tT][tT][pP]://)|(?<=[hH][tT][tT][pP][sS\u017f]://))[^\s<>\"'`)\]}|\\^]{1,2000}"
)
_APP = re.compile(r"(?:slack|msteams|zoommtg|notion|linear)://[^\s<>\"'`)]{1,2000}")
_APPS = ("slack://", "msteams://", "zoommtg://", "notion://", "linear://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Which addresses are private: the site's own, those known to be, and those it allows."""

    private: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()

    def is_private(self, url: str) -> bool:
        """Whether an address leads to a private tool."""
        try:
            parts = urlsplit(url)
            host, path = (parts.hostname or "").rstrip("."), parts.path
        except ValueError:
            return False
        if self.allowed and _is_among(_index(self.allowed), host, path):
            return False
        if self.private and _is_among(_index(self.private), host, path):
            return True
        if not _is_among(_PRIVATE_INDEX, host, path):
            return False
        return not (_is_among(_PUBLIC_INDEX, host, path) or _PUBLIC_PATH.search(url))


_Index = dict[str, list[str]]
"""The beginnings of paths, by host."""


def _is_among(index: _Index, host: str, path: str) -> bool:
    labels = host.split(".")[-_LABELS:]
    names = [host, *("*." + ".".join(labels[n:]) for n in range(1, len(labels)))]
    beginnings = (beginning for name in names for beginning in index.get(name, ()))
    return any((path.lower() + "/").startswith(beginning) for beginning in beginnings)


_LABELS = 8
"""So many labels of a host are compared; nobody's tools have more."""


@lru_cache(maxsize=16)
def _index(patterns: tuple[str, ...]) -> _Index:
    index: _Index = {}
    for pattern in patterns:
        name, _, beginning = pattern.lower().partition("/")
        path = f"/{beginning.strip('/')}/" if beginning.strip("/") else ""
        index.setdefault(name, []).append(path)
    return index


_PRIVATE_INDEX, _PUBLIC_INDEX = _index(PRIVATE), _index(PUBLIC)


def links(text: str, places: Places) -> Iterator[Hit]:
    """Addresses of private tools."""
    for found in _URL.finditer(text):
        start = found.start() - (4 if text[found.start() - 1] in "pP" else 5)
        url = text[start : found.end()]
        if places.is_private(url):
            yield _link(start, url, urlsplit(url).hostname or "")
    for found in _APP.finditer(text) if any(sign in text for sign in _APPS) else ():
        yield _link(found.start(), found[0], found[0].partition("/")[0])


def _link(start: int, url: str, host: str) -> Hit:
    return Hit(kind="a link to a private tool", start=start, text=url, shown=host)
