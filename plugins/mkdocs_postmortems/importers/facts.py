"""Facts stated in passing: in lines such as `Severity: major`, in titles and in file names."""

from __future__ import annotations

import posixpath
import re
from datetime import date

from mkdocs_postmortems.importers import times
from mkdocs_postmortems.importers.front import Front

_FACT = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+|\|[ \t]*)?(?:\*\*|__)?(?P<name>[A-Za-z][A-Za-z /()-]{2,40}?)"
    r"(?:\*\*|__)?"
    r"[ \t]*(?::|\|)(?:\*\*|__)?[ \t]*(?P<value>[^\n|]{1,500}?)[ \t]*\|?[ \t]*$",
    re.MULTILINE,
)
_FACTS = {
    "started": "start|started|starts|start time|incident start|began|time started|start date"
    "|impact start|start of incident|started at|outage start",
    "resolved": "end|ended|end time|incident end|resolved|time resolved|resolution time|end date"
    "|impact end|end of incident|resolved at|ended at|outage end",
    "detected": "detected|time detected|detection time|detected at",
    "acknowledged": "acknowledged|time acknowledged|acknowledged at",
    "identified": "identified|cause identified|time identified|identified at",
    "mitigated": "mitigated|time mitigated|mitigation time|mitigated at",
    "notified": "notified|customers notified|first notification",
    "day": "date|incident date|date of incident|day",
    "severity": "severity|sev|priority|severity level|incident severity",
    "services": "service|services|affected services|services affected|affected systems|component"
    "|components|affected components|systems affected|systems",
    "regions": "region|regions|affected regions",
    "team": "team|owning team",
}
_FACT_OF = {word: name for name, words in _FACTS.items() for word in words.split("|")}
DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


def date_in(text: str) -> date | None:
    """The first complete date of a title."""
    for start in [0, *(m.start() for m in re.finditer(r"(?<=[\s(,:])(?=[\dA-Z])", text[:200]))]:
        stamp = times.read_stamp(text[start:])
        if stamp is not None and stamp.day is not None:
            return stamp.day
    return None


def facts(text: str, front: Front, *, post: bool) -> dict[str, str]:
    """What lines such as `Severity: major` say, in a list, a table or the front matter."""
    found: dict[str, str] = {}
    for match in _FACT.finditer(text):
        name = _FACT_OF.get(" ".join(match["name"].lower().split()))
        if name is not None:
            found.setdefault(name, match["value"].strip(" *_`"))
    aliases = {"start_time": "started", "start": "started", "end_time": "resolved"}
    aliases |= {"end": "resolved", "ended": "resolved", "date": "day", "affected": "services"}
    for key, value in front.values.items():
        name = aliases.get(key, _FACT_OF.get(key.replace("_", " "), ""))
        if name and value and not (name == "day" and post):
            found[name] = value
    return found


def is_prose(text: str) -> bool:
    """Whether a paragraph tells something: no image, no byline, no list of facts."""
    plain = text.strip()
    lines = plain.split("\n")
    facts = sum(bool(_FACT.match(line)) and len(line) < 100 for line in lines)
    byline = re.match(r"\(?(?:based on|by|created|last modified|author|all times)\b", plain, re.I)
    return not plain.startswith(("![", "<", "[![", "|", "{")) and facts < len(lines) and not byline


def plain(text: str) -> str:
    """A heading without the markup of links, code and emphasis."""
    text = re.sub(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    return re.sub(r"(?<!\w)[*_`]+|[*_`]+(?!\w)|\s*\{#[^}]*\}\s*$", "", text).strip()


def day_in_name(name: str) -> date | None:
    """The date in a file's name, or else in its path."""
    found = DAY.search(posixpath.basename(name)) or DAY.search(name)
    return _date(found) if found else None


def day_in_path(path: str) -> date | None:
    """The date of an address such as `/2026/03/01/title`."""
    found = re.search(r"(?<!\d)(\d{4})/(\d{2})/(\d{2})(?!\d)", path)
    return _date(found) if found else None


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
