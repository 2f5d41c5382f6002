"""Judge only what has changed since the build before, as `mkdocs serve` does after each save."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mkdocs_postmortems import sources
from mkdocs_postmortems.project.judging import Judgement, Terms
from mkdocs_postmortems.project.lasting import text_lasts
from mkdocs_postmortems.project.stages import JudgeAll


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What became of a document as of an instant, and until which one it stays so."""

    text: bytes
    at: datetime
    until: datetime
    judgement: Judgement


class Memory:
    """What became of each document, for the next build.

    A document is judged anew if its bytes differ, or anything else does that rules look at:
    settings, lock, ordinary pages, files beside it, or how the build's instant lies to a day that
    it names.
    """

    def __init__(self) -> None:
        self._ground: object = None
        self._known: dict[str, _Known] = {}

    def judge_all(self, judge_rest: JudgeAll) -> JudgeAll:
        """Judges by `judge_rest` what is not known yet."""

        def judge(found: tuple[sources.Source, ...], terms: Terms) -> Iterator[Judgement]:
            self._forget_unless(terms)
            texts = [sources.read(source)[0] or b"" for source in found]
            kept = {
                source.uri: self._still(source.uri, text, terms.now)
                for source, text in zip(found, texts, strict=True)
            }
            rest = tuple(source for source in found if kept[source.uri] is None)
            judged = {s.uri: j for s, j in zip(rest, judge_rest(rest, terms), strict=True)}
            self._known = {
                source.uri: kept[source.uri] or _known(text, terms.now, judged[source.uri])
                for source, text in zip(found, texts, strict=True)
            }
            return (known.judgement for known in self._known.values())

        return judge

    def _forget_unless(self, terms: Terms) -> None:
        """Forget all unless what every document is judged by is the same as before."""
        images = sources.stamps(terms.inventory.attachments.values())
        ground = (terms.settings, terms.lock, terms.tree, images)
        if ground != self._ground:
            self._ground, self._known = ground, {}

    def _still(self, uri: str, text: bytes, now: datetime) -> _Known | None:
        """What is known of a document, if that has not changed. An empty one may be unreadable."""
        known = self._known.get(uri)
        if known is None or not text or not known.at <= now < known.until:
            return None
        return known if known.text == text else None


def _known(text: bytes, now: datetime, judgement: Judgement) -> _Known:
    return _Known(text=text, at=now, until=text_lasts(text, now), judgement=judgement)
