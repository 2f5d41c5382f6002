"""What the stages need of `mkdocs.yml`, and where its options stand.

The command reads the file without MkDocs. The plugin is handed MkDocs' own configuration and needs
only the places from here.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mkdocs_postmortems.frontmatter.loader import LOADER
from mkdocs_postmortems.frontmatter.yaml_errors import explain
from mkdocs_postmortems.model.problems import Level, Problem, Spot
from mkdocs_postmortems.project.locating import (
    INHERIT,
    LIMIT,
    PLUGIN,
    locators,
    path_of,
    repository_of,
)
from mkdocs_postmortems.project.surroundings import wrong_surroundings
from mkdocs_postmortems.settings.options import Settings, Site
from mkdocs_postmortems.settings.reading import Locate, read_settings
from mkdocs_postmortems.settings.site import wrong_site

TWICE = f"the plugin {PLUGIN!r} stands twice under plugins; keep one"
_TOP = Spot(path="mkdocs.yml", line=1, column=1)


class ConfigurationError(Exception):
    """The configuration cannot be used; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """One site's configuration.

    `folder` is that of the configuration file, `repository` the top of the one that it lies in.
    `path` is that file, and `files` are it and those that it inherits from, relative to the
    repository.
    `named_files` are the paths in the documents folder that the configuration itself refers to, and
    `theme_dir` is the theme's `custom_dir`, whose files are published as well. `stated` has
    the settings of the site as they are written, as far as MkDocs has not judged them. `locate`
    tells where an option of the plugin stands, `locate_in_file` where any setting does.
    """

    repository: Path
    folder: Path
    path: str
    files: tuple[str, ...]
    docs_dir: Path
    site: Site
    stated: Mapping[str, Any]
    options: Mapping[str, Any]
    directory_urls: bool = True
    named_files: tuple[str, ...] = ()
    theme_dir: Path | None = None
    locate: Locate = lambda pointer, *, value=False: _TOP
    locate_in_file: Locate = lambda pointer, *, value=False: _TOP


def read_configuration(file: Path) -> Configuration:
    """Read `mkdocs.yml` as far as the command needs it. Raises `ConfigurationError`."""
    values = _load(file, depth=0)
    folder = file.resolve().parent
    repository = repository_of(folder)
    docs_dir = folder / str(values.get("docs_dir", "docs"))
    if not docs_dir.is_dir():
        raise ConfigurationError(
            f"{file}: the folder {values.get('docs_dir', 'docs')!r} is missing"
        )
    locate, locate_in_file, files = locators(folder / file.name, repository)
    return Configuration(
        repository=repository,
        folder=folder,
        path=path_of(folder / file.name, repository),
        files=files,
        docs_dir=docs_dir,
        site=_site(values),
        options=_options(values, file),
        directory_urls=values.get("use_directory_urls", True) is not False,
        named_files=named_files(values),
        theme_dir=_theme_dir(values, folder),
        stated=values,
        locate=locate,
        locate_in_file=locate_in_file,
    )


def plugin_settings(configuration: Configuration) -> tuple[Settings | None, list[Problem]]:
    """The plugin's options; None where any is wrong, or what MkDocs needs of the site."""
    settings, problems = read_settings(
        configuration.options,
        site=configuration.site,
        locate=configuration.locate,
    )
    locate = configuration.locate_in_file
    problems += wrong_site(configuration.stated, locate=locate)
    problems += wrong_surroundings(
        configuration.stated,
        folder=configuration.folder,
        docs_dir=configuration.docs_dir,
        locate=locate,
    )
    wrong = any(problem.level is Level.ERROR for problem in problems)
    return (None if wrong else settings), problems


