"""The command `postmortems`: the only room that prints or exits. One file a command.

Exit status: 0 nothing wrong, 1 errors found (with `--strict` also warnings), 2 called wrongly.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

import mkdocs_postmortems
from mkdocs_postmortems import collector

_COMMANDS = {
    "init": "init.init",
    "new": "new.new",
    "check": "check.check",
    "publish": "publish.publish",
    "lock": "lock.lock",
    "import": "importing.import_",
    "schema": "schema.print_schema",
    "verify": "verify.verify",
}


class _Commands(click.Group):
    """Imports a command when it is called: most need little of what another one needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(".")
        with collector.paused():  # there is no garbage among modules
            command: click.Command = getattr(import_module(f"{__name__}.{module}"), name)
        return command

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run a command. What it says may find no room; a reader who leaves early is no error."""
        try:
            return super().main(*arguments, **options)
        except OSError as error:
            if error.filename is not None:  # a file of the site, and not what is printed to
                raise
            _give_up(error)


def _give_up(error: OSError) -> NoReturn:
    """One sentence; what could not be written is not tried again when Python ends."""
    with contextlib.suppress(OSError):
        click.echo(f"Error: the output cannot be written ({error.strerror or error})", err=True)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):  # closed, or none
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(mkdocs_postmortems.__version__, prog_name="postmortems")
def main() -> None:
    """Public postmortems in a repository: write, check and publish them."""
    collector.not_at_exit()
