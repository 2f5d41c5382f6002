"""What a build is asked to do, step by step."""

from __future__ import annotations

import jinja2

from mkdocs_postmortems.demand import OnDemand
from mkdocs_postmortems.plugin.plugin import Files, MkDocsConfig, Navigation, Page


class Steps:
    """What the hooks ask of a build. This one does nothing, and publishes nothing."""

    def settle(self, files: Files, config: MkDocsConfig) -> Files:
        """What other plugins are to see of the documents."""
        del config
        return files

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """What MkDocs is to copy and to build."""
        del files, config
        return Files([])

    def take_back(self, config: MkDocsConfig) -> None:
        """Leave no `nav` of ours in the configuration."""

    def learn(self, nav: Navigation) -> None:
        """Keep the navigation."""

    def keep_meta(self, page: Page) -> None:
        """Leave of an ordinary page's front matter what it may say."""

    def clean(self, content: str, page: Page) -> str:
        """The content of a page, as far as it may be published."""
        del page
        return content

    def begin(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Begin to make what is ours."""

    def finish(self, config: MkDocsConfig) -> None:
        """End making what is ours."""

    def page_done(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page as it is written."""
        del page, config
        return output

    def template_done(self, output: str, name: str) -> str:
        """A file of the theme's own as it is written."""
        del name
        return output

    def write_search(self, config: MkDocsConfig) -> None:
        """Write the files of the search."""

    def write_policy(self, config: MkDocsConfig) -> None:
        """Write the policy of the site."""

    def mark_preview(self, config: MkDocsConfig) -> None:
        """Mark what is not the site."""

    def publish(self, config: MkDocsConfig) -> None:
        """Let the site take the old one's place."""

    def hand_over(self, demand: OnDemand, config: MkDocsConfig) -> None:
        """Say what is made from now on when a browser asks for it."""

    def discard(self) -> None:
        """Leave nothing behind of a build that was not finished."""
