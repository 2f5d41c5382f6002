"""`postmortems schema`: the format, for editors and other tools."""

from __future__ import annotations

import json

import click

from mkdocs_postmortems import schema


@click.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the format (2020-12)."""
    click.echo(json.dumps(schema.published(), indent=2, ensure_ascii=False))
