"""When Python looks for cycles of objects."""

import subprocess
import sys

_CYCLE = """
class Cycle:
    def __del__(self):
        print("taken apart")

one = Cycle()
one.itself = one
print("done")
"""


def ends(code):
    """What a process prints until it has ended."""
    command = [sys.executable, "-c", code + _CYCLE]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")


def test_a_process_that_ends_takes_nothing_apart():
    assert ends("") == ["done", "taken apart", ""]
    code = "from mkdocs_postmortems import collector\ncollector.not_at_exit()\n"
    assert ends(code) == ["done", ""]
