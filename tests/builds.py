"""Real builds of throw-away sites, and what they wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

EPOCH = "1780272000"
"""1 June 2026, the instant of `tests.sites.NOW`."""


def make(config: Path, **options: object) -> Path:
    """Build in this process; returns the site's folder."""
    settings = load_config(str(config), **options)
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        build(settings)
    finally:
        settings.plugins.on_shutdown()
    return Path(settings.site_dir)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **more}


def mkdocs(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command `mkdocs` as a person would."""
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, what begins with a dot included."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names(folder: Path) -> set[str]:
    """What lies in a folder itself."""
    return {path.name for path in folder.iterdir()}
