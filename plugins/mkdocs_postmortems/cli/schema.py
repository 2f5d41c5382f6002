"""`postmortems schema`: the format, for editors and other tools."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mkdocs_postmortems import schema
from mkdocs_postmortems.cli.options import config_file, configured
from mkdocs_postmortems.project.configuration import plugin_settings
from mkdocs_postmortems.schema.site import for_site

_FAILED = 1
_DRAFTS: dict[str, Callable[[], dict[str, Any]]] = {
    "2020-12": schema.published,
    "07": schema.draft_07,
}


@click.command("schema")
@click.option("--site", is_flag=True, help="With the site's services, severities and other words.")
@click.option(
    "--draft",
    type=click.Choice(list(_DRAFTS)),
    default="2020-12",
    show_default=True,
    help="The dialect of JSON Schema; editors read 07 best.",
)
@config_file
@click.pass_context
def print_schema(context: click.Context, *, site: bool, draft: str, config_file: Path) -> None:
    """Print the JSON Schema of the format."""
    printed = _DRAFTS[draft]()
    if site:
        settings, problems = plugin_settings(configured(config_file))
        for problem in sorted(problems):
            click.echo(problem, err=True)
        if settings is None:
            context.exit(_FAILED)
        printed = for_site(printed, settings)
    click.echo(json.dumps(printed, indent=2, ensure_ascii=False))
