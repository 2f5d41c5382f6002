"""Words of what readers look up: figures, the year at a glance, filters, "was I affected?"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

Named: TypeAlias = Mapping[str, str]


class ReaderWords:
    """A `#` stands for a number, a name or a zone that the script fills in."""

    # Figures
    reports_word = "Reports"
    customers_affected_for = "Customers affected for"
    first_word = "Time to first public word"
    to_detect = "Time to detect"

    # The last 52 weeks
    weeks = "The last 52 weeks"
    skip_weeks = "Skip the weeks"
    no_severity = "No severity stated"
    one_report = "One report"
    heat: ClassVar[tuple[str, ...]] = ("under 1 h", "1 to 4 h", "more, in the week")
    """For how long customers were affected in a week; the shades stand in this order."""

    # The filter of the list
    filter = "Filter"
    filter_text = "Title, summary or service"
    any_of: ClassVar[Named] = {
        "service": "Any service",
        "severity": "Any severity",
        "kind": "Any kind",
        "year": "Any year",
        "region": "Any region",
    }
    clear = "Show all"
    results = "Reports that fit"
    found_one = "1 report fits."
    found_other = "# reports fit."
    found_none = "No report fits."
    show_more = "Show # more"
    index_failed = "The reports could not be fetched. The links to services, severities, kinds and "
    index_failed += "years lead to the same lists."

    # The reader's own time
    times_in = "Times in"
    show_zone = "Show in #"
    times_in_zone = "Times are in #."
    drawing_in_utc = "The drawing is in UTC."

    # Was I affected?
    affected_page = "Was I affected?"
    affected_text = (
        "Name what you use and when; the reports whose impact reached you then are listed. "
        "The question stays in your browser."
    )
    affected_without_script = (
        "This question is answered in your browser, by a script. Without one, the lists by service "
        "and by region lead to the same reports, each of which says when it affected whom."
    )
    from_time = "From"
    until_time = "Until"
    times_as = "Times in your time zone, #."
    ask = "Look"
    surely = "Affected"
    surely_text = "Their impact reached into that time."
    possibly = "Possibly affected"
    possibly_text = "Their reports do not say it exactly."
    affected_one = "1 report"
    affected_other = "# reports"
    affected_none = "No report says that you were affected."
    affected_order = "The end lies before the start."
    affected_failed = (
        "The reports could not be fetched. The lists by service and region below lead "
    )
    affected_failed += "to them."
    since = "since #"
    about_time = "about #"
    around_time = "around #"
    reasons: ClassVar[Named] = {
        "edge": "its times are known only roughly",
        "ongoing": "it was still going on when the report last changed",
        "end": "when it ended is not stated",
        "windows": "who was affected when is not stated",
        "unplaced": "when this service or region was affected is not stated",
        "place": "which service or region is not stated",
        "touch": "it began or ended just then",
    }
    by_service = "Reports by service"
    by_region = "Reports by region"
