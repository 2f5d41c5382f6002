"""Under serve a document is read again where it was touched, or may have been."""

import os
import time

import pytest

from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.sources import take_inventory
from mkdocs_postmortems.sources.readings import Readings


def later():
    """The clock, when whatever a test writes was written long ago."""
    return time.time_ns() + 3600 * 10**9


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "postmortems" / "a.md"
    path.parent.mkdir()
    path.write_bytes(b"first")
    return path


def read(readings, path):
    inventory, _ = take_inventory(path.parent, repository=path.parents[1], settings=Settings())
    return {source.uri: source.data for source in readings.loaded(inventory).documents}


def test_what_nobody_touched_is_not_read_again(path):
    readings = Readings(later)
    assert read(readings, path) == {"a.md": b"first"}
    assert read(readings, path)["a.md"] is read(readings, path)["a.md"]


def test_what_was_written_by_hand_is_read_though_size_and_time_are_the_same(path):
    readings, before = Readings(later), path.stat()
    read(readings, path)
    while path.stat().st_ctime_ns == before.st_ctime_ns:
        path.write_bytes(b"other")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read(readings, path) == {"a.md": b"other"}


def test_another_file_of_the_same_name_is_read(path):
    readings = Readings(later)
    read(readings, path)
    path.with_name("b.txt").write_bytes(b"other")
    path.with_name("b.txt").replace(path)
    assert read(readings, path) == {"a.md": b"other"}


def test_what_was_touched_a_moment_ago_may_be_touched_again_without_a_trace(path):
    readings, before = Readings(), path.stat()
    for text in (b"aaaaa", b"bbbbb", b"ccccc"):
        path.write_bytes(text)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert read(readings, path) == {"a.md": text}


def test_what_is_gone_is_forgotten(path):
    readings = Readings(later)
    read(readings, path)
    path.unlink()
    assert read(readings, path) == {}
    path.write_bytes(b"other")
    assert read(readings, path) == {"a.md": b"other"}
