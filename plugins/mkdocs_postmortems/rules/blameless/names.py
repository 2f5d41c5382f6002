"""`blameless/person-named`: names, handles, signatures and initials of individuals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from string import ascii_uppercase

from mkdocs_postmortems.rules.blameless import thanked
from mkdocs_postmortems.rules.blameless.given_names import AMBIGUOUS, GIVEN, WORDS
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset

_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]{2,20}(?:-[^\W\d_]{1,20})?(?![\w/@])")
_ROLE = (
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
_HUMAN = re.compile(
    rf"(?:'s {_HIS}\b|\s(?:first |then |also |later |quickly ){{0,2}}{_VERB}\b"
    rf"|\s(?:from|in|of|at|on) (?:the |our )?(?:[\w-]{{1,20}} ){{0,3}}{_TEAM}\b"
    r"|\sfrom (?:infrastructure|networking|billing|payments|storage|sales|marketing|finance|QA"
    r"|ops|SRE|IT|legal|product|design|accounts|logistics|HR)\b"
    rf"|,? \((?:[\w-]{{1,20}} ){{0,3}}(?:{_ROLE}|{_TEAM})\b|, (?:our|the|a|an"
    rf"|who) (?:[\w-]{{1,20}} ){{0,3}}{_ROLE}\b"
    r"|, who |, our )"
)
_ACTING = re.compile(rf"\s{_ACTED}\b")
_SURNAME = re.compile(r"\s[A-Z][^\W\d_]{1,20}(?:[-'][A-Z][^\W\d_]{1,20})?")
_ASKED = re.compile(
    r"\b(?:asked|told|thanked|pinged|messaged|phoned|rang|paged|teammate|[Tt]hanks to|thank"
    r"|credit to"
    rf"|kudos to|according to|[Cc]redits?:|[Aa]uthors?:|[Oo]wner:|[Ll]ead:|[Cc]ontact:"
    rf"|[Rr]eporter:|[Ss]cribe:|[Cc]ommander:|[Ff]acilitator:|[Aa]ssignee:|[Aa]pprover:"
    rf"|[Rr]eviewer:|written by|edited by|approved by|merged by|pushed by|made by|reviewed by"
    rf"|led by|{_ROLE}),? $"
)
_SIGNING = re.compile(
    r"(?:(?:^|\s)(?:--|\u2014|\u2013|-)|\b(?:[Tt]hanks|[Rr]egards|[Ss]incerely|[Cc]heers|[Bb]est"
    r"|[Yy]ours)[,.]?)\s+$"
)
_SIGNED_END = re.compile(r"(?:\s[A-Z][^\W\d_]+)?(?:, .{2,60})?\s*$")
_THING_BEFORE = re.compile(
    r"\b(?:Hurricane|Storm|storm|hurricane|Cyclone|Typhoon|St|Saint|San|Santa|S[a\u00e3]o|Debian"
    r"|Ubuntu|Lake|Port"
    r"|Mount|Fort|Queen|King|Prince|Princess|Project|project|Operation|codenamed?|[Cc]ode name"
    r"|hosts?|servers?"
    r"|named|called|Mt|Monte|Los|El|Las|El|Villa|Nova|New|Cape|Ann|Apache|Amazon|Azure|AWS"
    r"|Google|Microsoft|Python"
    r"|[Vv]ersion|release|cluster|[Rr]egion|assistant|bot|chatbot|model|Crossplane|Grafana"
    r"|Kubernetes|Big|South|North|West"
    r"|East|Little|machines?|printers?|rooms?|[Tt]he|library|framework|theme|city|in downtown"
    r"|near|island|river|crater|telescope)\.? $"
)
_THING_AFTER = re.compile(
    r"(?:'s (?:\w{1,20} )?(?:[Ll]aw|[Aa]lgorithm|theorem|razor|method|paradox|[Rr]ule|principle"
    r"|model|inequality|distribution|number|book|paper|talk|essay"
    r"|article|cipher|test))|\s(?:clusters?|servers?|hosts?|nodes?|CI|GPUs?|pipeline|services?"
    r"|framework|library|database|release|line|[Ll]aw"
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
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Herr|Frau|Sir|Dame)\.? (?!Watson\b|Dobb|Pepper|Who\b"
    r"|Martens|Oetker)[A-Z][^\W\d_]+"
)
_STARTERS = (
    r"(?:The|We|It|This|That|A|An|In|On|At|Then|They|There|All|No|Our|When|After|Both|If|As|For"
    r"|So|But|And"
    r"|Each|Some|By|To|From|One|Two|With|While|Once|These|Those|Its|Their|Not|Only|Every|New|Next)"
)
_INITIAL = re.compile(
    rf"(?:^|(?<=[:(,;] )|(?<=\bby )|(?<=\bwith )|(?<=\bto )|(?<=\bfrom )|(?<=\band )"
    rf"|(?<=\basked )|(?<=\btold )|(?<=\. ))"
    rf"[A-Z]\. ?(?:[A-Z]\. ?)?(?!{_STARTERS}\b)[A-Z][a-z][^\W\d_]+"
)
_ACRONYMS = wordset(
    "DB LB VM CI CD AZ QA IT HR PM CS CX UX UI ML AI OS DC PR MR BT HP EE EU UK US UN GE GM VW"
    " IO DR HA"
    " NS MX IP TV PC AD BI OK PO SE AM EC LA NY SF JS TS PG GC MQ S3 K8 TF GH RC QC SQ CF FB LN"
    " TD PD ES"
    " KV RO RW TX RX CB GB KB MB TB CA RE XZ MD ID OR AND"
)
_LETTERS = re.compile(
    r"\b([A-Z]{2}) (?:restarted|paged|noticed|joined|asked|wrote|merged|deployed|watched|rolled"
    r"|said|called|reverted|ran|found|saw|fixed|confirmed|checked|started|took|suggested"
    r"|approved|opened|suspected)\b"
)
_HANDLE = re.compile(r"(?<![\w./@+-])@([A-Za-z][\w-]{1,38})(?![\w-]|[\w.]{0,60}[/(])")
_NOT_PERSON = re.compile(
    r"(?:here|channel|everyone|all|latest|next|media|import|property|param|return|returns"
    r"|example|see|since|todo|charset|supports"
    r"|dataclass|staticmethod|classmethod|cache|retry|deprecated|override|types|user|username"
    r"|container|layer|include|extend|apply|tailwind"
    r"|v\d.*|font-face|keyframes|angular|test|mock|patch|beta|alpha|main|master|daily|hourly"
    r"|reboot|weekly|monthly|yearly|home|work|stable|canary|edge|head|HEAD"
    r"|dependabot.*|renovate.*|github.*|babel|vue|react|nestjs|sentry|aws-sdk|google-cloud|once"
    r"|throws|author|link|code|inheritdoc|interface|decorator|today|scale"
    r"|[A-Z][a-z]+(?:[A-Z][a-z]+)*"
    r"|.*(?:teams?|oncall|on-call|ops|sre|support|engineer|engineering|developers|devs|admins?"
    r"|bot|group|status|incidents?"
    r"|squad|infra|platform|security|duty|responders?|leads?|help|network|data|release|staff"
    r"|crew|desk|committee|council|maintainers|owners|reviewers|guild|chapter"
    r"|commander|alerts?|news|hq|official|care|backend|frontend|payments|core|dba|qa).*)"
)
_CODE_AFTER = re.compile(
    r"\s(?:decorator|annotation|tag|directive|rule|attribute|keyword|syntax|sign|notation|block"
    r"|query|scope|selector|macro|hook)"
)
_PAIR = (
    r"[A-Z][^\W\d_]{1,20} (?:[A-Z]\. )?(?:(?:van|von|de|der|da|di|el|al|bin|la|le) ){0,2}"
    r"[A-Z][\w'-]{1,25}"
)
_ORGANISED = re.compile(
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
_SIGNED = re.compile(
    rf"\b(?:Signed-off-by|Reported-by|Reviewed-by|Co-authored-by|Acked-by|Tested-by|Authors?"
    rf"|Written"
    rf" by|Posted by|Prepared by|Approved by|Reviewed by|Owner|Reporter|Assignee"
    rf"|Incident commander|Incident lead|Facilitator|Scribe|Responders?|On call|On-call)"
    rf":? ({_PAIR})|(?:--|\u2014|\u2013|[Rr]egards|Sincerely|Cheers|Thanks"
    rf"|Yours),?\s{{1,3}}({_PAIR})(?:, [\w ]{{2,60}})?\s*$"
)
_WITH_ROLE = re.compile(
    rf"\b{_ROLE},? ({_PAIR})|\b({_PAIR})(?:,| \()(?: ?(?:our|the|a|an|then"
    rf"|its))? ?(?:[\w-]{{1,20}} ){{0,3}}{_ROLE}\b"
    rf"|\b({_PAIR}) (?:reali[sz]ed|remembered|typed|apologi[sz]ed|wondered|phoned|logged in"
    rf"|was on call|woke up|volunteered|joined the call|suspected|misread)\b"
)
_MAIL = re.compile(
    r"(?<![\w.+-])([a-z]{1,30})(?:([._-])([a-z]{1,30}))?@(?=[a-z0-9])", re.IGNORECASE
)
_OFFICE = wordset(
    "no do reply not noreply customer support site reliability security data team press office"
    " public sales it ops help desk"
    " service services info contact on call oncall dev devops incident response status web post"
    " human resources legal privacy"
    " abuse trust safety user docs billing order orders name first last your someone some john"
    " jane example test"
)
_TITLED = frozenset(name.capitalize() for name in [*GIVEN, *AMBIGUOUS] for name in name.split("-"))
_LETTERS_ALONE = frozenset(ascii_uppercase) - {"A", "I"}
_PAIRS = frozenset(a + b for a in ascii_uppercase for b in ascii_uppercase)
_CUES = (
    wordset("""
