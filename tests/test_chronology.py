"""Times that lie ahead, or beside what the document says of itself."""

from datetime import datetime, timedelta

import pytest

from tests.sites import NOW, document, problems, project, write_site

SOON = "2026-06-01T10:00:00Z"
WITHDRAWN = {"at": SOON, "reason": "It named a customer."}


def rules(tmp_path, *, now=NOW, **values):
    """The rules of the chronology that a document breaks, each with its level."""
    config = write_site(tmp_path, {"a.md": document(**values)})
    found = problems(config, now=now, notes=True)
    return [line.split()[1] for line in found if "[chronology/" in line]


def test_a_withdrawal_ahead_is_told_until_its_instant(tmp_path):
    source = {"status": "withdrawn", "withdrawn": WITHDRAWN}
    assert rules(tmp_path, **source) == ["note[chronology/withdrawal]"]
    assert rules(tmp_path, now=datetime.fromisoformat(SOON), **source) == []


def test_a_withdrawal_without_the_status_is_an_error_and_changes_nothing(tmp_path):
    stated = {"at": "2026-04-01T09:00:00Z", "reason": "R."}
    assert rules(tmp_path, withdrawn=stated) == ["error[chronology/status]"]
    off = "rules: {chronology/status: off}"
    config = write_site(tmp_path, {"a.md": document(withdrawn=stated)}, options=off)
    assert project(config)[0].catalog.as_of == datetime.fromisoformat("2026-03-09T09:00:00Z")


@pytest.mark.parametrize(
    "values",
    [
        {"times": {"started": "2026-03-01T10:02:00Z", "resolved": SOON}},
        {"times": {"started": "2026-03-01T10:02:00Z", "resolved": "2026-06-02"}},
        {"impact": {"windows": [{"from": "2026-03-01T10:02:00Z", "until": SOON}]}},
        {"timeline": [{"at": SOON, "type": "other", "text": "T."}]},
    ],
)
def test_what_is_told_as_happened_does_not_lie_ahead(values, tmp_path):
    assert rules(tmp_path, **values) == ["note[chronology/ahead]"]
    assert rules(tmp_path, now=NOW + timedelta(days=2), **values) == []


def test_a_year_mistyped_in_many_times_is_told_once(tmp_path):
    times = {"started": "2062-03-01T10:02:00Z", "resolved": "2062-03-01T11:04:00Z"}
    timeline = [{"at": "2062-03-01T10:05:00Z", "type": "other", "text": "T."}]
    config = write_site(tmp_path, {"a.md": document(times=times, timeline=timeline)})
    [told] = [line for line in problems(config, notes=True) if "[chronology/ahead]" in line]
    assert "note[chronology/ahead] this lies ahead, and so do 2 more of the document's" in told
    assert told.startswith("postmortems/a.md:10:12:")


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "maintenance"},
        {"kind": "premortem"},
        # Known by then: the report is held until it is so.
        {"status": "review", "publish_at": "2026-07-02T00:00:00Z"},
        {"status": "draft", "publish_at": None},
    ],
)
def test_what_is_planned_or_not_published_yet_may_lie_ahead(values, tmp_path):
    assert rules(tmp_path, times={"started": "2026-07-01T00:00:00Z"}, **values) == []


def test_a_date_that_has_begun_somewhere_does_not_lie_ahead(tmp_path):
    late = "2026-03-09T11:00:00Z"
    source = {"publish_at": late, "times": {"started": "2026-03-10"}}
    assert rules(tmp_path, now=datetime.fromisoformat(late), **source) == []


def test_an_end_long_after_the_start_is_told_once(tmp_path):
    times = {"started": "0002-03-01T10:02:00Z", "resolved": "2026-03-01T11:04:00Z"}
    config = write_site(tmp_path, {"a.md": document(times=times)})
    found = [line for line in problems(config, notes=True) if "[chronology/" in line]
    assert [line.split()[1] for line in found] == ["warning[chronology/decade]"]
