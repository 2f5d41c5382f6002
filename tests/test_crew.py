"""What many processes make is what one would have made, whatever becomes of them."""

import multiprocessing
import os
import signal
import sys

import pytest

from mkdocs_postmortems.crew import Crew, batches

HERE = os.getpid()

needs_processes = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="needs fork"
)


def square(number):
    return number * number


def crew(make, count, cores=3):
    return Crew(make, starts=batches(count, 4), count=count, cores=cores)


@pytest.mark.parametrize("cores", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 4, 203])
def test_all_is_handed_over_in_the_order_asked_for(count, cores):
    made = crew(square, count, cores)
    assert [made.take(number) for number in range(count)] == [n * n for n in range(count)]
    made.close()


@needs_processes
def test_other_processes_take_their_part():
    parent = os.getpid()
    made = crew(lambda _: os.getpid(), 400)
    makers = {made.take(number) for number in range(400)}
    made.close()
    assert makers - {parent}


@needs_processes
def test_what_is_larger_than_a_pipe_arrives_whole():
    made = crew(lambda number: str(number % 10) * 3_000_000, 12)
    assert [len(made.take(number)) for number in range(12)] == [3_000_000] * 12
    made.close()


@needs_processes
def test_the_work_of_processes_that_are_ended_is_done_here():
    def fall(number):
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    made = crew(fall, 40)
    assert [made.take(number) for number in range(40)] == list(range(40))
    made.close()


@pytest.mark.parametrize("cores", [1, 3])
def test_what_cannot_be_made_raises_here(cores):
    def fail(number):
        if number == 6:
            raise ValueError("six")
        return number

    made = crew(fail, 8, cores)
    with pytest.raises(ValueError, match="six"):
        [made.take(number) for number in range(8)]
    made.close()


def test_what_is_asked_for_again_is_made_again():
    made = crew(square, 3)
    assert [made.take(2), made.take(2)] == [4, 4]
    made.close()


@needs_processes
def test_closing_early_leaves_no_process_at_work():
    before = set(multiprocessing.active_children())
    made = crew(lambda number: "x" * 500_000, 400)
    made.take(0)
    children = set(multiprocessing.active_children()) - before
    made.close()
    for child in children:
        child.join(20)
        assert not child.is_alive()
