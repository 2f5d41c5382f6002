"""Words of a page about one postmortem."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from mkdocs_postmortems.model.events import EventType
from mkdocs_postmortems.model.impact import DataEffect
from mkdocs_postmortems.model.postmortem import Kind, SafeguardOutcome

Named: TypeAlias = Mapping[str, str]


class IncidentWords:
    """The head, the four answers and the sections of a postmortem."""

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
    began = "Began"
    how_long = "How long"
    services = "Services"
    regions = "Regions"
    category = "Category"
    severity = "Severity"
    organization = "Organization"
    resolved = "Resolved"
    finished = "Finished"
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
    may_be_affected = "Who may be affected"
    group = "Who"
    where = "Where"
    share = "Share"
    effect = "Effect"
    figures = "Figures"
    objectives = "Objectives"
    objective = "promised"
    actual = "reached"
    workarounds = "What helped meanwhile"
    what_helps = "What helps"
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
    felt_scale = "Median and range of a group, from \N{MINUS SIGN}2 (bad) to +2 (good)."
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

    @staticmethod
    def shared(words: str) -> str:
        """What two reports have in common."""
        return f"Both: {words}"

    statement = (
        "Reports here name roles, not people. They ask what made each action sensible with what"
        " was known at the time, because that is what can be changed."
    )
    report = "This report"
    source = "its source and history"
    feedback = "tell us what is wrong or unclear"
    written_by = "Written by"
    original = "The original account"
    to_follow = "To follow and to use"
    data_of_it = "Its data (JSON)"
    feed = "Feed (RSS)"
    other_reports = "Other reports"
    newer = "Newer"
    older = "Older"
