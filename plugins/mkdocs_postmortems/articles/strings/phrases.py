"""Phrases that hold a number, a time or a name."""

from __future__ import annotations

from collections.abc import Sequence


class Phrases:
    """Sentences and parts of sentences in English."""

    @staticmethod
    def count_reports(number: int) -> str:
        """How many reports a list holds."""
        return "1 report" if number == 1 else f"{number:,} reports"

    @staticmethod
    def count_incidents(number: int) -> str:
        """How many incidents something counts."""
        return "1 incident" if number == 1 else f"{number:,} incidents"

    @staticmethod
    def incidents_counted(number: int, first: str, last: str) -> str:
        """How many incidents the figures count, and the years in which they began."""
        words = Phrases.count_incidents(number)
        years = f"in {first}" if first == last else f"from {first} to {last}"
        return f"{words}, {years}." if first else f"{words}."

    @staticmethod
    def fictional_reports(number: int) -> str:
        """How many reports are of fictional organizations."""
        return "1 fictional report" if number == 1 else f"{number:,} fictional reports"

    @staticmethod
    def withdrawn_reports(number: int) -> str:
        """How many reports were withdrawn."""
        return "1 withdrawn report" if number == 1 else f"{number:,} withdrawn reports"

    @staticmethod
    def values_from_to(number: int, first: str, last: str) -> str:
        """What a row of dots shows, for those who do not see it."""
        return f"one value, {first}" if number == 1 else f"{number:,} values, {first} to {last}"

    @staticmethod
    def approximate_lengths(number: int) -> str:
        """How many of the lengths are approximate."""
        return "1 of them approximate" if number == 1 else f"{number:,} of them approximate"

    @staticmethod
    def and_more(number: int) -> str:
        """How many are not named."""
        return "and 1 more" if number == 1 else f"and {number:,} more"

    @staticmethod
    def named_once(number: int) -> str:
        """How many further categories have one incident each."""
        words = "1 category is" if number == 1 else f"{number:,} categories are"
        return f"{words} named by one incident only."

    @staticmethod
    def safeguards_stated(number: int, incidents: int) -> str:
        """How many safeguards the incidents state."""
        words = "1 safeguard" if number == 1 else f"{number:,} safeguards"
        return f"{words} in {Phrases.count_incidents(incidents)}"

    @staticmethod
    def risks_of_premortems(true: int, risks: int, premortems: int) -> str:
        """How many of the stated risks came true."""
        words = "1 premortem" if premortems == 1 else f"{premortems:,} premortems"
        came = "1 risk" if risks == 1 else f"{risks:,} risks"
        return f"{true:,} of {came} in {words} came true."

    @staticmethod
    def before_period(period: str) -> str:
        """All time before a period."""
        return f"before {period}"

    @staticmethod
    def together(period: str) -> str:
        """What stands at the start of the course over time; `period` is from `before_period`."""
        return f"The few {period} stand together, as the first."

    @staticmethod
    def quarter_of(year: int, quarter: int) -> str:
        """A quarter of a year."""
        return f"Q{quarter} {year}"

    @staticmethod
    def all_of(number: int) -> str:
        """A link to all of a group."""
        return f"All {number:,}"

    @staticmethod
    def first_of(number: int, total: int) -> str:
        """How many of a group stand here."""
        return f"The first {number:,} of {total:,}."

    @staticmethod
    def owned_by(owner: str) -> str:
        """The title of the promises of one owner."""
        return f"Promises of {owner}"

    @staticmethod
    def of_type(type_: str) -> str:
        """The title of the promises of one type."""
        return f"Promises to {type_}"

    @staticmethod
    def promises_are(state: str) -> str:
        """The title of the promises in one state."""
        return f"Promises: {state}"

    @staticmethod
    def count_events(number: int) -> str:
        """How many events the record holds."""
        return "One event" if number == 1 else f"{number:,} events"

    @staticmethod
    def count_services(number: int) -> str:
        """How many services a drawing has."""
        return "1 service" if number == 1 else f"{number:,} services"

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
    def affected_up_to(shares: str) -> str:
        """The largest shares that were affected."""
        return f"Up to {shares}."

    @staticmethod
    def record_says(event: str) -> str:
        """Where no end is stated, what the record has instead; a time follows."""
        return f"The record’s last {event}:"

    @staticmethod
    def from_to(first: str, last: str) -> str:
        """The two ends of a duration."""
        return f"{first} to {last}"

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
        if met == total:
            return f"Something is done about all {total} risks." if total > 1 else "Something."
        return f"Something is done about {met} of {total} risks." if met else "Not stated."

    @staticmethod
    def more_groups(number: int) -> str:
        """How many groups stand only in the table below."""
        return "and one more group" if number == 1 else f"and {number} more groups"

    @staticmethod
    def others_in(regions: str) -> str:
        """Those whom no group names, by where they are."""
        return f"others in {regions}"

    @staticmethod
    def others_who_use(services: str) -> str:
        """Those whom no group names, by what they use."""
        return f"others who use {services}"

    @staticmethod
    def and_others(groups: Sequence[str]) -> str:
        """Some groups, and those whom no group names."""
        return f"{groups[0]} and others" if len(groups) == 1 else f"{'; '.join(groups)}; others"

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

    @staticmethod
    def median_of(number: int) -> str:
        """That a figure is a median, and of how many."""
        return f"median, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{number:,}"

    @staticmethod
    def weeks_text(number: int) -> str:
        """How many reports began in the last 52 weeks."""
        if not number:
            return "No report began in them."
        if number == 1:
            return "1 report, in the week it began."
        return f"{number:,} reports, each in the week it began."

    @staticmethod
    def reports_of_week(number: int, day: str) -> str:
        """A week with more reports than can be drawn one by one."""
        return f"{number:,} reports in the week of {day}"
