"""What machines read of a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.catalog.public import last_change
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant


def of_report(entry: Entry, context: Context, description: str) -> Markup:
    """A postmortem as a `Report`, with whose incident it was and what it was about.

    Source of the type: https://schema.org/Report
    """
    postmortem, settings = entry.postmortem, context.catalog.settings
    site = settings.site
    publisher = {"@type": "Organization", "name": settings.organization or site.name}
    about: list[dict[str, Any]] = [
        {"@type": "Service", "name": settings.services.label(service)}
        for service in postmortem.services
    ]
    organization = context.organization(postmortem)
    if organization:
        about.insert(0, {"@type": "Organization", "name": organization})
    changed = last_change(postmortem, context.catalog.now)
    return _written(
        {
            "@type": "Report",
            "headline": postmortem.title,
            "description": description,
            "url": site.url + addresses.incident(postmortem.id) if site.url else None,
            "inLanguage": postmortem.lang or site.language,
            "datePublished": _instant(postmortem.publish_at),
            "dateModified": _instant(changed),
            "keywords": list(postmortem.tags) or None,
            "about": about or None,
            "author": publisher,
            "publisher": publisher,
            "isAccessibleForFree": True,
        }
    )


def of_site(context: Context) -> Markup:
    """The home page as a `WebSite`."""
    settings = context.catalog.settings
    site = settings.site
    return _written(
        {
            "@type": "WebSite",
            "name": site.name,
            "description": site.description or None,
            "url": site.url or None,
            "inLanguage": site.language,
            "publisher": {"@type": "Organization", "name": settings.organization or site.name},
        }
    )


def _instant(at: datetime | None) -> str | None:
    return None if at is None else format_instant(at)


def _written(facts: dict[str, Any]) -> Markup:
    """For a script element: JSON in which nothing can end the element."""
    stated = {key: value for key, value in facts.items() if value is not None}
    text = json.dumps({"@context": "https://schema.org", **stated}, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
