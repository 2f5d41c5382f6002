"""The command `postmortems`: the only room that prints or exits. One file a command.

Exit status: 0 nothing wrong, 1 errors found (with `--strict` also warnings), 2 called wrongly.
"""

from __future__ import annotations

import click

import mkdocs_postmortems
from mkdocs_postmortems.cli.check import check
from mkdocs_postmortems.cli.importing import import_
from mkdocs_postmortems.cli.init import init
from mkdocs_postmortems.cli.lock import lock
from mkdocs_postmortems.cli.new import new
from mkdocs_postmortems.cli.publish import publish
from mkdocs_postmortems.cli.schema import print_schema
from mkdocs_postmortems.cli.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(mkdocs_postmortems.__version__, prog_name="postmortems")
def main() -> None:
    """Public postmortems in a repository: write, check and publish them."""


for command in (init, new, check, publish, lock, import_, print_schema, verify):
    main.add_command(command)
