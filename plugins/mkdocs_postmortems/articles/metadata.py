"""What machines read of a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant


def of_report(entry: Entry, context: Context) -> Markup:
    """A postmortem as a `Report`: what the page's other metadata do not say already.

    Source of the type: https://schema.org/Report
    """
    postmortem, settings = entry.postmortem, context.catalog.settings
    site = settings.site
    organization = context.organization(postmortem)
    about = {"@type": "Organization", "name": organization} if organization else None
    changed = context.catalog.last_change(postmortem)
    return _written(
        {
            "@type": "Report",
            "headline": postmortem.title,
            "inLanguage": context.lang(postmortem),
            "datePublished": _instant(postmortem.publish_at),
            "dateModified": _instant(changed) if changed != postmortem.publish_at else None,
            "about": about,
            "author": {"@type": "Organization", "name": settings.organization or site.name},
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
            "url": site.url or None,
        }
    )


def _instant(at: datetime | None) -> str | None:
    return None if at is None else format_instant(at)


def _written(facts: dict[str, Any]) -> Markup:
    """For a script element: JSON in which nothing can end the element."""
    stated = {key: value for key, value in facts.items() if value is not None}
    text = json.dumps(
        {"@context": "https://schema.org", **stated}, ensure_ascii=False, separators=(",", ":")
    )
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
