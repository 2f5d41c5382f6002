"""The sections of a postmortem that have a field in the format: by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_postmortems.importers import times
from mkdocs_postmortems.importers.outline import Block, ListItem, Outline, Section
from mkdocs_postmortems.importers.words import PROSE_LIMIT, one_line, slug
from mkdocs_postmortems.model.actions import Action, ActionStatus, Tracker
from mkdocs_postmortems.model.postmortem import Factor, Lessons

_NAMES = {
    "summary": r"(?:executive |incident |short |event )?summary|tl ?dr|overview|abstract|synopsis"
    r"|in short|what happened",
    "impact": r"(?:(?:customer|user|business|service|external|overall) )*impact"
    r"(?: summary| assessment)?|what was impacted|affected users|(?:the )?effects?",
    "trigger": r"triggers?|triggering event",
    "factors": r"(?:(?:root|underlying|probable|likely|primary|direct) )*causes?(?: analysis)?"
    r"(?: of (?:the )?(?:outage|incident|problem))?|contributing (?:factors|causes|conditions)"
    r"|causes? and contributing factors|why (?:did )?(?:it|this) happen(?:ed)?",
    "detection": r"detection|discovery"
    r"|how (?:was it|it was|we|did we) (?:detect(?:ed)?|noticed?)(?: it)?",
    "timeline": r"(?:(?:incident|detailed|event|outage|full) )?(?:timeline|time line|chronology)"
    r"(?: of (?:the )?(?:events?|incident|outage))?|sequence of events",
    "actions": r"(?:(?:corrective|follow ?up|remediation|preventive|preventative|postmortem|open"
    r"|outstanding) )*(?:action ?items?|actions?|action points|follow ?ups?|to ?do ?s?)"
    r"(?: taken| items)?"
    r"|next steps|corrective (?:and|&) prevent\w+ (?:actions|measures)",
    "well": r"(?:what|things that) (?:went|worked|did go) (?:well|right)|went well",
    "poorly": r"(?:what|things that) (?:went|did go) (?:wrong|poorly|badly|not so well)"
    r"|went (?:wrong|poorly)|what did ?n ?t go (?:so )?well"
    r"|what could have (?:gone|been) better|what to improve",
    "lucky": r"where (?:we|did we) (?:got|get) lucky|(?:how )?we got lucky|got lucky|luck",
}
_FIELDS = {name: re.compile(pattern) for name, pattern in _NAMES.items()}
_LABELLED = re.compile(
    r"\A(?:\*\*|__)(?P<label>[^*_\n]{2,60}?)\s*:?\s*(?:\*\*|__)\s*:?\s*(?P<text>.*)\Z", re.S
)
_TIMELINES = 50
"""So many timelines of one text are looked at."""

_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_ISSUE = re.compile(r"https://[^\s<>()\[\]]+/(?:issues|pull|browse|merge_requests|-/issues)/[\w-]+")
_OWNER = re.compile(
    r"[(\[]?\b(?:owner|assignee|assigned to|responsible)\s*:\s*@?(?P<who>[^)\],;|\n]{2,60})[)\]]?",
    re.I,
)
_DONE = re.compile(r"\b(?:done|completed?|fixed|closed|resolved)\b", re.I)
_REFERS = re.compile(
    r"(?<![!\]\\])\[(?P<text>[^\[\]\n]+(?:\n[^\[\]\n]+)?)\](?:\[(?P<label>[^\[\]]*)\])?(?![(:\[])"
)
_REFERENCE = re.compile(r"^ {0,3}\[(?P<label>[^\]\n]+)\]:\s*<?(?P<target>[^\s>]+)>?", re.M)


def named(title: str) -> str:
    """The field that a heading names; empty for none."""
    plain = re.sub(r"[^a-z0-9& ]+", " ", re.sub(r"\(.*?\)", "", title.lower().replace("'", "")))
    plain = re.sub(r"^\s*\d+\s+", "", " ".join(plain.split()))
    return next((name for name, pattern in _FIELDS.items() if pattern.fullmatch(plain)), "")


@dataclass(slots=True)
class Found:
    """The fields of a text, and which of its lines they took."""

    summary: str = ""
    impact: str = ""
    trigger: str = ""
    detection: str = ""
    factors: list[Factor] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    well: list[str] = field(default_factory=list)
    poorly: list[str] = field(default_factory=list)
    lucky: list[str] = field(default_factory=list)
    timelines: list[Section] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    moved: list[str] = field(default_factory=list)

    def lessons(self) -> Lessons:
        """What was learned."""
        return Lessons(
            went_well=tuple(self.well),
            went_poorly=tuple(self.poorly),
            got_lucky=tuple(self.lucky),
        )


class Sorter:
    """Sorts the sections of one text into fields, each text as a whole and in its own words."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.found = Found()
        self.references = {
            " ".join(m["label"].lower().split()): m["target"]
            for m in _REFERENCE.finditer(outline.text)
        }

    def sort(self) -> Found:
        """All that the headings tell."""
        for section in self.outline.sections:
            name = named(section.title)
            if not name or section.start in self.found.taken:
                continue
            if name == "timeline":
                # What has more is no postmortem; the rest stays in the narrative.
                if len(self.found.timelines) < _TIMELINES:
                    self.found.timelines.append(section)
            else:
                getattr(self, f"_{name}")(section)
        for block in self.outline.blocks:
            if not self._is_taken(block):
                self._labelled(block)
        self._drop_empty_headings()
        return self.found

    def _is_taken(self, block: Block) -> bool:
        inside = any(s.start <= block.start < s.end for s in self.found.timelines)
        return inside or block.start in self.found.taken

    def take(self, start: int, end: int) -> None:
        """Lines that stand in a field now."""
        self.found.taken.update(range(start, end))

    def _movable(self, text: str) -> bool:
        """Whether text can leave its place: footnotes and what is too long cannot."""
        return bool(text.strip()) and len(text) <= PROSE_LIMIT // 2 and not _FOOTNOTE.search(text)

    def moved(self, text: str) -> str:
        """Text for a field, which has no definitions: links by reference are written out."""
        if not self.references or "[" not in text:
            return text.strip()

        def out(match: re.Match[str]) -> str:
            label = match["label"] or match["text"]
            target = self.references.get(" ".join(label.lower().split()))
            return f"[{match['text']}]({target})" if target else match[0]

        return _REFERS.sub(out, text).strip()

    def _summary(self, section: Section) -> None:
        own = section.own
        if self.found.summary or not own or own[0].kind not in ("paragraph", "list"):
            return
        last = own[0]
        if last.text.rstrip().endswith(":") and len(own) > 1 and own[1].kind == "list":
            last = own[1]
        text = "\n".join(self.outline.lines[own[0].start : last.end])
        if self._movable(text):
            self.found.summary = self.moved(text)
            self.take(own[0].start, last.end)

    def _whole(self, section: Section) -> str:
        """The text of a section without inner headings, taken; else nothing."""
        blocks = section.blocks
        simple = all(block.kind in ("paragraph", "list") for block in blocks)
        text = "\n".join(self.outline.lines[blocks[0].start : blocks[-1].end]) if blocks else ""
        if not simple or not self._movable(text):
            return ""
        self.take(blocks[0].start, blocks[-1].end)
        return self.moved(text)

    def _impact(self, section: Section) -> None:
        if not self.found.impact:
            self.found.impact = self._whole(section)

    def _trigger(self, section: Section) -> None:
        if not self.found.trigger:
            self.found.trigger = self._whole(section)

    def _detection(self, section: Section) -> None:
        if not self.found.detection:
            self.found.detection = self._whole(section)

    def _factors(self, section: Section) -> None:
        blocks = section.blocks
        if len(blocks) == 1 and blocks[0].kind == "list":
            self.found.factors += [Factor(text=text) for text in self._each(blocks[0])]
        elif text := self._whole(section):
            self.found.factors.append(Factor(text=text))

    def _well(self, section: Section) -> None:
        self.found.well += self._lesson(section)

    def _poorly(self, section: Section) -> None:
        self.found.poorly += self._lesson(section)

    def _lucky(self, section: Section) -> None:
        self.found.lucky += self._lesson(section)

    def _lesson(self, section: Section) -> list[str]:
        """The items of its lists; without any list its text."""
        lists = [block for block in section.own if block.kind == "list"]
        if lists:
            return [text for block in lists for text in self._each(block)]
        text = self._whole(section)
        return [text] if text else []

    def _each(self, block: Block) -> list[str]:
        if not all(self._movable(item.text) for item in block.items):
            return []
        self.take(block.start, block.end)
        return [self.moved(item.text) for item in block.items]

    def _actions(self, section: Section) -> None:
        group = ""
        for block in section.blocks:
            if block.kind == "heading":
                group = block.text.strip()
            elif block.kind == "list" and all(self._movable(i.text) for i in block.items):
                self.found.actions += [self._action(item, group) for item in block.items]
                self.take(block.start, block.end)
            elif block.kind == "table" and self._movable(block.text):
                rows = list(self._action_rows(block, group))
                if rows:
                    self.found.actions += rows
                    self.take(block.start, block.end)

    def _action(self, item: ListItem, group: str) -> Action:
        text = self.moved(item.text)
        done = item.done or (item.done is None and bool(re.search(r"\((?:done|DONE)\)", text)))
        status = ActionStatus.DONE if done else ActionStatus.OPEN
        return _with_links(Action(text=_grouped(group, text), status=status), text)

    def _action_rows(self, block: Block, group: str) -> Iterator[Action]:
        head = [cell.lower() for cell in block.rows[0]] if block.rows else []
        columns = {name: _column(head, words) for name, words in _COLUMNS.items()}
        if columns["text"] is None:
            return
        for row in block.rows[1:]:
            cells = {name: _cell(row, column) for name, column in columns.items()}
            if not cells["text"]:
                continue
            others = [
                f"{title.strip()}: {cell.strip()}"
                for number, (title, cell) in enumerate(zip(block.rows[0], row, strict=False))
                if number != columns["text"] and cell.strip()
            ]
            text = self.moved(cells["text"] + (f" ({'; '.join(others)})" if others else ""))
            due, _ = times.read_moment(cells["due"], zone=None, placeholder=False)
            status = ActionStatus.DONE if _DONE.search(cells["status"]) else ActionStatus.OPEN
            action = Action(text=_grouped(group, text), status=status, due=due)
            yield _with_links(action, " ".join(row))

    def _labelled(self, block: Block) -> None:
        """`**Impact:** text` as a paragraph or as an item of a list."""
        if block.kind == "paragraph":
            self._label(block.text, block.start, block.end)
        for item in block.items:
            self._label(item.text, item.start, item.end)

    def _label(self, text: str, start: int, end: int) -> None:
        match = _LABELLED.match(text.strip())
        name = named(match["label"]) if match else ""
        if match is None or name not in ("summary", "impact", "trigger", "detection", "factors"):
            return
        rest = match["text"].strip()
        if not self._movable(rest):
            return
        if name == "factors":
            self.found.factors.append(Factor(text=self.moved(rest)))
        elif not getattr(self.found, name):
            setattr(self.found, name, self.moved(rest))
        else:
            return
        self.take(start, end)
        self.found.moved.append(match["label"].strip())

    def _drop_empty_headings(self) -> None:
        """A heading whose text all went to fields goes too, inner ones first."""
        lines = self.outline.lines
        heads = {block.start: block for block in self.outline.blocks}
        for section in reversed(self.outline.sections):
            block = heads[section.start]
            below = range(block.end, section.end)
            empty = all(n in self.found.taken or not lines[n].strip() for n in below)
            if empty and any(n in self.found.taken for n in below):
                self.take(section.start, block.end)
                self.found.moved.insert(0, section.title)


_COLUMNS = {
    "text": ("action", "item", "description", "task", "what", "todo", "improvement"),
    "due": ("due", "deadline", "target", "eta", "by when"),
    "status": ("status", "state", "done"),
}


def _column(head: list[str], words: tuple[str, ...]) -> int | None:
    return next((n for n, cell in enumerate(head) if any(word in cell for word in words)), None)


def _cell(row: tuple[str, ...], column: int | None) -> str:
    return row[column].strip() if column is not None and column < len(row) else ""


def _grouped(group: str, text: str) -> str:
    """An action with the heading that it stands under."""
    return f"{group}: {text}" if group and slug(group) not in slug(text) else text


def _with_links(action: Action, text: str) -> Action:
    """The action with its ticket and its owner, where the text names one."""
    issue, owner = _ISSUE.search(text), _OWNER.search(text)
    who = one_line(owner["who"]) if owner else None
    return Action(
        text=action.text,
        status=action.status,
        due=action.due,
        owner=who if who and "team" in who.lower() else None,
        tracker=Tracker(url=issue[0]) if issue else None,
    )
