"""Bad input is a sentence, and content is data: nothing of a document runs."""

import os

import pytest
from hypothesis import HealthCheck, given, settings

from tests.attacks import PAYLOADS
from tests.inputs import EVERYTHING, FULL, KINDS, free_fields, outcome, with_texts

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "20"))


@pytest.mark.parametrize("kind", EVERYTHING)
def test_whatever_the_bytes_it_is_a_page_or_a_problem(kind):
    seen = set()

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(EVERYTHING[kind])
    def run(data):
        seen.add(outcome(data))

    run()
    assert "problems" in seen or kind == "bodies"


def test_the_document_that_is_changed_is_a_page():
    assert outcome(FULL.encode()) == "page"


@pytest.mark.xdist_group("payloads")  # which fields are free is found out once
def test_nearly_every_field_takes_any_text():
    assert [len(free_fields(kind)) for kind in range(len(KINDS))] == [51, 3, 4, 3]


@pytest.mark.xdist_group("payloads")
@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_no_field_takes_a_payload_for_more_than_text(number):
    kinds = range(len(KINDS)) if EXAMPLES > 20 else [number % 2 and number // 2 % len(KINDS)]
    for kind in kinds:
        if outcome(with_texts(free_fields(kind), PAYLOADS[number], kind)) == "problems":
            # It is refused somewhere: a link of that kind, say, or a title with two lines.
            for pointer in free_fields(kind)[number % 8 :: 8]:
                outcome(with_texts([pointer], PAYLOADS[number], kind))
