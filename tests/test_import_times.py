"""Times as people write them: read where there is one reading, told where there is none or two."""

from datetime import date

import pytest

from mkdocs_postmortems.importers import times, zones
from tests.importing import shown


def read(text, zone=None, order=None, **given):
    moment, unread = times.read_moment(
        text, zone=zones.find(zone) if zone else None, order=order, **given
    )
    return shown(moment), unread.why if unread else None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-01T10:02:00Z", "2026-03-01T10:02Z"),
        ("2026-03-01T10:02:41.5+01:00", "2026-03-01T09:02:41Z"),
        ("2026-03-01 10:02 UTC", "2026-03-01T10:02Z"),
        ("2026-03-01T9:02:00+01:00", "2026-03-01T08:02Z"),
        ("March 1st, 2026 10:02 PST", "2026-03-01T18:02Z"),
        ("1 March 2026, 10:02 CET", "2026-03-01T09:02Z"),
        ("Sunday, 1 March 2026 at 10:02 CET", "2026-03-01T09:02Z"),
        ("Mar 1 2026 4:23PM EST", "2026-03-01T21:23Z"),
        ("Mar 1 2026 12:05 am GMT+2", "2026-02-28T22:05Z"),
        ("2026/03/01 1402 UTC", "2026-03-01T14:02Z"),
        ("2026-07-01 10:02 US/Pacific", "2026-07-01T17:02Z"),
        ("2026-01-01 10:02 US/Pacific", "2026-01-01T18:02Z"),
        ("2026-03-01 ca. 10:30 UTC", "~2026-03-01T10:30Z"),
        ("2026-03-01 24:00 UTC", "2026-03-02T00:00Z"),
        ("13/04/2026 10:00 UTC", "2026-04-13T10:00Z"),
        ("04/13/2026 10:00 UTC", "2026-04-13T10:00Z"),
        ("2026-03-01", "2026-03-01"),
        ("1 March 2026", "2026-03-01"),
    ],
)
def test_a_time_is_read(text, moment):
    assert read(text) == (moment, None)


@pytest.mark.parametrize(
    ("order", "moment"), [("dmy", "2026-04-03T10:00Z"), ("mdy", "2026-03-04T10:00Z")]
)
def test_an_order_that_is_stated_settles_two_readings(order, moment):
    assert read("03/04/2026 10:00 UTC", order=order) == (moment, None)


@pytest.mark.parametrize(
    ("text", "moment", "why"),
    [
        ("03/04/2026 10:00 UTC", None, "can be two dates"),
        ("03/04/26", None, "a year of two digits"),
        ("2026-02-30", None, "there is no day"),
        ("?", None, "is no time"),
        ("N/A", None, "is no time"),
        ("yesterday", None, "is no time that can be read"),
        ("2026-03-01 10:02 UTC or so", None, "is no time that can be read"),
        ("10:02 UTC", None, "has no date"),
        ("March 1st, 10:02 UTC", None, "has no year"),
        ("2026-03-01 10:02", "2026-03-01", "has no time zone"),
        ("2026-03-01 10:02 IST", "2026-03-01", "can be several zones"),
        ("2026-03-01T015:00:00+02:00", "2026-03-01", "no time of day"),
        ("2026-03-01 23:00 AM UTC", "2026-03-01", "contradicts itself"),
        ("2026-03-01T00:00:00Z", "2026-03-01", "midnight"),
        ("2026-03-01 25:10 UTC", "2026-03-01", "no time of day"),
        ("2026-03-08 02:30 US/Pacific", "2026-03-08", "the clocks change"),
        ("2026-11-01 01:30 US/Pacific", "2026-11-01", "the clocks change"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_date_kept(text, moment, why):
    found, reason = read(text)
    assert found == moment
    assert why in reason


def test_a_zone_of_the_caller_is_for_times_without_one():
    assert read("2026-03-01 10:02", "Europe/Berlin") == ("2026-03-01T09:02Z", None)
    assert read("2026-03-01 10:02 UTC", "Europe/Berlin") == ("2026-03-01T10:02Z", None)


def test_an_ambiguous_zone_is_that_of_the_caller_where_it_goes_by_the_name():
    assert read("2026-03-01 10:02 IST", "Asia/Kolkata") == ("2026-03-01T04:32Z", None)
    assert read("2026-03-01 10:02 CST", "America/Chicago") == ("2026-03-01T16:02Z", None)
    assert "several zones" in read("2026-03-01 10:02 CST", "Europe/Berlin")[1]


def test_midnight_is_a_time_where_it_fills_no_gap():
    assert read("2026-03-01T00:00:00Z", placeholder=False) == ("2026-03-01T00:00Z", None)


@pytest.mark.parametrize(
    ("text", "clock", "rest"),
    [
        ("[08:47] merged", "08:47", " merged"),
        ("**9:05 PM**: merged", "21:05", ": merged"),
        ("8:02 AM: merged", "08:02", ": merged"),
        ("`10:30` merged", "10:30", " merged"),
        ("10:30 – merged", "10:30", " – merged"),
    ],
)
def test_a_stamp_ends_where_the_text_begins(text, clock, rest):
    stamp = times.read_stamp(text)
    assert f"{stamp.clock.at:%H:%M}" == clock
    assert text[stamp.end :] == rest


@pytest.mark.parametrize("text", ["10 pods", "5 minutes later", "May be", "v1.2.3", "21 users"])
def test_other_numbers_are_no_stamp(text):
    assert times.read_stamp(text) is None


def test_a_range_has_both_ends():
    stamp = times.read_stamp("2026-03-01 8:20 - 8:24 UTC: handover")
    assert (stamp.day, stamp.clock.at.minute, stamp.until.at.minute) == (date(2026, 3, 1), 20, 24)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("All times in CET (GMT+1)", ["GMT+1"]),
        ("(All times US/Pacific)", ["US/Pacific"]),
        ("All times PDT.", ["PDT"]),
        ("## Timeline (UTC)", ["UTC"]),
        ("Time zone: Europe/Berlin", ["Europe/Berlin"]),
        ("All times in UC/Pacific", []),
        ("At 10:00 UTC it stopped", []),
    ],
)
def test_a_statement_names_the_zone_of_a_text(text, names):
    assert list(zones.stated(text)) == names
