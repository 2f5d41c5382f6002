"""Incidents as facts, made from a seed: the same number gives the same incident, whatever N is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from benchmarks import narrative, words

FIRST_DAY = datetime(2016, 1, 1, tzinfo=UTC)
DAYS = 3650
AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
"""The instant of every build: later than anything that is generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Who was affected from when until when; `share` is in percent."""

    start: datetime
    until: datetime
    services: tuple[str, ...]
    regions: tuple[str, ...]
    effect: str
    share: int
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the timeline."""

    at: datetime
    type: str
    text: str
    actor: str
    known_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A contributing factor."""

    side: str
    category: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Safeguard:
    """What was meant to prevent or catch it."""

    name: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A corrective action, and how its effect is measured."""

    id: str
    type: str
    area: str
    text: str
    owner: str
    due: date
    tracker: str
    status: str
    completed: date | None
    measurement: Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """How the effect of an action is measured, and, once it has been, what came of it."""

    name: str
    unit: str
    baseline: int
    at_most: int
    result: int | None
    at: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Everything that each of the sites tells of one incident."""

    id: str
    title: str
    publish_at: datetime
    severity: str
    category: str
    services: tuple[str, ...]
    regions: tuple[str, ...]
    tags: tuple[str, ...]
    author: str
    summary: str
    times: dict[str, datetime]
    impact: str
    windows: tuple[Window, ...]
    figures: tuple[tuple[str, int, str], ...]
    workaround: str
    customer_action: str
    detection_source: str
    trigger: str
    events: tuple[Event, ...]
    factors: tuple[Factor, ...]
    safeguards: tuple[Safeguard, ...]
    actions: tuple[Action, ...]
    lessons: dict[str, tuple[str, ...]]
    notifications: tuple[tuple[datetime, str], ...]
    participants: tuple[str, ...]
    related: tuple[str, str] | None
    revision: tuple[datetime, str] | None
    narrative: str


def incidents(count: int, seed: int) -> list[Incident]:
    """The first `count` incidents of a seed."""
    return [incident(number, seed) for number in range(count)]


def incident(number: int, seed: int) -> Incident:
    """The incident with a number, from 0."""
    chance = Random(f"{seed}/{number}")
    facts = _Facts(chance)
    id = facts.id(number)
    times = _times(chance, facts.started)
    publish_at = times["resolved"] + timedelta(days=chance.randint(3, 21))
    events = _events(chance, facts, times)
    actions = _actions(chance, facts, number, publish_at.date())
    promised = any(action.type == "detect" for action in actions)
    return Incident(
        id=id,
        title=f"{facts.slots['Service']} {words.SYMPTOMS[facts.symptom]} in {facts.region}",
        publish_at=publish_at,
        severity=chance.choice(list(words.SEVERITIES)),
        category=chance.choice(list(words.CATEGORIES)),
        services=facts.services,
        regions=facts.regions,
        tags=tuple(sorted(chance.sample(words.TAGS, chance.randint(1, 4)))),
        author=chance.choice(list(words.TEAMS)),
        summary=facts.fill(
            f"For {{minutes}} minutes {{service}} {words.SYMPTOMS[facts.symptom]} for {{percent}} "
            "% of the customers in {region}. The trigger was {change}."
        ),
        times=times,
        impact=facts.fill("Customers saw an error page, or waited for more than {number} seconds."),
        windows=_windows(chance, facts, times),
        figures=_figures(chance),
        workaround=chance.choice(words.WORKAROUNDS),
        customer_action=chance.choice(words.CUSTOMER_ACTIONS),
        detection_source=chance.choice(words.SOURCES) if promised else "alert",
        trigger=facts.fill("It began with {change}, which filled {component}."),
        events=events,
        factors=_factors(chance, facts),
        safeguards=_safeguards(chance, facts),
        actions=actions,
        lessons=_lessons(chance, facts),
        notifications=_notifications(chance, times),
        participants=tuple(chance.sample(words.PARTICIPANTS, 3)),
        related=_related(chance, number, seed),
        revision=_revision(chance, publish_at),
        narrative=narrative.narrative(chance, facts.slots),
    )


class _Facts:
    """What one incident is about, and the texts filled with it."""

    def __init__(self, chance: Random) -> None:
        minute = chance.randrange(DAYS * 24 * 60)
        self.chance = chance
        self.started = FIRST_DAY + timedelta(minutes=minute)
        self.symptom = chance.choice(list(words.SYMPTOMS))
        self.services = tuple(chance.sample(list(words.SERVICES), chance.randint(1, 3)))
        self.regions = tuple(chance.sample(list(words.REGIONS), chance.randint(1, 2)))
        self.region = words.REGIONS[self.regions[0]]
        others = [label for key, label in words.SERVICES.items() if key not in self.services]
        self.slots = narrative.Slots(
            chance,
            service=words.SERVICES[self.services[0]],
            other=chance.choice(others),
            component=chance.choice(words.COMPONENTS),
            change=chance.choice(words.CHANGES),
            team=words.TEAMS[chance.choice(list(words.TEAMS))],
            region=self.region,
            region_key=self.regions[0],
            key=self.services[0],
            minutes=str(chance.randint(35, 400)),
        )

    def id(self, number: int) -> str:
        """An id as people write it, and the number, so that no two are the same."""
        return f"{self.started:%Y-%m-%d}-{self.services[0]}-{self.symptom}-{number}"

    def fill(self, template: str) -> str:
        return template.format_map(self.slots)


def _few(chance: Random, low: int, high: int) -> int:
    """A count from `low` to `high`, rather low than high."""
    return min(chance.randint(low, high), chance.randint(low, high))


def _times(chance: Random, started: datetime) -> dict[str, datetime]:
    times, at = {"started": started}, started
    for name in ("detected", "acknowledged", "notified", "identified", "mitigated", "resolved"):
        at += timedelta(minutes=chance.randint(3, 50))
        times[name] = at
    return times


def _events(chance: Random, facts: _Facts, times: dict[str, datetime]) -> tuple[Event, ...]:
    between = ("symptom", "escalation", "hypothesis", "action", "action", "communication")
    types = ["trigger", "detection", *chance.choices(between, k=_few(chance, 2, 8))]
    types += ["mitigation", "resolution"]
    span = (times["resolved"] - times["started"]) // (len(types) - 1)
    events = []
    for place, sort in enumerate(types):
        at = (times["started"] + span * place).replace(second=0)
        late = sort in ("trigger", "symptom")
        events.append(
            Event(
                at=at,
                type=sort,
                text=facts.fill(chance.choice(words.EVENTS[sort])),
                actor=chance.choice(words.ACTORS),
                known_at=at + timedelta(minutes=chance.randint(2, 30)) if late else None,
            )
        )
    return tuple(events)


def _windows(chance: Random, facts: _Facts, times: dict[str, datetime]) -> tuple[Window, ...]:
    relapse = chance.random() < 0.3
    first = times["identified"] if relapse else times["mitigated"]
    spans = [(times["started"], first)]
    if relapse:
        spans.append((first + timedelta(minutes=2), times["mitigated"]))
    return tuple(
        Window(
            start=start,
            until=until,
            services=facts.services,
            regions=facts.regions,
            effect=chance.choice(words.EFFECTS),
            share=chance.randint(1, 100),
            of=chance.choice(words.SHARES),
        )
        for start, until in spans
    )


def _figures(chance: Random) -> tuple[tuple[str, int, str], ...]:
    units = chance.sample(words.UNITS, chance.randint(1, 2))
    return tuple((f"affected {unit}", chance.randint(50, 90_000), unit) for unit in units)


def _factors(chance: Random, facts: _Facts) -> tuple[Factor, ...]:
    found = chance.sample(words.FACTORS, chance.randint(3, 4))  # two of the eight are sharp
    return tuple(Factor(side=s, category=c, text=facts.fill(text)) for s, c, text in found)


def _safeguards(chance: Random, facts: _Facts) -> tuple[Safeguard, ...]:
    outcomes = ("held", "failed", "ignored", "missing")
    found = chance.sample(words.SAFEGUARDS, chance.randint(1, 3))
    return tuple(
        Safeguard(name=name, outcome=chance.choice(outcomes), text=facts.fill(text))
        for name, text in found
    )


def _actions(chance: Random, facts: _Facts, number: int, published: date) -> tuple[Action, ...]:
    made = []
    for place, known in enumerate(chance.sample(words.ACTIONS, _few(chance, 3, 6))):
        id, sort, area, text = known
        due = published + timedelta(days=chance.randint(10, 90))
        status = _status(chance, due)
        made.append(
            Action(
                id=id,
                type=sort,
                area=area,
                text=facts.fill(text),
                owner=chance.choice(list(words.TEAMS)),
                due=due,
                tracker=f"OPS-{number * 10 + place}",
                status=status,
                completed=due - timedelta(days=3) if status in ("done", "verified") else None,
                measurement=_measurement(chance, status, due),
            )
        )
    return tuple(made)


def _status(chance: Random, due: date) -> str:
    """Few promises stay open for years: then one document in five has a note of the check."""
    if due < AS_OF.date() and chance.random() < 0.95:
        return "verified"
    return chance.choice(("open", "in_progress", "done"))


def _measurement(chance: Random, status: str, due: date) -> Measurement:
    name, unit = chance.choice(words.MEASURES)
    verified = status == "verified"
    return Measurement(
        name=name,
        unit=unit,
        baseline=chance.randint(60, 4000),
        at_most=chance.randint(5, 50),
        result=chance.randint(1, 5) if verified else None,
        at=due + timedelta(days=30) if verified else None,
    )


def _lessons(chance: Random, facts: _Facts) -> dict[str, tuple[str, ...]]:
    known = (
        ("went_well", words.WENT_WELL),
        ("went_poorly", words.WENT_POORLY),
        ("got_lucky", words.GOT_LUCKY),
    )
    return {
        name: tuple(facts.fill(text) for text in chance.sample(texts, chance.randint(1, 2)))
        for name, texts in known
    }


def _notifications(chance: Random, times: dict[str, datetime]) -> tuple[tuple[datetime, str], ...]:
    first, last = chance.sample(words.CHANNELS, 2)
    return ((times["notified"], first), (times["resolved"], last))


def _related(chance: Random, number: int, seed: int) -> tuple[str, str] | None:
    """In every third incident an earlier one: its id, and why it is related."""
    if number == 0 or chance.random() > 1 / 3:
        return None
    earlier = chance.randrange(number)
    other = _Facts(Random(f"{seed}/{earlier}"))
    return other.id(earlier), "The same kind of change had failed before."


def _revision(chance: Random, publish_at: datetime) -> tuple[datetime, str] | None:
    if chance.random() > 0.2:
        return None
    return publish_at + timedelta(days=4), "The share of affected customers was too low."
