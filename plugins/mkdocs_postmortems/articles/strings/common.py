"""Words of times, of the ledger of promises and of the lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from mkdocs_postmortems.model.actions import ActionArea, ActionType
from mkdocs_postmortems.model.impact import Qualifier

Named: TypeAlias = Mapping[str, str]


class CommonWords:
    """Words that more than one sort of page shows."""

    months = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    short_months = (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    )
    utc = "UTC"
    times_in_utc = "Times are in UTC."
    about = "about"
    around = "around"
    to_the_hour = "to the hour"
    from_ = "from"
    until = "until"
    end_not_stated = "end not stated"
    still_going_on = "still going on"

    # The ledger
    state = "State"
    change = "Change"
    owner = "Owner"
    due = "Due"
    measure = "Measure"
    before = "Before"
    target = "Target"
    result = "Result"
    not_yet = "not yet"
    not_measured = "no measure stated"
    declined_because = "Why not:"
    superseded_by = "superseded by"
    replaces = "takes the place of"
    report_word = "Report"
    completed = "done"
    measured = "measured"
    to_measure = "to measure"
    states: ClassVar[Named] = {
        "overdue": "Overdue",
        "open": "Open",
        "in_progress": "In progress",
        "done": "Done",
        "verified": "Verified",
        "ineffective": "Not effective",
        "declined": "Declined",
    }
    state_groups: ClassVar[Named] = {
        "overdue": "Overdue",
        "open": "Open",
        "in_progress": "In progress",
        "done": "Done, not yet verified",
        "verified": "Verified",
        "ineffective": "Measured, not effective",
        "declined": "Declined",
    }
    state_notes: ClassVar[Named] = {
        "overdue": "The day that was named has passed.",
        "done": "In place; whether it works has not been measured yet.",
        "verified": "The measurement showed the effect that was wanted.",
        "ineffective": "In place, and the measurement showed too little effect. Open again, unless "
        "another change takes its place.",
        "declined": "Decided against, with the reason.",
    }
    state_counts: ClassVar[Named] = {
        "overdue": "overdue",
        "open": "open",
        "in_progress": "in progress",
        "done": "done (not yet verified)",
        "verified": "verified",
        "ineffective": "not effective",
        "declined": "declined",
    }
    action_types: ClassVar[Named] = {
        ActionType.PREVENT: "prevent",
        ActionType.DETECT: "detect",
        ActionType.MITIGATE: "mitigate",
        ActionType.PROCESS: "process",
    }
    action_areas: ClassVar[Named] = {
        ActionArea.TECHNOLOGY: "technology",
        ActionArea.PEOPLE: "people",
        ActionArea.PROCESS: "process",
    }

    # Lists
    reports = "Reports"
    browse = "Browse"
    all_of_them = "All"
    all_reports = "All reports"
    every_report = "Every report, by year"
    no_reports = "No reports yet."
    no_reports_text = "When there is one, it stands here and in the feed."
    none_here = "No report belongs here yet."
    pages = "Pages of the list"
    newest = "Newest"
    timeline = "Timeline"
    timeline_text = "All reports over time."
    by_year = "By year"
    year_unknown = "Year not stated"
    promises = "Promises"
    promises_text = (
        "Every change that a report promises, and what became of it. A change counts when its "
        "effect has been measured."
    )
    no_promises = "No report promises a change yet."
    facets: ClassVar[Named] = {
        "services": "Services",
        "severities": "Severities",
        "regions": "Regions",
        "years": "Years",
        "kinds": "Kinds",
        "tags": "Tags",
    }
    facet: ClassVar[Named] = {
        "services": "Service",
        "severities": "Severity",
        "regions": "Region",
        "years": "Year",
        "kinds": "Kind",
        "tags": "Tag",
    }
    terms_text: ClassVar[Named] = {
        "services": "Reports by the service that was affected.",
        "severities": "Reports by severity, gravest first.",
        "regions": "Reports by the region that was affected.",
        "years": "Reports by the year of the event.",
        "kinds": "Reports by kind.",
        "tags": "Reports by tag.",
    }
    no_terms = "No report names one yet."
    fictional_left_out = "Reports of fictional organizations are listed, and left out of the count."
    qualifiers: ClassVar[Named] = {
        Qualifier.ABOUT: "about",
        Qualifier.AT_LEAST: "at least",
        Qualifier.AT_MOST: "at most",
    }
    as_of = "As of"
    moved = "Moved"
