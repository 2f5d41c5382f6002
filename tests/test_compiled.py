"""The code of templates, kept where Python keeps that of modules."""

import sys

import jinja2
import pytest

from mkdocs_postmortems.compiled import Compiled
from mkdocs_postmortems.plugin.compiling import ThemeCode


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.html").write_text("{{ 1 + 1 }} reports")
    (tmp_path / "generator.py").write_text("")
    return tmp_path


def shown(folder):
    environment = jinja2.Environment(
        autoescape=True,
        loader=jinja2.FileSystemLoader(folder),
        bytecode_cache=Compiled(folder / "generator.py"),
    )
    return environment.get_template("page.html").render()


def kept(folder):
    return {path.name: path.read_bytes() for path in (folder / "__pycache__").glob("*")}


def test_what_has_been_compiled_is_taken_from_where_it_is_kept(folder, monkeypatch):
    assert shown(folder) == "2 reports"
    assert list(kept(folder)) == [f"page.{sys.implementation.cache_tag}.pyc"]
    monkeypatch.setattr(jinja2.Environment, "compile", None)
    assert shown(folder) == "2 reports"


@pytest.mark.parametrize(
    ("path", "text", "then"),
    [("page.html", "{{ 1 + 2 }} reports", "3 reports"), ("generator.py", "x", "2 reports")],
)
def test_what_has_changed_is_compiled_anew(path, text, then, folder):
    shown(folder)
    before = kept(folder)
    (folder / path).write_text(text)
    assert shown(folder) == then
    assert kept(folder).keys() == before.keys()
    assert kept(folder) != before


@pytest.mark.parametrize("cut", [0, 3, 40, 200])
def test_half_a_file_is_made_whole(cut, folder):
    shown(folder)
    before = kept(folder)
    for path in (folder / "__pycache__").iterdir():
        path.write_bytes(path.read_bytes()[:cut])
    assert shown(folder) == "2 reports"
    assert kept(folder) == before


def test_nothing_is_kept_where_python_keeps_nothing(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown(folder) == "2 reports"
    assert not (folder / "__pycache__").exists()


def test_a_folder_that_cannot_be_written_is_no_hindrance(folder):
    (folder / "__pycache__").write_text("a file in its place")
    assert shown(folder) == "2 reports"


def test_it_is_kept_where_python_is_told_to(folder, tmp_path_factory, monkeypatch):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    assert shown(folder) == "2 reports"
    assert not (folder / "__pycache__").exists()
    assert [path.name for path in elsewhere.rglob("page.*")] == [
        f"page.{sys.implementation.cache_tag}.pyc"
    ]


@pytest.fixture
def prefix(folder, tmp_path_factory, monkeypatch):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    return elsewhere


def themed(folder, *, code=None, filters=None, **settings):
    """What a theme's environment makes of the page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), bytecode_cache=code or ThemeCode(), **settings
    )
    environment.filters.update(filters or {})
    return environment.get_template("page.html").render()


def test_the_theme_s_templates_are_compiled_once(folder, prefix, monkeypatch):
    assert themed(folder) == "2 reports"
    assert len(list(prefix.rglob("page.*"))) == 1
    monkeypatch.setattr(jinja2.Environment, "compile", None)
    assert themed(folder) == "2 reports"


def test_a_changed_template_and_other_settings_are_compiled_anew(folder, prefix):
    (folder / "page.html").write_text("{% if true %}\n{{ '<' }}{% endif %}")
    assert themed(folder) == "\n<"
    assert themed(folder, trim_blocks=True) == "<"
    assert themed(folder, autoescape=True) == "\n&lt;"
    (folder / "page.html").write_text("other")
    assert themed(folder) == "other"
    assert len(list(prefix.rglob("page.*"))) == 1


def test_what_another_plugin_does_to_a_constant_is_not_kept(folder, prefix):
    (folder / "page.html").write_text("{{ 'a' | sign }}")
    assert themed(folder, filters={"sign": str.upper}) == "A"
    assert themed(folder, filters={"sign": lambda text: text * 2}) == "aa"
    assert themed(folder, filters={"sign": lambda text: text * 3}) == "aaa"
    assert not list(prefix.rglob("page.*"))


def test_rebuilds_have_the_code_where_nothing_can_be_kept(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    code = ThemeCode()
    assert themed(folder, code=code) == "2 reports"
    monkeypatch.setattr(jinja2.Environment, "compile", None)
    assert themed(folder, code=code) == "2 reports"
