"""Distributions and periods in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from mkdocs_postmortems.articles.dates import NBSP, number
from mkdocs_postmortems.articles.strings import English
from mkdocs_postmortems.insights.lengths import CUSTOMERS, Measured
from mkdocs_postmortems.insights.periods import Period
from mkdocs_postmortems.measures import Distribution, in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a table says of a distribution; `stated` is false where there is nothing in it."""

    n: str
    median: str
    p90: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Says figures in a language."""

    s: type[English]

    def length(self, seconds: float) -> str:
        """A length as people say it, without a break."""
        return in_words(timedelta(seconds=seconds)).replace(" ", NBSP)

    def figures(self, found: Distribution) -> Figures:
        """The number, the median and the ninetieth percentile, or why there is none."""
        median, p90 = found.median, found.p90
        return Figures(
            n=number(found.n),
            median=self.s.no_median if median is None else self.length(median),
            p90=("" if median is None else self.s.no_p90) if p90 is None else self.length(p90),
            stated=median is not None,
        )

    def name(self, one: Measured) -> str:
        """What a measure is called."""
        return self.s.customer_duration if one.name == CUSTOMERS else self.s.measures[one.name]

    def ends(self, one: Measured) -> str:
        """What a measure runs from and to."""
        if one.ends is None:
            return self.s.customer_ends
        return self.s.from_to(*(self.s.ends[end] for end in one.ends))

    def period(self, period: Period) -> str:
        """A quarter or a year."""
        year = str(period.year)
        name = self.s.quarter_of(period.year, period.quarter) if period.quarter else year
        return self.s.before_period(name) if period.before else name
