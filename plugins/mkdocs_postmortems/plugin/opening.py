"""Run the stages, before MkDocs empties the site's folder."""

from __future__ import annotations

import importlib
import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from mkdocs_postmortems import collector, preview, snapshots
from mkdocs_postmortems.crew import cores
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.plugin.again import Again, known_inputs
from mkdocs_postmortems.plugin.aside import turn_aside, use_preview_folder
from mkdocs_postmortems.plugin.configuring import Command, configuration_of, instants
from mkdocs_postmortems.plugin.plugin import MkDocsConfig, PluginError
from mkdocs_postmortems.plugin.serving import Session
from mkdocs_postmortems.plugin.steps import Steps
from mkdocs_postmortems.plugin.telling import (
    FILES_LOG,
    Warnings,
    log,
    tell,
    tells_of_pages,
    weight_of,
)
from mkdocs_postmortems.plugin.theme import prepare_theme
from mkdocs_postmortems.progress import Progress
from mkdocs_postmortems.project.checking import judge_wholly
from mkdocs_postmortems.project.stages import JudgeAll, one_by_one, open_project

_LATER = "mkdocs_postmortems.plugin.building"
"""What makes pages, feeds and data: a third of our modules. They are imported while other processes
judge documents, and not at all where nothing has changed."""


def find_or_open(
    config: MkDocsConfig,
    options: Mapping[str, Any],
    command: Command,
    *,
    dirty: bool,
    session: Session,
    warnings: Warnings,
) -> Steps:
    """The site of the build before if nothing has changed, else a build. Raises `PluginError`."""
    whole = command != "serve" and not dirty and not preview.wanted(os.environ)
    inputs = known_inputs(config, options) if whole else None
    again = Again.find(inputs, config) if inputs is not None else None
    if again is not None:
        return again
    return _open(
        config,
        options,
        command,
        dirty=dirty,
        session=session,
        inputs=inputs,
        warnings=warnings,
    )


def _open(
    config: MkDocsConfig,
    options: Mapping[str, Any],
    command: Command,
    *,
    dirty: bool,
    session: Session,
    inputs: snapshots.Inputs | None,
    warnings: Warnings,
) -> Steps:
    """Run the stages. Raises `PluginError` where the content stops the build."""
    serving = command == "serve"
    in_folder = not serving and preview.wanted(os.environ)
    if in_folder:
        use_preview_folder(config, command)
    clock, now = instants()
    configuration = configuration_of(config, options)
    # Once there are threads, as under serve, a process must not be forked beside them.
    alone = threading.active_count() == 1
    with Progress("Reading postmortems") as progress:
        judge_all: JudgeAll = one_by_one
        if alone:
            meanwhile = partial(importlib.import_module, _LATER)
            judge_all = partial(judge_wholly, done=progress.show, meanwhile=meanwhile)
        if serving:
            judge_all = session.memory.judge_all(judge_all)
        project, problems = open_project(
            configuration,
            now=now,
            preview=serving or in_folder,
            judge_all=judge_all,
            as_if=session.readings.loaded if serving else lambda inventory: inventory,
        )
    told = tell(problems, project if not (serving or in_folder) else None)
    if project is None and serving:
        # After a rebuild that fails, `mkdocs serve` answers no request any more.
        configuration = replace(configuration, options=session.last_good.options)
        project, _ = open_project(configuration, now=now, preview=True, judge_all=judge_all)
    if project is None:
        raise PluginError("postmortems: the settings are wrong; nothing was written")
    log.info("%s (as of %s)", project.counts, format_instant(now))
    if due := project.due_by(clock):
        text = "%d more would be public by the clock; the build is as of %s"
        log.info(text, due, format_instant(now))
        inputs = None  # It is to be said again.
    links = [str(problem) for problem in project.errors if problem.rule == "sources/link"]
    if serving and links:
        # MkDocs follows them, and has no end where two lead upwards.
        raise PluginError("postmortems: " + ", ".join(links))
    if project.errors and not serving:
        number = len(project.errors)
        what = "1 error" if number == 1 else f"{number} errors"
        raise PluginError(f"postmortems: {what}; nothing was written")
    if serving:
        project = session.last_good.shown(project, configuration, now=now, judge_all=judge_all)
    own_menu = prepare_theme(config, project)
    FILES_LOG.addFilter(tells_of_pages)
    if not serving:
        # Under serve what was read has to be let go of with the next build.
        collector.seldom()
    from mkdocs_postmortems.plugin.building import Build  # noqa: PLC0415 - see `_LATER`

    return Build(
        project=project,
        own_menu=own_menu,
        preview=in_folder,
        on_demand=session.serves,
        cores=cores() if alone else 1,
        site_dir=config.site_dir,
        stage=None if dirty else turn_aside(config),
        inspected=not serving,
        inputs=inputs,
        warnings=warnings,
        noted=told,
        told=tuple(str(p) for p in problems if weight_of(p) > logging.INFO) if serving else (),
    )
