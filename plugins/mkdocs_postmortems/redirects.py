"""Former addresses: a small page at each alias that leads to the postmortem."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from mkdocs_postmortems.catalog.outputs import alias_output
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body><p><a href="{target}">{title}</a></p></body>
</html>
"""


def redirects(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The output path and the page of each alias."""
    site = catalog.settings.site
    for entry in catalog.listed:
        postmortem = entry.postmortem
        url = addresses.incident(postmortem.id)
        for alias in postmortem.aliases:
            output = alias_output(alias)
            target = addresses.relative(url, output.removesuffix("index.html"))
            page = _PAGE.format(
                lang=escape(postmortem.lang or site.language),
                title=escape(postmortem.title),
                canonical=escape(site.url + url if site.url else target),
                target=escape(target),
            )
            yield output, page.encode()
