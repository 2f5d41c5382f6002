"""`blameless/person-named`: words that are given names, where the context shows a person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from mkdocs_postmortems.rules.blameless import not_people, thanked
from mkdocs_postmortems.rules.blameless.given_names import AMBIGUOUS, GIVEN, WORDS
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.only_people import ONLY_PEOPLE
from mkdocs_postmortems.rules.blameless.words import Words
from mkdocs_postmortems.rules.patterns import compile_later

_WORD = compile_later(r"(?<![\w@./-])[^\W\d_]{2,20}(?:-[^\W\d_]{1,20})?(?![\w/@])")
ROLE = (
    r"(?:engineers?|developers?|programmers?|administrators?|technicians?|analysts?|architects?"
    r"|responders?|managers?|directors?|commanders?|contractors?|consultants?|colleagues?"
    r"|teammates?"
    r"|interns?|on-call|on-caller|reviewers?|lead|CTO|CEO|CIO|CISO|COO|CFO|VP|SRE|DBA|DBAs|SREs"
    r"|founder|president|owner|author|maintainers?|specialists?|officer|supervisor|operators?)"
)
_VERB = (
    r"(?:noticed|paged|said|says|asked|told|called|joined|wrote|thought|decided|explained|suggested"
    r"|suspected|reali[sz]ed|remembered|knew|agreed|apologi[sz]ed|escalated|spotted|proposed"
    r"|offered|volunteered|typed|logged in|reverted|rolled back|reran|merged|found|saw|pointed out"
    r"|took over|investigated|confirmed|tried|phoned|pinged|reviewed|fixed|mentioned|recalled"
    r"|assumed|believed|forgot|was paged|was on call|was asked|acknowledged|discovered|replied"
    r"|wondered|misread|approved|messaged|posted|who|and (?:her|his)"
    r"|is paged|has since left|came online|left the company)"
)
_ACTED = (
    r"(?:restarted|deployed|pushed|ran|opened|closed|started|stopped|deleted|disabled|enabled|took"
    r"|made|changed|applied|edited|executed|killed|cleared|removed|added|began|prepared|led|wrote"
    r"|updated|drained|promoted|checked|tested|rebooted|unplugged|pulled|built|shipped|failed)"
    r" (?:the|a|an|it|our|his|her|this|that|back|all|over|on)"
)
_HIS = (
    r"(?:change|commit|laptop|patch|shift|suggestion|idea|script|team|manager|mistake|fix|message"
    r"|account|pull request|branch|terminal|session|machine|keyboard|question|phone|note|notes"
    r"|notebook|decision|hunch|credentials|merge|approval|post|word|work)"
)
_TEAM = r"(?:team|desk|support|squad|department|operations|engineering|security|platform|group)"
_FROM_TEAM = (
    r"\sfrom (?:infrastructure|networking|billing|payments|storage|sales|marketing|finance|QA"
    r"|ops|SRE|IT|legal|product|design|accounts|logistics|HR)\b"
)
_BELONGS = (
    rf"\s(?:from|in|of|at|on) (?:the |our )?(?:[\w-]{{1,20}} ){{0,3}}{_TEAM}\b"
    rf"|{_FROM_TEAM}|,? \((?:[\w-]{{1,20}} ){{0,3}}(?:{ROLE}|{_TEAM})\b|, (?:our|the|a|an"
    rf"|who) (?:[\w-]{{1,20}} ){{0,3}}{ROLE}\b"
    r"|, who |, our "
)
_ADVERBS = r"\s(?:first |then |also |later |quickly ){0,2}"
_HUMAN = compile_later(rf"(?:'s {_HIS}\b|{_ADVERBS}{_VERB}\b|{_BELONGS})")
_PLAINLY_HUMAN = compile_later(
    rf"(?:{_ADVERBS}{ONLY_PEOPLE}\b|'s (?:laptop|phone|keyboard|notebook|hunch|desk)\b"
    rf"|,? \((?:[\w-]{{1,20}} ){{0,3}}{ROLE}\b|, (?:our|the|a|an) (?:[\w-]{{1,20}} ){{0,3}}{ROLE}\b"
    rf"|, who |{_ADVERBS}{_VERB} [^.;,]{{0,40}}\b(?:her|his|herself|himself)\b"
    rf"|{_FROM_TEAM}|\sfrom (?:the |our )?(?:[\w-]{{1,20}} ){{0,3}}(?:team|desk|support|squad)\b)"
)
"""What shows a person where the name is also that of a month, a town or a program."""
_ACTING = compile_later(rf"\s{_ACTED}\b")
_SURNAME = compile_later(r"\s[A-Z][^\W\d_]{1,20}(?:[-'][A-Z][^\W\d_]{1,20})?")
_ASKED = compile_later(
    r"\b(?:asked|told|thanked|pinged|messaged|phoned|rang|paged|teammate|[Tt]hanks to|thank"
    r"|credit to"
    rf"|kudos to|according to|[Cc]redits?:|[Aa]uthors?:|[Oo]wner:|[Ll]ead:|[Cc]ontact:"
    rf"|[Rr]eporter:|[Ss]cribe:|[Cc]ommander:|[Ff]acilitator:|[Aa]ssignee:|[Aa]pprover:"
    rf"|[Rr]eviewer:|written by|edited by|approved by|merged by|pushed by|made by|reviewed by"
    rf"|led by|{ROLE}),? $"
)
_SIGNING = compile_later(
    r"(?:(?:^|\s)(?:--|\u2014|\u2013|-)|\b(?:[Tt]hanks|[Rr]egards|[Ss]incerely|[Cc]heers|[Bb]est"
    r"|[Yy]ours)[,.]?)\s+$"
)
_SIGNED_END = compile_later(r"(?:\s[A-Z][^\W\d_]+)?(?:, .{2,60})?\s*$")
_THING_BEFORE = compile_later(
    r"\b(?:Hurricane|Storm|storm|hurricane|Cyclone|Typhoon|St|Saint|San|Santa|S[a\u00e3]o|Debian"
    r"|Ubuntu|Lake|Port"
    r"|Mount|Fort|Queen|King|Prince|Princess|Project|project|Operation|codenamed?|[Cc]ode name"
    r"|hosts?|servers?"
    r"|named|called|Mt|Monte|Los|El|Las|El|Villa|Nova|New|Cape|Ann|Apache|Amazon|Azure|AWS"
    r"|Google|Microsoft|Python"
    r"|[Vv]ersion|release|cluster|[Rr]egion|assistant|bot|chatbot|model|Crossplane|Grafana"
    r"|Kubernetes|Big|South|North|West"
    r"|East|Little|[Mm]achines?|[Pp]rinters?|rooms?|[Tt]he|library|framework|theme|city|in downtown"
    r"|near|island|river|crater|telescope)\.? $"
)
_THING_AFTER = compile_later(
    r"(?: (?:Deere|Lewis|Hopkins|Hancock|Schwab|Bosch|Lilly|Klein|Zeiss|Reuters|Lauren|Vuitton"
    r"|Dior)"
    r"(?! (?:asked|noticed|restarted|rolled|said|joined|ran|called|told))|'s (?:app|site|website"
    r"|kiosks?|tills?|stores?|restaurants?|Vineyard|Secret|Cathedral"
    r"|Wharf|Bay|Church|Hospital)\b|(?: [A-Z]\w{1,20})?'s (?:\w{1,20} )?(?:[Ll]aw|[Aa]lgorithm"
    r"|theorem|razor|method|paradox|[Rr]ule|principle"
    r"|model|inequality|distribution|number|book|paper|talk|essay"
    r"|theory|metaphor|lecture|keynote|framework|classic|study|article|cipher|test))"
    r"|\s(?:clusters?|servers?|hosts?|nodes?|CI|GPUs?|pipeline|services?"
    r"|framework|library|database|release|line|[Ll]aw"
    r"|ports?|sockets?|plugs?|connectors?|opti[mz]i[sz]er|chips?"
    r"|Street|Road|Avenue|Airport|Hospital|University|College|School|Bank|theorem|[Cc]hart"
    r"|[Ff]ilter|diagram|alert|region|Islands?|River|County|Station|Square|[Bb]ridge"
    r"|protocol|algorithm|API|SDK|workers?|Cup|Group|Inc|Ltd|LLC|Limited|GmbH|AG|data cent(?:er"
    r"|re)|office|campus|rooms?|racks?|model|plugin|package|repository|app|image|charts?"
    r"|Day|Park|Valley|Beach|City|Stadium|Arena|Building|Wharf|Terminal|Luther|Museum|Foundation"
    r"|Institute|Labs?|Systems|Software|Technologies|theme|build|parser|container|version"
    r"|v?\d[\w.]*"
    r"|DB|Linux|LTS|SQL|MQ|Boss|Stanley|Mason|bot|runtime|instance|agent|console|queries|tables?"
    r"|storage|engine|Brothers|Sons|Airlines|Motors|distribution|inequality)\b|[-\d]|\.(?:io|js"
    r"|py|com|org|ai|app|dev|net)\b| & "
)
ORGANISED = compile_later(
    r"\b(?:[Tt]eams?|Engineering|Support|Operations|Ops|Platform|Infrastructure|Group|Security"
    r"|SRE|Cloud|Services?|Storage|Web|Search|Payments?"
    r"|Desk|Staff|Department|Reliability|Engineers?|Managers?|On-[Cc]all|Network|Networks|The"
    r"|Our|We|This|When|After|If|In|At|On|Incident|Commander|Duty|Level|Shift|Lead"
    r"|Customer|Data|Site|Systems?|Product|Release|Quality|Change|Board|Council|Committee|Office"
    r"|Response|Experience|Success|Technical|Communications?|Inc|Ltd|Labs?|Foundation"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Database|Software|Backend|Frontend|Mobile|Core|Developer|Company|Corporation|Bank"
    r"|Airlines?|University|Senior|Junior|Principal|Chief|Head|Director|Officer)\b"
)
TITLED = frozenset(name.capitalize() for name in [*GIVEN, *AMBIGUOUS] for name in name.split("-"))
_CAPITAL = compile_later(
    r"(?<![\w@./-])[A-Z][A-Za-z]{1,19}(?:-[^\W\d_]{1,20})?(?![\w/@])", re.ASCII
)
"""`_WORD` in a text of ASCII alone, if it begins with a capital."""

_ACCENTED = compile_later(r"[^\W\d_a-zA-Z]")
_ANY = compile_later(r"[^\W\d_]+")


def may_be_given(text: str, words: Words) -> bool:
    """Whether one of the words, which are those of the text, is written like a given name."""
    if not text.isascii() and _ACCENTED.search(text):
        return not TITLED.isdisjoint(_ANY.findall(_folded(text)))
    return not TITLED.isdisjoint(words.written)


def given(text: str) -> Iterator[tuple[int, int]]:
    """Where given names of persons stand."""
    words = (_CAPITAL if text.isascii() else _WORD).finditer(text)
    like_names = (found for found in words if found[0][0].isupper() and _is_like_name(found[0]))
    for found in islice(like_names, _MOST):
        if _is_name(text, found):
            yield found.span()


_MOST = 200
"""Words in a paragraph that may be names; whoever writes more wants to keep us busy."""


def _is_like_name(written: str) -> bool:
    word = _plain(written)
    return word in GIVEN or word in AMBIGUOUS or word.split("-")[0] in GIVEN


def _plain(word: str) -> str:
    return word.lower() if word.isascii() else _folded(word).lower()


_STROKES = str.maketrans("\xd8\xf8\u0110\u0111\u0141\u0142", "OoDdLl")


def _folded(text: str) -> str:
    """The text without accents and strokes."""
    parts = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


_PLACES = wordset("""
austin charlotte chelsea dakota dallas delta denver eden florence georgia guadalupe houston
hudson jackson jordan kent kyoto lincoln london lourdes madison milan orlando paris phoenix river
santiago savannah sierra sofia sydney troy victoria virginia zion
""")


def _is_name(text: str, found: re.Match[str]) -> bool:
    word = _plain(found[0])
    known = word in GIVEN or word.split("-")[0] in GIVEN
    start = text[max(0, found.start() - 25) : found.start()]
    if word in _PLACES and start.endswith((" in ", "In ")):
        return text.startswith("'s", found.end())
    if word in _MONTHS and start.rstrip()[-1:].isdigit():
        return False
    if word in ("alice", "bob") and _PARTIES.search(text):
        return False
    if found[0].isupper() or _THING_BEFORE.search(start) or _THING_AFTER.match(text, found.end()):
        return False
    person = known or _is_person(text, found, start, word)
    return person and not thanked.is_ship_or_place(text, *found.span())


_PROGRAMS = wordset("""
akira alexa apollo athena aurora bash cassandra crystal homer jasper karma koji luigi maverick
pascal ruby tab thor trinity venus zed zelda
""")
_PARTIES = compile_later(r"Alice and Bob .{0,60}\b(?:part(?:y|ies)|protocol|keys?|cipher|secret)\b")
_AFFECTED = compile_later(
    r" saw (?:elevated|higher|increased|slow|more|the (?:highest|most)|no |packet|errors|timeouts"
    r"|latency)"
)
_MONTHS = wordset("april may june august summer autumn")


def _is_person(text: str, found: re.Match[str], start: str, word: str) -> bool:
    """Whether the context of a word that may be a name shows a person."""
    surname = _SURNAME.match(text, found.end())
    end = surname.end() if surname else found.end()
    if surname and (_THING_AFTER.match(text, end) or ORGANISED.search(surname[0])):
        return False
    if word in _PLACES and _AFFECTED.match(text, end):
        return False
    if word in _PLACES or word in _MONTHS or word in _PROGRAMS:
        named = surname and surname[0].strip() not in not_people.NO_PERSON
        acting = named and _HUMAN.match(text, end)
    else:
        acting = _HUMAN.match(text, end) or (word in WORDS and _ACTING.match(text, end))
    if acting or _PLAINLY_HUMAN.match(text, end):
        return True
    if _ASKED.search(start):
        return True
    return _SIGNING.search(start) is not None and _SIGNED_END.match(text, end) is not None
