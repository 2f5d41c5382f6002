"""`identity/*`: the names by which a document and others refer to its parts."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.rule import Finding, Subject, rule


@rule(
    "identity/repeated",
    bad="""
actions:
  - id: one
    text: A limit is set.
  - id: one
    text: An alert is set.
""",
    good="""
actions:
  - id: one
    text: A limit is set.
  - id: two
    text: An alert is set.
""",
)
def repeated(subject: Subject) -> Iterator[Finding]:
    """Within a document each action, and each risk, has an id of its own."""
    actions = [action.id for action in subject.postmortem.actions]
    risks: list[str | None] = [risk.id for risk in subject.postmortem.risks]
    for name, ids in (("actions", actions), ("risks", risks)):
        for number, id in enumerate(ids):
            if id is not None and id in ids[:number]:
                what = f"the id {id!r} stands twice in {name}"
                yield Finding(pointer=(name, number, "id"), what=what, write="give it another")


@rule(
    "identity/superseded-by",
    bad="""
actions:
  - id: one
    text: A limit is set.
    superseded_by: two
""",
    good="""
actions:
  - id: one
    text: A limit is set.
    superseded_by: two
  - id: two
    text: A lower limit is set.
""",
)
def superseded_by(subject: Subject) -> Iterator[Finding]:
    """`superseded_by` names another action of the same document."""
    ids = [action.id for action in subject.postmortem.actions]
    for number, action in enumerate(subject.postmortem.actions):
        wanted = action.superseded_by
        if wanted is not None and (wanted not in ids or wanted == action.id):
            pointer = ("actions", number, "superseded_by")
            what = f"no other action of this document has the id {wanted!r}"
            write = "write the id of the action that takes its place"
            yield Finding(pointer=pointer, what=what, write=write)
