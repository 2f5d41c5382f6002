"""What stays from build to build under `mkdocs serve`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_postmortems import preview
from mkdocs_postmortems.collector import Collector
from mkdocs_postmortems.demand import OnDemand
from mkdocs_postmortems.plugin.compiling import ThemeCode
from mkdocs_postmortems.plugin.plugin import Abort, MkDocsException
from mkdocs_postmortems.plugin.telling import log
from mkdocs_postmortems.project.last_good import LastGood
from mkdocs_postmortems.project.remembering import Memory
from mkdocs_postmortems.sources.readings import Readings

if TYPE_CHECKING:
    from mkdocs_postmortems.plugin.plugin import LiveReloadServer
    from mkdocs_postmortems.watching import Hints


@dataclass(slots=True, kw_only=True)
class Session:
    """What stays from build to build under `mkdocs serve`, and whether it has begun to serve."""

    readings: Readings = field(default_factory=Readings)
    memory: Memory = field(default_factory=Memory)
    last_good: LastGood = field(default_factory=LastGood)
    demand: OnDemand = field(default_factory=OnDemand)
    compiled: ThemeCode = field(default_factory=ThemeCode)
    collector: Collector = field(default_factory=Collector)
    hints: Hints | None = None
    serves: bool = False

    def serve(self, server: LiveReloadServer, build: Callable[..., object], site: Path) -> None:
        """Begin to serve, once the first build is done."""
        from mkdocs_postmortems.watching import Hints  # noqa: PLC0415 - a build has no use for it

        self.hints = Hints(server.observer)
        self.hints.listen()
        self.serves = True
        server.builder = partial(self.rebuild, build, site)
        server.set_app(self.demand.around(server.serve_request, server.mount_path))

    def rebuild(self, build: Callable[..., object], site: Path) -> None:
        """Build for a server, which would answer nothing any more after an exception."""
        try:
            with self.collector.after():
                build()
        except Exception as error:  # whatever a plugin or `mkdocs.yml` raises
            bug = None if isinstance(error, MkDocsException) else error
            log.error("The site cannot be built, so the last one is shown: %s", error, exc_info=bug)
            # MkDocs ends a build with words that say nothing, after it has told what it was.
            told = error.__context__ if isinstance(error, Abort) else error
            problems = (str(told or error) or type(error).__name__,)
            preview.tell(site, problems)
            self.demand.resume(partial(preview.told_on, problems=problems))