Mr Mrs Ms Mx Dr Prof Professor Herr Frau Sir Dame Written Prepared Posted Approved Reviewed
engineer engineers developer developers programmer administrator technician technicians analyst
architect responder responders manager managers director directors commander contractor
consultant colleague colleagues teammate intern on-caller reviewer reviewers CTO CEO CIO CISO
COO CFO VP SRE DBA DBAs SREs founder president Author Authors author Owner owner Scribe
Responders Reporter Assignee Facilitator regards Regards Sincerely Cheers Thanks Yours lead
supervisor specialist officer maintainer maintainers realised realized remembered apologised
apologized wondered phoned volunteered misread typed
""")
    | thanked.CUES
    | _LETTERS_ALONE
    | (_PAIRS - _ACRONYMS)
)
_MARKS = _TITLED | _CUES
_SIGNS = re.compile(r"@|--|\u2014|\u2013|\b[a-z]{1,12}\.[a-z]{3}")
_ANY = re.compile(r"[^\W\d_]+")
_NEAR_PAIR = re.compile(
    rf"\b{_ROLE}\b|\b(?:by|reali[sz]ed|remembered|typed|apologi[sz]ed|wondered|phoned|logged|woke"
    r"|volunteered|joined|suspected|misread|Authors?|Owner|Reporter|Assignee|Incident"
    r"|Facilitator|Scribe"
    r"|Responders?|On|[Rr]egards|Sincerely|Cheers|Thanks|Yours)\b|--|\u2014|\u2013"
)


def may_name(text: str, words: list[str]) -> bool:
    """Whether anything in the text, whose words are given, can be part of a name."""
    if not text.isascii():
        words = _ANY.findall(_folded(text))
    return not _MARKS.isdisjoint(words) or _SIGNS.search(text) is not None


_MOST = 100
"""Names in a paragraph; what follows is a list of people, and told well enough by these."""

_WRITE = (
    'write the role or the team instead of "{name}",'
    " and what made the action sensible to them at the time"
)


def hits(text: str) -> Iterator[Hit]:
    """Where the names stand in a paragraph."""
    for start, end in sorted(
        set(islice(_spans(text.replace("\n", " ").replace("\u2019", "'")), _MOST))
    ):
        yield Hit(start=start, end=end, write=_WRITE.format(name=" ".join(text[start:end].split())))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text):
        if found[0][0].isupper() and _is_name(text, found):
            yield found.span()
    for pattern in (_TITLE, _INITIAL):
        for found in pattern.finditer(text):
            yield found.span()
    for found in _LETTERS.finditer(text):
        if found[1] not in _ACRONYMS:
            yield found.span(1)
    for pattern in (_SIGNED, _WITH_ROLE) if _NEAR_PAIR.search(text) else ():
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex or 0)
            thing = thanked.is_ship_or_place(text, start, end)
            if found.lastindex and not (thing or _ORGANISED.search(text[start:end])):
                yield start, end
    for start, end in (*thanked.spans(text), *thanked.unlisted(text)):
        if not (_ORGANISED.search(text[start:end]) or thanked.is_ship_or_place(text, start, end)):
            yield start, end
    if "@" in text:
        yield from _addressed(text)


def _addressed(text: str) -> Iterator[tuple[int, int]]:
    for found in _HANDLE.finditer(text):
        code = _CODE_AFTER.match(text, found.end())
        if not code and not _NOT_PERSON.fullmatch(found[1]):
            yield found.span()
    for found in _MAIL.finditer(text):
        first, last = found[1].lower(), (found[3] or "").lower()
        full = found[2] == "." and len(last) > 2 and not _OFFICE & {first, last}
        if first in GIVEN or full or (last and first in AMBIGUOUS):
            yield found.start(), found.end() - 1  # the name, without the sign


def _plain(word: str) -> str:
    return word.lower() if word.isascii() else _folded(word).lower()


def _folded(text: str) -> str:
    """The text without accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _is_name(text: str, found: re.Match[str]) -> bool:
    word = _plain(found[0])
    known = word in GIVEN or word.split("-")[0] in GIVEN
    if not known and word not in AMBIGUOUS:
        return False
    start = text[max(0, found.start() - 25) : found.start()]
    if word in _MONTHS and start.rstrip()[-1:].isdigit():
        return False
    if found[0].isupper() or _THING_BEFORE.search(start) or _THING_AFTER.match(text, found.end()):
        return False
    person = known or _is_person(text, found, start, word)
    return person and not thanked.is_ship_or_place(text, *found.span())


_MONTHS = wordset("april may june august")


def _is_person(text: str, found: re.Match[str], start: str, word: str) -> bool:
    """Whether the context of a word that may be a name shows a person."""
    surname = _SURNAME.match(text, found.end())
    end = surname.end() if surname else found.end()
    if surname and (_THING_AFTER.match(text, end) or _ORGANISED.search(surname[0])):
        return False
    if _HUMAN.match(text, end) or (word in WORDS and _ACTING.match(text, end)):
        return True
    if _ASKED.search(start):
        return True
    return _SIGNING.search(start) is not None and _SIGNED_END.match(text, end) is not None
