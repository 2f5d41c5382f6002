"""The free text of an incident: paragraphs under headings, a list, a table and a code block."""

from __future__ import annotations

from random import Random

from benchmarks import words


class Slots(dict[str, str]):
    """What stands for `{...}` in a template: an incident's words, and new figures each time.

    A name with a capital gives the word with a capital.
    """

    def __init__(self, chance: Random, **known: str) -> None:
        super().__init__(known)
        self.chance = chance

    def __missing__(self, name: str) -> str:
        if name == "number":
            return str(self.chance.randint(2, 40))
        if name == "percent":
            return str(self.chance.randint(3, 95))
        word = self[name.lower()]
        return word[0].upper() + word[1:]


def narrative(chance: Random, slots: Slots) -> str:
    """About 2 KB of Markdown."""
    fill = _Filling(chance, slots)
    return "\n\n".join(
        (
            "## What happened",
            fill.one(words.OPENINGS) + " " + fill.paragraph(chance.randint(3, 5)),
            "## Why it took so long to see",
            fill.paragraph(chance.randint(3, 4)),
            fill.code(),
            "### What the machines showed",
            fill.table(),
            "## How service came back",
            fill.paragraph(2),
            fill.steps(),
            f"> {fill.paragraph(1)}",
            fill.paragraph(chance.randint(2, 3)),
        )
    )


class _Filling:
    """The parts of a narrative. No sentence stands twice in one."""

    def __init__(self, chance: Random, slots: Slots) -> None:
        self.chance = chance
        self.slots = slots
        self.sentences = chance.sample(words.SENTENCES, len(words.SENTENCES))

    def one(self, templates: tuple[str, ...]) -> str:
        return self.chance.choice(templates).format_map(self.slots)

    def paragraph(self, count: int) -> str:
        found, self.sentences = self.sentences[:count], self.sentences[count:]
        return " ".join(found or self.sentences[:1]).format_map(self.slots)

    def code(self) -> str:
        language, code = self.chance.choice(list(words.CODE.items()))
        return f"```{language}\n{code.format_map(self.slots)}\n```"

    def table(self) -> str:
        rows = ["| Time | Waiting | Errors | Region |", "| --- | ---: | ---: | --- |"]
        for minute in range(0, 5 * self.chance.randint(3, 5), 5):
            waiting, errors = self.chance.randint(2, 900), self.chance.randint(0, 60)
            rows.append(f"| +{minute} min | {waiting} | {errors} % | {self.slots['region']} |")
        return "\n".join(rows)

    def steps(self) -> str:
        found = self.chance.sample(words.STEPS, self.chance.randint(3, 5))
        texts = (step.format_map(self.slots) for step in found)
        return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
