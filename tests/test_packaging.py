"""What a stranger gets: the built wheel in a clean environment, in a folder that is not ours."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mkdocs_postmortems import __version__

ROOT = Path(__file__).parents[1]

# One worker makes the environment once for all of these.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]

MKDOCS_YML = """\
site_name: Acme incidents
site_url: https://incidents.acme.example/
docs_dir: postmortems
theme: material
plugins: [postmortems]
"""

ID = "2026-03-01-checkout-errors"
DOCUMENT = f"""\
---
schema: 1
id: {ID}
title: One checkout in eight failed
kind: incident
status: published
publish_at: 2026-03-09T09:00:00Z
severity: major
category: change
services:
  - checkout
regions:
  - eu-west
tags:
  - database
authors:
  - payments-team
summary: >-
  One checkout in eight failed for 46 minutes. Nobody was charged twice.
times:
  started: 2026-03-01T10:02:00Z
  detected: 2026-03-01T10:09:00Z
  notified: 2026-03-01T10:21:00Z
  mitigated: 2026-03-01T10:48:00Z
  resolved: 2026-03-01T11:04:00Z
impact:
  text: The page said "try again" after the card had been accepted.
  data: none
  windows:
    - from: 2026-03-01T10:02:00Z
      until: 2026-03-01T10:48:00Z
      services: [checkout]
      regions: [eu-west]
      effect: partial_outage
      share: 0.124
      of: checkouts
  figures:
    - name: failed checkouts
      value: 8412
      unit: requests
  workarounds:
    - Pay by bank transfer
  customer_action: None; held amounts were released by 2 March.
detection:
  source: customer
  text: Support heard of it first; the alert fired two minutes later.
trigger: A migration took a lock on the orders table and kept it.
timeline:
  - at: 2026-03-01T10:02:00Z
    type: trigger
    text: The migration starts.
    known_at: 2026-03-01T10:31:00Z
    actor: release automation
  - at: 2026-03-01T10:48:00Z
    type: mitigation
    text: The migration is cancelled.
    actor: database on-call
contributing_factors:
  - text: A migration may wait for a lock without an end.
    side: blunt
    category: tooling
safeguards:
  - name: Canary stage
    outcome: missing
    text: Migrations do not pass through it.
actions:
  - id: lock-timeout
    text: A migration gives up after waiting two seconds for a lock.
    type: prevent
    area: technology
    owner: platform
    due: 2026-03-20
    status: verified
    completed_at: 2026-03-18
    verification:
      measure: longest lock wait in a release
      unit: s
      baseline: 2760
      target:
        at_most: 2
      result: 0.4
      at: 2026-04-18
      outcome: effective
lessons:
  went_well:
    - Payments recovered without a restart.
  got_lucky:
    - It was a Sunday.
notifications:
  - at: 2026-03-01T10:21:00Z
    audience: customers
    channel: status page
participants:
  - engineering
  - support
revisions:
  - at: 2026-03-12T08:00:00Z
    kind: correction
    summary: "The share of failed checkouts was 12.4 %, not 11 %."
---

## What happened

Releases run their migrations first, and this one waited behind a report.
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Runs a command as outside of this checkout and its environment; gives what it printed."""
    ours = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name not in ours},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command} gave {done.returncode}:\n{done.stdout}"
    return done.stdout


def locked() -> list[str]:
    """The lines `name==version ; marker` of the lock, without its hashes."""
    lines = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8").splitlines()
    return [line.removesuffix(" \\") for line in lines if line[:1].isalnum()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution, so that this too is known to be whole."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of an environment that has the wheel and what it asks for.

    The wheel's own list of dependencies is what pip follows; the lock only names the versions.
    """
    folder = tmp_path_factory.mktemp("stranger")
    (folder / "constraints.txt").write_text("\n".join(locked()), encoding="utf-8")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    install = ("-m", "pip", "install", "--disable-pip-version-check", "--quiet")
    run(python, *install, "--constraint", folder / "constraints.txt", wheel, cwd=folder)
    return python.parent


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A stranger's repository: five lines of configuration and one document."""
    (tmp_path / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "postmortems" / "checkout.md").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path


def test_wheel_holds_the_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    data = "mkdocs_postmortems/data/"
    assert "mkdocs_postmortems/py.typed" in names
    assert data + "schema/postmortem.schema.json" in names
    templates = ROOT / "plugins" / "mkdocs_postmortems" / "scaffold" / "templates"
    files = {path.relative_to(templates.parents[1]) for path in templates.rglob("*.*")}
    assert {f"mkdocs_postmortems/{path.as_posix()}" for path in files} <= names
    for folder in ("schema", "site_overrides"):
        found = (path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.*"))
        # What Python and Jinja compile is kept beside the files, and is nobody else's.
        files = {path for path in found if "__pycache__" not in path}
        assert files, folder
        assert {data + file for file in files} <= names
    assert not [name for name in names if "__pycache__" in name]
    assert {name.split("/")[0] for name in names} == {
        "mkdocs_postmortems",
        f"mkdocs_postmortems-{__version__}.dist-info",
    }


def test_stranger_checks(commands: Path, site: Path) -> None:
    run(commands / "postmortems", "check", cwd=site)


def test_stranger_builds(commands: Path, site: Path) -> None:
    run(commands / "mkdocs", "build", "--strict", cwd=site)
    page = (site / "site" / "incidents" / ID / "index.html").read_text(encoding="utf-8")
    assert "One checkout in eight failed" in page
    assert (site / "site" / "feed.xml").is_file()
    data = json.loads((site / "site" / "incidents.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in data["items"]] == [ID]


def test_stranger_begins_with_nothing(commands: Path, tmp_path: Path) -> None:
    """From an empty folder to a published postmortem, with what the wheel brings along."""
    run(commands / "postmortems", "init", cwd=tmp_path)
    (draft,) = (tmp_path / "postmortems").glob("2*.md")
    run(commands / "mkdocs", "build", "--strict", cwd=tmp_path)
    assert not (tmp_path / "site" / "incidents" / draft.stem).exists()
    text = draft.read_text(encoding="utf-8")
    text = text.replace("# times:\n", "times:\n  started: 2020-01-01\n")
    text = text.replace("# summary: >-\n#  ", "summary: >-\n  For an hour nobody could log in.\n# ")
    draft.write_text(text, encoding="utf-8")
    run(commands / "postmortems", "publish", draft.stem, cwd=tmp_path)
    run(commands / "mkdocs", "build", "--strict", cwd=tmp_path)
    assert (tmp_path / "site" / "incidents" / draft.stem / "index.html").is_file()


def test_command_tells_its_version(commands: Path, tmp_path: Path) -> None:
    assert __version__ in run(commands / "postmortems", "--version", cwd=tmp_path).split()


def test_lock_names_all_that_is_installed(commands: Path, tmp_path: Path) -> None:
    """A dependency that the lock does not know would come unpinned."""
    listing = run(commands / "python", "-m", "pip", "list", "--format", "json", cwd=tmp_path)
    installed = {package["name"].lower().replace("_", "-") for package in json.loads(listing)}
    names = {line.partition("==")[0] for line in locked()}
    assert installed - names <= {"mkdocs-postmortems", "pip", "setuptools"}


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.name
)
def test_lock_names_no_registry_and_no_folder(lock: Path) -> None:
    assert "--hash=sha256:" in (text := lock.read_text(encoding="utf-8"))
    assert "://" not in text
    assert str(ROOT) not in text
