"""Words of the feeds, and of the page that explains them and the data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, TypeAlias

from mkdocs_postmortems.model.happening import Happening

Named: TypeAlias = Mapping[str, str]


class FollowingWords:
    """What subscribers read."""

    subscribe = "Subscribe"
    subscribe_text = (
        "A feed tells your feed reader what is new, without an account. Copy an address into it."
    )
    no_feeds = "This site has no feeds yet: its own address is not configured."
    follow_site = "The whole site"
    follow_site_text = "The newest 50, each with its full text."
    follow_all = "Every change"
    follow_all_text = "For those who want to know what became of it. The newest 50, in full."
    follow_terms: ClassVar[Named] = {"services": "One service", "severities": "One severity"}
    follow_terms_text = (
        "The newest 50 with a summary each. A withdrawal is told here too, if the withdrawn "
        "document still names the service or severity; the feeds of the whole site tell all of "
        "them."
    )
    news: ClassVar[Named] = {
        Happening.PUBLISHED: "reports that are published",
        Happening.REVISED: "corrections in substance",
        Happening.VERIFIED: "reports of which the last promised change has been verified",
        Happening.WITHDRAWN: "reports that are withdrawn",
    }
    told_once = (
        "Each is told once. Whatever changes later, a title, a typo, the address of this site, is "
        "not told again; a reader that looks again shows the new text."
    )
    follow_older = (
        "Older items: the Atom feed of the whole site leads to archives, the JSON Feed to further "
        "pages."
    )
    opml = "All feeds in one file"
    opml_text = "An OPML file, which feed readers import. It names each feed once, as RSS:"
    by_mail = "By e-mail or in chat"
    by_mail_text = (
        "Nothing is sent from here. Services that watch feeds can send you an e-mail for each new "
        "item, and most chat tools have an app or a bot that posts a feed into a channel: give "
        "either the address of a feed. So can a scheduled job of your own that remembers which ids "
        "it has seen."
    )
    data = "The data"
    data_text = (
        "All of it, for your own tools. The JSON files hold 500 items each and name the next file; "
        "as_of is the newest instant at which anything changed in public."
    )
    data_files: ClassVar[Named] = {
        "incidents": "every report, newest first, with what is derived from its times",
        "csv": "one line a report, for spreadsheets; imprecise names the times and lengths that "
        "are known roughly",
        "actions": "every promised change and its state",
        "schema": "the format of a report",
        "incidents_schema": "the format of incidents.json",
        "actions_schema": "the format of actions.json",
    }
    data_each = "Beside each report stands its own data: postmortem.json."
    licence = "Licence of the texts"
    copy_word = "Copy"
    copied = "Copied"

    @staticmethod
    def listed(words: Iterable[str]) -> str:
        """Several things as a sentence."""
        text = "; ".join(words)
        return f"{text[:1].upper()}{text[1:]}."

    @staticmethod
    def everything_of(name: str) -> str:
        """The title of a feed that tells every change."""
        return f"{name}: every change"

    events_text = "Publications, corrections, verified promises and withdrawals."

    @staticmethod
    def archive_of(name: str, number: int) -> str:
        """The title of an archive."""
        return f"{name}: archive {number}"

    @staticmethod
    def revised_title(kind: str | None, title: str) -> str:
        """The title of a correction in substance, by its kind."""
        words = {
            "correction": "Corrected",
            "addition": "Added to",
            "clarification": "Clarified",
        }
        return f"{words.get(kind or '', 'Changed')}: {title}"

    @staticmethod
    def verified_news(title: str) -> str:
        """The title of the news that nothing promised is open."""
        return f"Verified: {title}"

    @staticmethod
    def verified_summary(title: str) -> str:
        """The same as a sentence."""
        return f"The last change promised in “{title}” was measured, and works."

    the_report = "The report"
