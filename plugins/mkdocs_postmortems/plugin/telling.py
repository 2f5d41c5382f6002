"""What is logged, and how loud."""

from __future__ import annotations

import logging
from collections import Counter

from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.plugin.plugin import CountHandler, MkDocsConfig, get_plugin_logger
from mkdocs_postmortems.project.stages import Project

log = get_plugin_logger("mkdocs_postmortems")

_ADVISORY = ("actions", "blameless", "completeness", "waiver")
"""Families whose findings are advice: they are told, but `--strict` does not trip over them."""

LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.NOTE: logging.INFO}

FILES_LOG = logging.getLogger("mkdocs.structure.files")


def tells_of_pages(record: logging.LogRecord) -> bool:
    """Not of two files of which MkDocs would publish one: postmortems may be among them."""
    return not record.getMessage().startswith("Excluding '")


class Warnings(logging.Handler):
    """Sees whether MkDocs, or anything in it, has warned of something."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen = False

    def begin(self) -> None:
        """A build begins: nothing has been seen."""
        self.seen = False
        logging.getLogger("mkdocs").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Told of each warning or error."""
        del record
        self.seen = True

    def end(self) -> None:
        """The build is over."""
        logging.getLogger("mkdocs").removeHandler(self)


def is_to_fail(config: MkDocsConfig) -> bool:
    """Whether MkDocs will end the build over a warning, which it does only after all plugins.

    The counter is its own, which it decides by.
    """
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return bool(config.strict) and any(counter.get_counts() for counter in counters)


def tell(problems: list[Problem], project: Project | None) -> tuple[str, ...]:
    """Tell problems of documents so that `--strict` sees them, and advice so that it does not.

    Returns the lines of those that are told.
        A build's log is often public: of documents of the project that are not it has numbers only.
    """
    unpublished = project.unpublished if project is not None else frozenset()
    hidden: Counter[int] = Counter()
    told = []
    for problem in problems:
        weight = weight_of(problem)
        if unpublished.isdisjoint((problem.path, *problem.others)):
            log.log(weight, "%s", problem)
            told.append(str(problem))
        else:
            hidden[weight] += 1
            log.debug("%s", problem)
    for weight, word in ((logging.ERROR, "error"), (logging.WARNING, "warning")):
        if number := hidden[weight]:
            what = f"{number} {word}{'s' if number > 1 else ''} in what is not public"
            log.log(weight, "%s; `postmortems check` tells more", what)
    return tuple(told)


def weight_of(problem: Problem) -> int:
    """How it is logged."""
    if problem.level is Level.WARNING and problem.family in _ADVISORY:
        return logging.INFO
    return LEVELS[problem.level]
