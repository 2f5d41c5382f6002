"""What no check can do without: read, parse and validate each document, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.schema.validation import validate


def main(folder: Path) -> None:
    """Read every document below a folder."""
    wrong = 0
    for path in sorted(folder.rglob("*.md")):
        document, problems = read_document(path.read_bytes(), path=str(path))
        wrong += len(problems) if document is None else len(validate(document))
    print(f"{wrong} problems")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
