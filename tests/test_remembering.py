"""What is remembered of documents makes no difference but in time."""

import random
from datetime import timedelta

from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.remembering import Memory
from mkdocs_postmortems.project.stages import one_by_one, open_project
from tests.sites import NOW, document, write_site

NUMBERS = range(5)
EDITS = 200


def some_document(chance, number):
    """A document as authors leave it: most are right, some are wrong or refer to others."""
    more = {}
    if chance.random() < 0.3:
        more["status"] = chance.choice(("draft", "withdrawn", "publised"))
    if chance.random() < 0.3:
        other = f"i{chance.choice(NUMBERS)}"
        more["related"] = [{"id": other, "relation": "same_cause"}]
    if chance.random() < 0.3:
        day = f"{chance.randint(5, 7):02}-{chance.randint(1, 28):02}"
        more["publish_at"] = f"2026-{day}T09:00:00Z"
    if chance.random() < 0.2:
        more["actions"] = [
            {"id": "a", "text": "Check it.", "due": f"2026-06-0{chance.randint(1, 9)}"}
        ]
    body = chance.choice(
        ("Text.\n", "See [it](i1.md).\n", "![x](x.png)\n", "They failed to look.\n")
    )
    return document(body, id=f"i{chance.choice((number, number, number, 0))}", **more)


def edit(chance, folder):
    """Change something."""
    number = chance.choice(NUMBERS)
    path = folder / "postmortems" / f"i{number}.md"
    what = chance.random()
    if what < 0.1:
        path.unlink(missing_ok=True)
    elif what < 0.2:
        path.write_bytes(chance.choice((b"", b"\xff", b"---\n", b"---\nschema: 1\n---\n")))
    elif what < 0.3:
        (folder / "postmortems" / "x.png").write_bytes(chance.randbytes(4))
    elif what < 0.35:
        (folder / "postmortems" / "x.png").unlink(missing_ok=True)
    elif what < 0.4:
        level = chance.choice(("off", "note", "warning"))
        write_site(folder, {}, options=f"rules: {{completeness: {level}}}")
    else:
        path.write_text(some_document(chance, number))


def outcome(config, now, judge_all):
    found, problems = open_project(config, now=now, preview=True, judge_all=judge_all)
    assert found is not None
    return {
        "problems": [str(problem) for problem in problems],
        "waived": found.waived,
        "counts": found.counts,
        "shown": [entry.postmortem for entry in found.catalog.entries],
        "bodies": [entry.document.body for entry in found.catalog.entries],
        "held": found.catalog.held,
        "attachments": found.attachments,
        "outputs": found.outputs,
        "withheld": found.withheld,
        "unpublished": found.unpublished,
    }


def test_after_each_of_many_edits_the_project_is_what_it_would_be_anew(tmp_path):
    config = write_site(tmp_path, {f"i{n}.md": document(id=f"i{n}") for n in NUMBERS})
    chance, memory, now = random.Random(1), Memory(), NOW
    judged = []

    def counting(found, terms):
        judged.append(len(found))
        return one_by_one(found, terms)

    for _ in range(EDITS):
        edit(chance, tmp_path)
        now += timedelta(minutes=chance.choice((0, 1, 90)))
        configuration = read_configuration(config)
        remembered = outcome(configuration, now, memory.judge_all(counting))
        assert remembered == outcome(configuration, now, one_by_one)
    # Most were remembered.
    assert sum(judged) < EDITS * len(NUMBERS) * 0.6
