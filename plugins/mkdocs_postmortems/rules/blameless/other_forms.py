"""`blameless/person-named`: handles, forms of address, accounts and initials."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mkdocs_postmortems.rules.blameless import thanked
from mkdocs_postmortems.rules.blameless.given_names import GIVEN
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.surnames import SURNAMES
from mkdocs_postmortems.rules.blameless.unlisted import MOST
from mkdocs_postmortems.rules.blameless.words import Words
from mkdocs_postmortems.rules.patterns import compile_later

_WRITES = r"[a-z]{3,15}(?=:? (?:on it|can|I|>|is|we|just|restarting|looking|checking|ok|done)\b)"
_OTHER = compile_later(
    r"(?<![\w@./-])(?:(?P<dotted>@[a-z]{1,20}\.[a-z]{3,20})(?![\w./(-])"
    r"|(?P<san>[A-Z][a-z]{2,15}-(?:san|sensei|sama|ji)\b)"
    r"|(?:GitHub|GitLab|Slack|Unix|LDAP|Jira) (?:user|account|login"
    r"|handle) (?P<user>[a-z][a-z0-9_-]{4,30}"
    r"(?<!s))(?= (?:[a-z-]+ed|ran|wrote)\b)"
    rf"|(?:(?:^|\n)|\d\d:\d\d\]? )(?P<chat>{_WRITES})"
    r"|(?:thx|thanks|ty|cc|kudos|ping|pinged|asked|ask) (?P<thx>[a-z]{3,15})\b"
    r"|(?P<account>[a-z]{5,16})(?='s (?:branch|laptop|commit|change|account|home)|\)| (?:pushed"
    r"|merged|ran"
    r"|reverted|deleted|approved|committed|logged|force-pushed))"
    r"|(?P<inits>(?!U\.|E\.U|A\.I|I\.T|P\.O|N\.B|P\.S)(?:[A-Z]\.){2,3})(?=\)| (?:[a-z]{2,}ed|saw"
    r"|ran|had|took|found"
    r"|told|wrote|said|rolled) )"
    r"|(?:Mme|Mlle|Sra|Sr|Se\xf1ora?|Signor[ae]?|Capt|Captain|Sgt|Lt|Ing"
    r"|Rev)\.? (?P<title>[A-Z][a-z]{2,20})"
    r"(?=(?: [A-Z][\w-]+)? (?:from|of|asked|confirmed|ordered|said|told|noticed|called|signed)\b))"
)
_LETTERS = r"(?P<{0}>(?<![\w/&.-])[A-Z]{{2}}(?![\w/&.-]))"
_INITIALS = compile_later(
    r"(?:(?:^|[\s|(])\d\d:\d\d(?: ?UTC| [AP]M)?,?(?: \|)? \[?" + _LETTERS.format("a") + r"\]?"
    r"(?=:? (?:(?:is |was |now |has )?(?:re)?(?:start|roll|revert|page|join|notic|ask|tak|merg"
    r"|deploy|scal"
    r"|check|confirm|suggest|escalat|call|find|found|fix|disabl|enabl|run|ran|see|saw|say|said"
    r"|think"
    r"|investigat|open|clos|drain|fail|push|delet|look|post|ping|try|tri)[a-z]*)\b)"
    r"|[\[(]"
    + _LETTERS.format("b")
    + r"[\])](?= (?:\d\d:\d\d|[A-Z]?[a-z]+ed\b|[Ff]ailover started))"
    r"|"
    + _LETTERS.format("c")
    + r"(?= and [A-Z]{2} (?:disagreed|agreed|paired|joined|discussed|decided"
    r"|noticed|looked|talked|restarted|met|stayed|took|swapped|asked|paged|started)\b)"
    r"|\b(?:[Vv]erified|[Rr]eviewed|[Aa]pproved|[Cc]hecked|[Ss]igned|[Pp]repared"
    r"|[Ww]ritten)(?: off)? by"
    r" (?P<d>[A-Z]{2,3})(?= (?:on|at)\b|$|[,.])"
    r"|(?:^|\n)"
    + _LETTERS.format("e")
    + r"(?=: [a-z])|"
    + _LETTERS.format("f")
    + r"(?= (?:asked|told|paged|noticed|suggested|wrote|thought|volunteered|remembered|typed"
    r"|phoned)\b))"
)
_NO_INITIALS = wordset("""
DB LB VM CI CD AZ QA IT HR PM CS CX UX UI ML AI OS DC PR MR BT HP EE EU UK US UN GE GM VW IO DR HA
NS MX IP TV PC AD BI OK PO AM EC LA NY SF JS TS PG GC MQ TF GH RC SQ CF FB LN TD PD ES KV RO RW TX
RX CB GB KB MB TB CA RE MD ID OR SRE DBA IT CTO CEO CIO COO QC VP GPT BOT API NOC SOC CAB CSM PMO
ISO TUV BSI EY AB IC
""") - {"AB"}


def others(text: str) -> Iterator[tuple[int, int]]:
    """Handles, forms of address, accounts and initials."""
    for pattern in (_OTHER, _INITIALS):
        for found in islice(pattern.finditer(text), MOST):
            name = found.lastgroup or ""
            written = found[name] if name else ""
            if written and _is_somebody(name, written):
                yield found.span(name)


def _is_somebody(kind: str, written: str) -> bool:
    match kind:
        case "dotted":
            return written.rpartition(".")[2] not in thanked.ENDINGS
        case "chat" | "thx":
            return written in GIVEN
        case "account":
            return len(written) > _LONG and written[1:].capitalize() in SURNAMES
    return written not in _NO_INITIALS


_LONG = 5
"""Letters. An account that is an initial and a surname has more, or it may be a word."""


def may_be_other(text: str, words: Words) -> bool:
    """Whether a text, whose words are given, has a sign of such a form.

    Without one the two patterns, which take long, find nothing.
    """
    if not _TITLES.isdisjoint(words.written):
        return True
    if (text[:1].islower() or "\n" in text) and _CHAT.search(text) is not None:
        return True
    said = not _SAID_WITH.isdisjoint(words.written)
    if said and any(begins.search(text) is not None for begins in _SAID):
        return True
    if _SIGN.search(text) is not None:
        return True
    return " and " in text and _TWO.search(text) is not None


_TITLES = wordset("Mme Mlle Sr Sra Signor Signora Signore Capt Captain Sgt Lt Ing Rev") | frozenset(
    ["Se\xf1or", "Se\xf1ora"]
)
_CHAT = compile_later(rf"(?:\A|\n){_WRITES}")
_SAID_WITH = wordset("""
thx thanks ty cc kudos ping pinged asked ask pushed merged ran reverted deleted approved committed
logged force user account login handle by told paged noticed suggested wrote thought volunteered
remembered typed phoned
""")
_SAID = (
    compile_later(
        r" (?:(?<=[a-z]{5} )(?:pushed|merged|ran|reverted|deleted|approved|committed|logged|force)"
        r"|(?<=[A-Z]{2} )"
        r"(?:asked|told|paged|noticed|suggested|wrote|thought|volunteered|remembered|typed|phoned)"
        r"|(?<=by )[A-Z]{2})"
    ),
    compile_later(
        r"\b(?:t(?:hx|hanks|y)|cc|kudos|ping(?:ed)?|ask(?:ed)?|user|account|login|handle) [a-z]"
    ),
)
"""What stands about one of these words; both begin with few signs, so that they are fast."""
_SIGN = compile_later(
    r"[@:)\[('.-](?:(?<=@)[a-z]+\.|(?<=\d\d:)\d\d|(?<=^[A-Z]{2}:)|(?<=\n[A-Z]{2}:)"
    r"|(?<=[a-z]{5}\))|(?<=[\[(])[A-Z]{2}[\])]|(?<=[a-z]{5}')s (?:bra|lap|com|cha|acc|hom)"
    r"|(?<=-)(?:san|sensei|sama|ji)\b|(?<=[A-Z]\.)[A-Z]\.)"
)
"""A sign, with what stands about it: beginning with all signs is faster than one by one."""
_TWO = compile_later(r" and (?<=\b[A-Z]{2} and )[A-Z]{2} ")
