"""Words of the insights, of the ledger's further pages and of the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from mkdocs_postmortems.model.postmortem import Kind, SafeguardOutcome

Named: TypeAlias = Mapping[str, str]


class InsightWords:
    """Words of the pages that look at all reports together."""

    # Insights
    insights = "Insights"
    insights_text = (
        "How long things took, what keeps coming back, and who noticed first: counted over all "
        "incidents, with how many each figure rests on."
    )
    no_insights = "No incident counts yet."
    no_insights_text = "When a report of one is published, its figures stand here."
    several_organizations = (
        "They happened at several organizations. Together they show how incidents go, and nothing "
        "about any one of them."
    )
    left_out = "Left out:"
    how_to_read = "How to read these figures"
    lengths = "How long it took"
    lengths_text = (
        "Each dot is one incident. The tall mark is the median, the short one the ninetieth "
        "percentile."
    )
    customer_duration = "Customers affected"
    customer_ends = "all impact windows together"
    measured_from_to = "What is measured"
    n = "n"
    median = "Median"
    p90 = "90th percentile"
    all_values = "All of them"
    no_median = "none stated"
    no_p90 = "n < 9"
    by_severity = "By severity"
    by_severity_text = "The same on the same axis."
    no_severities = "No incident states a severity."
    no_graves = (
        "No incident that states a severity has a length: that takes two times known to the minute."
    )
    severity_not_stated = "Severity not stated"
    by_quarter = "By quarter"
    by_year_of_incident = "By year"
    over_time_text: ClassVar[Mapping[bool, str]] = {
        True: "By the quarter in which an incident began.",
        False: "By the year in which an incident began; quarters would hold too few.",
    }
    over_time_key = (
        "The dot is the median, the line leads to the 90th percentile where there is one; pale "
        "dots are single incidents."
    )
    period = "Period"
    as_table = "as a table"
    data_csv = "The data (CSV)"
    each_incident_csv = "Each incident (CSV)"
    factors_title = "What made them possible"
    factors_text = (
        "Contributing factors by category, and how many incidents name one at the point of action "
        "(sharp) and in the system behind it (blunt). One incident may name both."
    )
    no_factors = "No category of contributing factors is named by more than one incident."
    category_word = "Category"
    no_category = "without a category"
    incidents_word = "Incidents"
    sharp_word = "Sharp"
    blunt_word = "Blunt"
    side_unstated = "Not stated"
    safeguards_title = "Safeguards that let more than one through"
    safeguards_text = "They failed, were ignored or were missing in at least two incidents."
    no_safeguards = "No safeguard is named by two incidents as failed, ignored or missing."
    safeguard_word = "Safeguard"
    safeguard_outcomes: ClassVar[Named] = {
        SafeguardOutcome.HELD: "Held",
        SafeguardOutcome.FAILED: "Failed",
        SafeguardOutcome.IGNORED: "Ignored",
        SafeguardOutcome.MISSING: "Missing",
    }
    safeguard_counts: ClassVar[Named] = {
        SafeguardOutcome.HELD: "held",
        SafeguardOutcome.FAILED: "failed",
        SafeguardOutcome.IGNORED: "ignored",
        SafeguardOutcome.MISSING: "missing",
    }
    detection_title = "Who noticed first"
    detection_text = "How the first signal came."
    detection_sources: ClassVar[Named] = {
        "alert": "An alert",
        "customer": "Customers",
        "staff": "Staff",
        "partner": "A partner",
        "researcher": "A researcher",
        "": "Not stated",
    }
    no_detection = "No incident states it."
    source_word = "Noticed by"
    share_word = "Share"
    foreseen_title = "Risks that came true"
    came_true_text = "Thought through in a premortem before they happened."
    no_premortems = "There is no premortem yet."
    foreseen_by = "foreseen in"
    kinds_left_out: ClassVar[Mapping[Kind, tuple[str, str]]] = {
        Kind.NEAR_MISS: ("near miss", "near misses"),
        Kind.MAINTENANCE: ("maintenance", "maintenances"),
        Kind.SUCCESS: ("success", "successes"),
        Kind.PREMORTEM: ("premortem", "premortems"),
    }
    reading: ClassVar[Named] = {
        "What counts": "Reports of kind incident, and no others. Near misses, maintenance, "
        "successes and premortems have other times. Fictional organizations and withdrawn "
        "reports are left out.",
        "n": "How many incidents a figure rests on. A length is derived from two times that are "
        "known to the minute. A report that states only one of them, or only a day, is not "
        "counted, so n differs from row to row. The time to publish also leaves out reports that "
        "name an organization and the address of the original: when they were told here says "
        "nothing about it.",
        "Median and 90th percentile": "Half of the incidents took at most the median, nine of ten"
        " at most the 90th percentile. There is no mean: one incident of three weeks would "
        "carry it. Quantiles are those of the NIST/SEMATECH e-Handbook, 7.2.6.2 (Hyndman and "
        "Fan, type 6). With fewer than nine incidents that definition gives no 90th "
        "percentile.",
        "Small numbers": "The median of three incidents is one incident. Where n is small, look "
        "at the dots: one more report can double a median, and a difference between two "
        "quarters may be chance.",
        "Not a measure of people": "How long an incident takes depends above all on what broke. "
        "Time to mitigate and its like say little about the people who responded, and less "
        "once they are a target: then fewer incidents are written up, or they end sooner on "
        "paper.",
        "What is not here": "Incidents without a report. A year with more reports may be one in "
        "which more was told.",
    }

    # The ledger
    verified_title = "What share was verified"
    verified_text = (
        "All changes promised until then. Solid: in place, and measured to work. Outlined: in "
        "place, not yet measured. A change counts from the publication of its report."
    )
    share_verified = "Share verified"
    promised = "Promised"
    done_word = "Done, not verified"
    verified_word = "Verified"
    by_words: ClassVar[Named] = {
        "owners": "By owner",
        "types": "By type",
        "reports": "By report",
    }
    promises_by: ClassVar[Named] = {
        "owners": "Promises by owner",
        "types": "Promises by type",
        "reports": "Promises by report",
    }
    also = "The same promises:"
    unowned = "No owner stated"
    untyped = "No type stated"
    type_titles: ClassVar[Named] = {
        "prevent": "Prevent",
        "detect": "Detect",
        "mitigate": "Mitigate",
        "process": "Process",
        "not_stated": "No type stated",
    }
    group_words: ClassVar[Named] = {"owners": "Owner", "types": "Type"}
    changes_word = "Changes"
    overdue_word = "Overdue"
    previous = "Previous"
    next = "Next"
    pages_of_promises = "Pages of the promises"

    # The timeline
    all_years = "All years"
    all_years_text = "The darker, the more reports began in that year."
    as_list = "as a list"
    nine_together = "nine reports close together, in the colour of the gravest"
