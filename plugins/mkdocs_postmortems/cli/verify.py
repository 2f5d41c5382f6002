"""`postmortems verify`: whether a copy of a site is what a build wrote."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_postmortems import manifest
from mkdocs_postmortems.inspection.folder import digests
from mkdocs_postmortems.links import addresses

_FAILED = 1


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def verify(context: click.Context, *, site: Path) -> None:
    """Tell how the folder SITE differs from what its build.json says.

    Every file of the build has to be there and unchanged, and no other may be; what begins with a
    dot at the top is not looked at, unless the build wrote it.
    """
    try:
        found = manifest.read((site / addresses.BUILD).read_bytes())
        differences = list(found.differences(digests(site, besides=addresses.BUILD)))
    except FileNotFoundError:
        raise click.UsageError(f"{site} has no {addresses.BUILD}: is it a built site?") from None
    except OSError as error:
        raise click.UsageError(f"{site} cannot be read ({error})") from None
    except manifest.ManifestError as error:
        click.echo(f"{addresses.BUILD}: {error}")
        context.exit(_FAILED)
    for difference in differences:
        # The folder may come from anywhere, and a name may hold what a terminal obeys.
        click.echo(difference if difference.isprintable() else ascii(difference)[1:-1])
    number = len(found.files)
    told = f"{number:,} files, built as of {found.instant}"
    if differences:
        click.echo(f"{len(differences):,} differences from {told}")
        context.exit(_FAILED)
    click.echo(f"{told}: all as they were built")
