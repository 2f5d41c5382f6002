"""How long the `blameless` rules take over lines that nobody writes.

Run as `python -m benchmarks.adversarial_lines`. A line of 100 KB is no prose, and left out; five of
20 KB are the most that is looked at in that space.
"""

from __future__ import annotations

import time

from mkdocs_postmortems.rules.blameless.searching import search

_SIZE = 100_000
_PARAGRAPHS = 5
_SHAPES = (
    *("could have ", "should have been ", "failed failed ", "failed to ", "we did not check, "),
    *(
        "nobody ",
        "blame ",
        "mistake by ",
        "the engineer ",
        "human error ",
        "user error ",
        "cause: the ",
    ),
    *(
        "Aa ",
        "Priya ",
        "Mark ",
        "KM ran ",
        "Dr. ",
        "A. B",
        "@a",
        " @a",
        "a@a ",
        "-- A B ",
        "A B, our ",
    ),
    *(
        '"',
        "'a b ",
        "\u2018a b ",
        "\u201c",
        "`",
        "``` ",
        "](",
        "](a",
        "<a",
        "(",
        "|",
        "a|",
        "*a* ",
        " - ",
    ),
    *(
        "had the a a a a ",
        "if the team had ",
        "a quick look would have ",
        "in hindsight, ",
        "of the ",
    ),
    *("we should have tested. ", "who ", "caused by the a a a ", "not ", "don't ", "x"),
)


def main() -> None:
    """Print the slowest shapes, each as one line and as several paragraphs."""
    print(f"{'one line':>10}  {f'{_PARAGRAPHS} lines':>10}  shape")
    rows = [
        (_milliseconds(shape, 1), _milliseconds(shape, _PARAGRAPHS), shape) for shape in _SHAPES
    ]
    for line, lines, shape in sorted(rows, key=lambda row: -max(row[:2]))[:20]:
        print(f"{line:7.1f} ms  {lines:7.1f} ms  {shape!r}")


def _milliseconds(shape: str, paragraphs: int) -> float:
    size = _SIZE // paragraphs
    text = "\n\n".join([(shape * (size // len(shape) + 1))[: size - 2]] * paragraphs)
    best = float("inf")
    for _ in range(3):
        search.cache_clear()
        start = time.perf_counter()
        search(text)
        best = min(best, time.perf_counter() - start)
    return best * 1000


if __name__ == "__main__":
    main()
