"""`actions/vague`: what is no promise is told, and what somebody else can observe is not."""

import pytest

from tests.sites import document, problems, write_site

VAGUE = [
    "Be more careful.",
    "Improve monitoring.",
    "Improve communication with the vendor.",
    "Better documentation of the failover.",
    "Tune the rate limits.",
    "Harden the system.",
    "Training for all engineers.",
    "Discuss with the team.",
    "Follow up with the provider.",
    "Add more tests.",
    "Update the docs.",
    "Investigate why the cache was cold.",
]
CLEAR = [
    "Add an alert that fires when replication lag exceeds 30 seconds.",
    "Update the runbook so that step 4 names the replica.",
    "Tune the rate limit of the login endpoint to 100 requests a minute.",
    "Add tests that restore last night's backup and compare row counts.",
    "Training for all engineers on call includes a restore drill, timed to the first byte.",
    "Harden the system image: no password logins.",
    "Review the alerts on disk space every quarter; each has an owner.",
    "Improve the deploy process by requiring two approvals.",
    "Monitor the queue with an alert at 1,000: it pages after five minutes.",
]


def told(tmp_path, text):
    files = {"a.md": document(actions=[{"id": "x", "text": text}])}
    config = write_site(tmp_path, files, options="rules: {completeness: off}")
    return [line for line in problems(config, notes=True) if "[actions/vague]" in line]


@pytest.mark.parametrize("text", VAGUE)
def test_what_says_nothing_of_a_change_is_vague(text, tmp_path):
    (line,) = told(tmp_path, text)
    assert "add an observable change, an owner (a team), a due date, a tracker" in line


@pytest.mark.parametrize("text", CLEAR)
def test_what_can_be_observed_is_not(text, tmp_path):
    assert told(tmp_path, text) == []
