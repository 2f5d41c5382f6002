"""Every word that the pages show, in one place, so that a language can be added.

A language is a subclass of `English` that says everything anew, and a line in `_LANGUAGES`. What
the drawings say stands in the room `timeline`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from mkdocs_postmortems.model.postmortem import (
    ActionArea,
    ActionType,
    DataEffect,
    EventType,
    Kind,
    Qualifier,
    SafeguardOutcome,
)

Named: TypeAlias = Mapping[str, str]


class English:
    """The words of the pages in English. Methods give phrases that hold a number or a name."""

    months = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    utc = "UTC"
    about = "about"
    around = "around"
    to_the_hour = "to the hour"
    since = "since"
    from_ = "from"
    until = "until"
    end_not_stated = "end not stated"

    # Banners and the head of a page
    draft = "Draft: not public."
    draft_text = "Only this preview shows it. It is in no feed, no search and no data."
    fictional = "Fictional."
    fictional_text = "The organization does not exist. The document shows what one can look like."
    fictional_mark = "fictional"
    draft_mark = "draft"
    withdrawn_word = "Withdrawn"
    published = "Published"
    last_change: ClassVar[Named] = {
        "correction": "corrected",
        "addition": "added to",
        "clarification": "clarified",
        "": "changed",
    }
    when = "When"
    how_long = "How long"
    services = "Services"
    regions = "Regions"
    category = "Category"
    severity = "Severity"
    organization = "Organization"
    resolved = "Resolved"
    ongoing = "Ongoing"
    mitigated = "Mitigated"
    end_unknown = "End not stated"
    customers_affected = "customers affected"
    ends: ClassVar[Named] = {
        "started": "started",
        "detected": "detected",
        "acknowledged": "acknowledged",
        "identified": "cause known",
        "mitigated": "mitigated",
        "resolved": "resolved",
        "notified": "first public word",
        "publish_at": "published",
    }
    """The two ends of a duration, as `measures.ENDS` names them."""

    # The four answers
    in_short = "In short"
    questions: ClassVar[Mapping[str, tuple[str, str, str, str]]] = {
        Kind.INCIDENT: (
            "What happened?",
            "Was I affected?",
            "Is it fixed?",
            "What is being changed?",
        ),
        Kind.NEAR_MISS: (
            "What happened?",
            "Was I affected?",
            "Is it fixed?",
            "What is being changed?",
        ),
        Kind.MAINTENANCE: (
            "What was done?",
            "Was I affected?",
            "Is it finished?",
            "What is being changed?",
        ),
        Kind.SUCCESS: (
            "What was done?",
            "Was I affected?",
            "Is it finished?",
            "What is being changed?",
        ),
        Kind.PREMORTEM: (
            "What is it about?",
            "Who may be affected?",
            "Did it come true?",
            "What is done about it?",
        ),
    }
    no_summary = "No summary is stated."
    not_stated = "Not stated."
    still_affected = "No. Customers are still affected."
    no_changes = "No changes are stated."
    do_now = "What to do now:"
    not_stated_word = "not stated"
    end_unknown_text = "When everything was back to normal is not stated."
    details_changes = "All changes"
    data_effects: ClassVar[Named] = {
        DataEffect.NONE: "No data was lost, corrupted or exposed.",
        DataEffect.LOST: "Data was lost.",
        DataEffect.CORRUPTED: "Data was corrupted.",
        DataEffect.EXPOSED: "Data was exposed.",
        DataEffect.UNKNOWN: "What became of customers’ data is not known.",
    }

    # Sections of an incident
    affected = "Who was affected"
    group = "Who"
    where = "Where"
    share = "Share"
    effect = "What it was for them"
    everyone = "Everyone who used it"
    figures = "Figures"
    objectives = "Objectives"
    objective = "promised"
    actual = "reached"
    workarounds = "What helped meanwhile"
    to_scale = "The incident to scale"
    times = "Times"
    time = "Time"
    duration = "Duration"
    points: ClassVar[Named] = {
        "started": "Started",
        "detected": "Detected",
        "acknowledged": "Acknowledged",
        "identified": "Cause known",
        "notified": "First public word",
        "mitigated": "Mitigated",
        "resolved": "Resolved",
        "publish_at": "Published",
    }
    measures: ClassVar[Named] = {
        "time_to_detect": "Time to detect",
        "time_to_acknowledge": "Time to acknowledge",
        "time_to_identify": "Time to identify",
        "time_to_mitigate": "Time to mitigate",
        "time_to_resolve": "Time to resolve",
        "time_to_notify": "Time to notify",
        "time_to_publish": "Time to publish",
    }
    detection = "How it was noticed"
    detected_by: ClassVar[Named] = {
        "alert": "By an alert.",
        "customer": "By a customer.",
        "staff": "By staff.",
        "partner": "By a partner.",
        "researcher": "By a researcher.",
    }
    record = "The record"
    in_drawing = "in the drawing"
    event_types: ClassVar[Named] = {
        EventType.TRIGGER: "Trigger",
        EventType.SYMPTOM: "Symptom",
        EventType.DETECTION: "Detection",
        EventType.ESCALATION: "Escalation",
        EventType.HYPOTHESIS: "Hypothesis",
        EventType.ACTION: "Action",
        EventType.MITIGATION: "Mitigation",
        EventType.RESOLUTION: "Resolution",
        EventType.OTHER: "Event",
        EventType.COMMUNICATION: "Communication",
    }
    that_day = "that day"
    known_later = "Not known until"
    felt = "How it felt"
    felt_scale = "Median and range of a group, from −2 (bad) to +2 (good)."
    outside = "Outside the incident:"
    evidence = "Evidence:"
    what = "What happened"
    who = "Type and role"
    safeguard = "Safeguard"
    outcome = "What became of it"
    story = "The story"
    causes = "Why it could happen"
    causes_note = (
        "Several factors, not one cause: from the sharp end, where people act, to the blunt end, "
        "where the conditions are made."
    )
    trigger = "What set it off"
    sharp = "Sharp end"
    sharp_note = "at the point of action"
    blunt = "Blunt end"
    blunt_note = "latent in the system and the organization"
    other_factors = "Factors"
    worked = "What made it go well"
    risks = "What could happen"
    mitigation = "What is done about it"
    came_true = "It came true:"
    foreseen = "It was foreseen"
    foreseen_text = "A premortem named this risk beforehand:"
    safeguards = "What stood in the way"
    outcomes: ClassVar[Named] = {
        SafeguardOutcome.HELD: "Held",
        SafeguardOutcome.FAILED: "Failed",
        SafeguardOutcome.IGNORED: "Ignored",
        SafeguardOutcome.MISSING: "Missing",
    }
    actions = "What is being changed"
    actions_note = "A change counts when its effect has been measured, not when the ticket closes."
    lessons = "What was learned"
    went_well = "Went well"
    went_poorly = "Went poorly"
    got_lucky = "Got lucky"
    told = "Who was told"
    took_part = "Who took part"
    thanks = "Thanks"
    recordings = "Recordings"
    recording = "Recording"
    transcript = "transcript"
    revisions = "Since publication"
    revision_kinds: ClassVar[Named] = {
        "correction": "Correction.",
        "addition": "Addition.",
        "clarification": "Clarification.",
    }
    related = "Related"
    relations: ClassVar[Mapping[tuple[str, bool], str]] = {
        ("same_cause", False): "Same cause",
        ("same_cause", True): "Same cause",
        ("follows", False): "This one follows it",
        ("follows", True): "It follows this one",
        ("caused_by", False): "It caused this one",
        ("caused_by", True): "This one caused it",
        ("similar", False): "Similar",
        ("similar", True): "Similar",
        ("foreseen_by", False): "It foresaw this one",
        ("foreseen_by", True): "A risk of this one came true",
    }
    """By the word of the format, and whether it is the other document that says it."""
    report = "This report"
    written_by = "Written by"
    original = "The original account"
    to_follow = "To follow and to use"
    data_of_it = "Its data (JSON)"
    feed = "Feed (RSS)"
    other_reports = "Other reports"
    newer = "Newer"
    older = "Older"

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
    incident = "Incident"
    completed = "done"
    measured = "measured"
    to_measure = "to measure"
    states: ClassVar[Named] = {
        "overdue": "Overdue",
        "open": "Open",
        "in_progress": "In progress",
        "done": "Done",
        "verified": "Verified",
        "ineffective": "No effect",
        "declined": "Declined",
    }
    state_groups: ClassVar[Named] = {
        "overdue": "Overdue",
        "open": "Open",
        "in_progress": "In progress",
        "done": "Done, not yet verified",
        "verified": "Verified",
        "ineffective": "Measured without effect",
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
        "done": "done, not yet verified",
        "verified": "verified",
        "ineffective": "without effect",
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

    @staticmethod
    def count_reports(number: int) -> str:
        """How many reports a list holds."""
        return "1 report" if number == 1 else f"{number:,} reports"

    @staticmethod
    def count_events(number: int) -> str:
        """How many events the record holds."""
        return "One event" if number == 1 else f"{number:,} events"

    @staticmethod
    def count_changes(number: int) -> str:
        """How many changes are promised."""
        return "1 change" if number == 1 else f"{number:,} changes"

    @staticmethod
    def verified_of(verified: int, total: int) -> str:
        """How many of the promised changes are proved."""
        return f"{verified:,} of {total:,} verified"

    @staticmethod
    def answer_changes(verified: int, done: int, total: int) -> str:
        """What became of the promised changes, as a sentence; `done` leaves out the verified."""
        changes = "1 change" if total == 1 else f"{total:,} changes"
        if verified:
            return f"{verified:,} of {changes} verified."
        if done:
            return f"{done:,} of {changes} done, none verified yet."
        return f"{changes} announced."

    @staticmethod
    def fixed_since(when: str) -> str:
        """That it is over, and since when."""
        return f"Yes, since {when}."

    @staticmethod
    def fixed_on(when: str) -> str:
        """That it is over, and the day."""
        return f"Yes, on {when}."

    @staticmethod
    def mitigated_since(when: str) -> str:
        """That customers are no longer affected, and nothing is known of the rest."""
        return f"Customers have not been affected since {when}."

    @staticmethod
    def at_most_affected(shares: str) -> str:
        """The largest shares that were affected."""
        return f"At most {shares}."

    @staticmethod
    def record_says(event: str) -> str:
        """Where no end is stated, what the record has instead; a time follows."""
        return f"The record’s last {event}:"

    @staticmethod
    def from_to(first: str, last: str) -> str:
        """The two ends of a duration."""
        return f"{first} to {last}"

    @classmethod
    def ends_of(cls, ends: str) -> str:
        """What `measures.how_long` says a length runs from and to."""
        first, found, last = ends.partition(" to ")
        if not found:
            return cls.customers_affected
        return cls.from_to(cls.ends[first], cls.ends[last])

    @staticmethod
    def risks_came_true(true: int, total: int) -> str:
        """How many of a premortem's risks a later report says came true."""
        if not true:
            return "No report says so yet." if total else "No risks are stated."
        return "1 of 1 risk came true." if total == 1 else f"{true} of {total} risks came true."

    @staticmethod
    def risks_met(met: int, total: int) -> str:
        """How many risks something is done about."""
        if not total:
            return "No risks are stated."
        return f"Something is done about {met} of {total} risks." if met else "Not stated."

    @staticmethod
    def more_groups(number: int) -> str:
        """How many groups stand only in the table below."""
        return "and one more group" if number == 1 else f"and {number} more groups"

    @staticmethod
    def share_of(share: str, of: str | None) -> str:
        """The part that was affected."""
        return f"{share} of {of}" if of else share

    @staticmethod
    def bound(at_most: str | None, at_least: str | None, equals: str | None) -> str:
        """The values that count as effective; one of the three is given."""
        if at_most is not None:
            return f"at most {at_most}"
        return f"at least {at_least}" if at_least is not None else equals or ""

    @staticmethod
    def later_by(length: str) -> str:
        """How much later it was known."""
        return f"{length} later"

    @staticmethod
    def after_start(length: str) -> str:
        """How long after the start somebody was told."""
        return f"{length} after the start"

    @staticmethod
    def overdue_by(days: int) -> str:
        """For how many days it is overdue."""
        return "by one day" if days == 1 else f"by {days:,} days"

    @staticmethod
    def titled_page(title: str, number: int) -> str:
        """The title of a later page of the list."""
        return f"{title}, page {number}"

    @staticmethod
    def range_of(first: int, last: int, total: int) -> str:
        """Which reports of how many a page shows."""
        return f"{first:,} to {last:,} of {total:,}"

    @staticmethod
    def withdrawn_title(id: str) -> str:
        """The title of a withdrawn report, of which only the id is left."""
        return f"{id} (withdrawn)"

    @staticmethod
    def withdrawn_on(id: str, day: str) -> str:
        """When a report was withdrawn."""
        return f"{id} was withdrawn on {day}."

    @staticmethod
    def term_description(facet: str, label: str, count: str) -> str:
        """What the page of a term is, for search engines."""
        return f"{facet}: {label}. {count}."


_LANGUAGES: Mapping[str, type[English]] = {"en": English}


def strings(language: str) -> type[English]:
    """The words for a language tag; English where we do not speak it."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), English)