def named_files(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The files of the documents folder that MkDocs' and Material's settings refer to."""
    theme = values.get("theme")
    theme = theme if isinstance(theme, Mapping) else {}
    found: list[object] = [theme.get("logo"), theme.get("favicon")]
    for key in ("extra_css", "extra_javascript"):
        listed = values.get(key)
        # What is no list is for MkDocs to refuse.
        found += listed if isinstance(listed, list) else []
    paths = (item.get("path") if isinstance(item, Mapping) else item for item in found)
    return tuple(str(path) for path in paths if path)


def _theme_dir(values: Mapping[str, Any], folder: Path) -> Path | None:
    theme = values.get("theme")
    found = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    return folder / str(found) if found else None


def _site(values: Mapping[str, Any]) -> Site:
    theme = values.get("theme")
    language = theme.get("language") if isinstance(theme, Mapping) else None
    url = str(values.get("site_url") or "")
    return Site(
        name=str(values.get("site_name") or Site().name),
        url=url if not url or url.endswith("/") else url + "/",
        description=str(values.get("site_description") or ""),
        language=str(language or Site().language),
        repository_url=str(values.get("repo_url") or ""),
    )


def _options(values: Mapping[str, Any], file: Path) -> Mapping[str, Any]:
    """The plugin's options from either form of `plugins`."""
    plugins = values.get("plugins") or []
    pairs = list(plugins.items()) if isinstance(plugins, Mapping) else []
    for item in plugins if isinstance(plugins, list) else ():
        pairs += list(item.items()) if isinstance(item, Mapping) else [(item, {})]
    found = [options for name, options in pairs if name == PLUGIN]
    if not found:
        raise ConfigurationError(f"{file}: add the plugin {PLUGIN!r} under plugins")
    if len(found) > 1:
        raise ConfigurationError(f"{file}: {TWICE}")
    options = found[0]
    if options is not None and not isinstance(options, Mapping):
        raise ConfigurationError(f"{file}: the plugin's options are not a mapping")
    return options or {}


def _load(file: Path, *, depth: int) -> dict[str, Any]:
    """The file's values, over those of the file that it inherits from."""
    if depth > LIMIT:
        raise ConfigurationError(f"{file}: INHERIT leads in a circle")
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        advice = "" if depth else f"; {_advice(file)}"
        raise ConfigurationError(f"{file}: there is no such file{advice}") from None
    except OSError as error:
        raise ConfigurationError(f"{file}: it cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        what = "it is not UTF-8; save it with that encoding"
        raise ConfigurationError(f"{file}: {what}") from None
    try:
        values = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise ConfigurationError(_unreadable(file, text, error)) from None
    if not isinstance(values, dict):
        raise ConfigurationError(f"{file}: it holds no settings")
    parent = values.pop(INHERIT, None)
    return (
        values
        if parent is None
        else _merged(_load(file.parent / str(parent), depth=depth + 1), values)
    )


def _advice(file: Path) -> str:
    """What to do without a configuration file: one above is meant, more often than a new site."""
    folder = file.resolve().parent
    for above in folder.parents:
        if (above / file.name).is_file():
            found = os.path.relpath(above / file.name)
            return f"write `-f {shlex.quote(found)}` for the one above"
    return "`postmortems init` writes one"


def _unreadable(file: Path, text: str, error: yaml.YAMLError) -> str:
    """Why the YAML cannot be read, in an author's words: those are known for libyaml's phrases."""
    try:
        for _ in yaml.parse(text, Loader=LOADER):
            pass
    except yaml.YAMLError as found:
        error = found
    if not isinstance(error, yaml.MarkedYAMLError):
        return f"{file}: it holds a character that YAML does not allow; delete it"
    mark, what, write = explain(error, text)
    place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
    return f"{file}{place}: {what}; {write}"


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """As MkDocs merges: mappings key by key, everything else replaced."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        both = isinstance(old, dict) and isinstance(value, dict)
        result[key] = _merged(old, value) if both and isinstance(old, dict) else value
    return result


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' own tags: `!ENV` as MkDocs does, and those that name Python objects as text."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """`!ENV NAME` or `!ENV [NAME, ..., default]`. Raises `ConfigurationError`."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [str(node.value)], None
    for name in names:
        if str(name) in os.environ:
            try:
                return yaml.safe_load(os.environ[str(name)])
            except yaml.YAMLError:
                # YAML's own message shows the value, which may be meant for nobody's eyes.
                what = f"the environment variable {name} does not hold YAML"
                raise ConfigurationError(what) from None
    return default


def _as_text(_: yaml.SafeLoader, __: str, node: yaml.Node) -> Any:
    return node.value if isinstance(node.value, str) else None


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", _as_text)
