"""Where the schema and the templates lie: inside the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `schema` or `site_overrides`: the package's own, else the checkout's."""
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent.parent / name


def all_folders() -> tuple[Path, ...]:
    """Where everything lies that the package is made of."""
    return (_PACKAGE, folder("schema"), folder("site_overrides"))
