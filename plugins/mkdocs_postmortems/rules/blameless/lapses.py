"""`blameless/human-error`: sayings for the errors of people, and what is done about them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.people import ALSO_THINGS, HEADS, NAMED, WITH_THINGS
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import (
    by_people,
    explained,
    is_by_program,
    is_possible,
)
from mkdocs_postmortems.rules.patterns import compile_later

_SAYINGS = compile_later(
    r"(?:(?:lapses?|loss|losses|lack|failures?|insufficient|inadequate)(?: of| in)? (?:human "
    r"|due )?(?:attention|concentration|care|diligence|vigilance|thought"
    r"|judge?ment)(?= (?:[,.;)(\u2014\u2013]|(?:by|on|from|in|at|when|while|and|during|was|led"
    r"|caused|is"
    r"|of the (?!model|network))\b)|$)|lapses? (?:of|in) memory|(?:lapses?|loss|lack|moments?"
    r"|second"
    r"|instant) (?:of|in) (?:attentiveness|carefulness|situational awareness|inattention"
    r"|inattentiveness|carelessness|thoughtlessness|absent-mindedness|distraction|confusion"
    r"|forgetfulness)|(?:momentary|brief|temporary) (?:lapse|distraction"
    r"|inattention|confusion|loss of concentration|aberration)|(?:senior|blonde"
    r"|absent-minded) moment"
    r"|carbon-based (?:unit|error|problem|component|life form)|meat-?ware|meat-?bag|wet-?ware"
    r"|loose nut|ham-?fisted|cack-?handed|thick fingers|clumsy (?:fingers|hands?|thumbs?)"
    r"|all thumbs"
    r"|asleep at the (?:wheel|switch)|eye off the ball|brain[- ](?:fade|freeze|fart|glitch|slip)"
    r"|cognitive (?:slip|lapse)|thinko|(?:layer|level|osi layer)[ -](?:8|eight)(?: (?:problem|issue"
    r"|error|fault|failure|incident|glitch)|$|(?= [,.;)(]))|(?:8th|eighth) layer"
    r"|(?:mistake|slip|oversight|lapse|blunder|typo|omission|negligence|10-t error)s?"
    r" (?:on|at|from) (?:our|my|his|her|their) (?:part|side|end)|my bad|mea culpa"
    r"|(?:it|this|that) was (?:all |entirely |simply |just )?(?:our|my) (?:own )?(?:mistake|error"
    r"|slip"
    r"|oversight)|own (?:mistake|oversight)(?= (?:,|and|;)|$)|(?:oops|whoops|oh dear) (?:, )?wrong"
    r"|(?:an? |one )(?:honest|simple|genuine|silly|stupid|innocent|careless|trivial|embarrassing"
    r"|regrettable|classic|plain) (?:mistake|slip|oversight|typo|slip-up|blunder"
    r"|mix-up)(?= (?:[,;.]"
    r"|and|by|in|on|of|was|is|took|cost|brought|led|made|during|while|when)|$)"
    r"|(?:careless|sloppy|thoughtless|clumsy|absent-minded|inattentive|slapdash) (?:handling|edit"
    r"|editing|commit|change|click|copying|paste|pasting|typing|work|mistake|error|command|push"
    r"|merge"
    r"|configuration|entry|use|act|action|move|deletion|reading|deploy|deployment|installation"
    r"|wiring"
    r"|cabling|cleanup|update|keystroke|manner|way|treatment|operation|slip)"
    r"|(?:over-?tired|sleep-deprived|hurried|stressed|hung-?over|drunk|groggy|careless|inattentive)"
    r" (?:[a-z]+ )?(?:sre|dba|engineer|operator|technician|admin|administrator|developer|colleague"
    r"|employee|person|driver|clerk|dispatcher|contractor|human)|attention (?:lapsed|wandered"
    r"|slipped"
    r"|drifted)|(?<![a-z] )in (?:a|his|her|their) (?:hurry|rush|haste)(?= (?:,|to|and|the))"
    r"|blame a typo"
    r"|an? (?:[a-z-]+ )?(?:typo|misspelling|mix-up|misclick)(?: (?:in|on|of) (?!(?:the )?(?:vendor"
    r"|upstream|library|kernel|firmware|compiler|generated|specification|rfc|runbook|manual|docs"
    r"|documentation|instructions|guide|ticket|label|sheet)\b)"
    r"(?:[a-z0-9'-]+ ){0,5}[a-z0-9'-]+)? (?:made|stopped|disabled|prevented|opened|left|routed"
    r"|meant"
    r"|pointed|resulted|did|caused|took|broke|brought|led|cost|killed"
    r"|sent"
    r"|was (?:all|enough|behind|to blame))"
    r"|(?:mistyped|transposed(?= digit| letter| character| number| argument)|accidental(?= click"
    r"| key"
    r"| touch| paste| drag| press)|mis-typed|misspelled|misspelt|mis-keyed|miskeyed|fat-fingered"
    r"|(?:badly|wrongly"
    r"|incorrectly) (?:typed|entered|keyed)) (?:[a-z'-]+ ){1,8}?(?:took|brought|sent|led|caused"
    r"|broke"
    r"|wiped|cost|deleted|routed|knocked|was the|resulted|made|directed|pointed|killed|shut|cut"
    r"|triggered|removed|was behind|was to blame|was all)"
    r"|(?:error|mistake|slip|typo) (?:during|in|while|when|at|on|of) (?:the |an? |our )?"
    r"(?:(?<!the )manual(?:ly)? (?:entry|data|edit|change|step|input|typing|update|intervention"
    r"|operation|configuration|work|deploy|process|transfer|copy|maintenance|switch|migration"
    r"|entered"
    r"|typed)|data[- ]entry|typing|keying|hand-|transcri[a-z]+|copying by hand|manual data)"
    r"|(?:mistake|slip|oversight|blunder|lapse)s? (?:was |were |had been |that |which )*(?:happened"
    r"|occurred|made|committed|crept in|slipped in|took place)(?! (?:possible|easy|easier|likely"
    r"|harmless|by (?:the|a) (?:script|tool|model|parser)))"
    r"|errors? (?:was|were) (?:made|introduced) (?:when|while|during|in (?!the (?:library"
    r"|compiler|firmware|calculation)))"
    r"|(?:made|committed) an? (?:[a-z]+ )?(?:mistake|slip|typo|blunder)(?= (?:while|when"
    r"|during|in|with|on|at)|$)|manual (?:[a-z]+ )?(?:went wrong|gone wrong)"
    r"|human (?:performance|side|shortcomings?|failings?|weakness|fallibility|behaviou?r|condition"
    r"|frailty) (?:error|issue|problem|deviation|failed|failure|lapse|caused)"
    r"|human failings?(?= ,)|(?:that|it|this) was me"
    r"|(?:user|operator|human|people|person|staff|admin|employee|engineer|customer|self|personnel"
    r"|technician)[ -](?:induced|inflicted)|(?:people|persons?|humans?|operators?|engineers?"
    r"|technicians?|individual|user) (?:was|were|is|are) the (?:problem|weak|root|cause)"
    r"|(?:refresher|remedial|additional|further|extra|more|better) training (?:for|of) (?:the "
    r"|our |all"
    r" |an? )?(?:[a-z]+ )?(?:engineers?|operators?|technicians?|staff|people|team|administrators?"
    r"|personnel|developers?|colleagues?|employees?|individual|contractors?|person|crew|shift"
    r"|dbas?)"
    r"|(?:insufficient|inadequate|poor|missing|lacking) training of (?:the "
    r"|our )?(?:[a-z]+ )?(?:staff"
    r"|engineers?|operators?|technicians?|shift|team|personnel|people|crew|employees?|contractors?"
    r"|colleagues?|users?)|(?:someone|somebody|a person|a human|some human) (?:broke(?! in)"
    r"|screwed|messed)"
    r"|(?:work|doing) of an? (?:confused|careless|tired|distracted|inattentive) [a-z]+"
    r"|id[- ]?10[- ]?t|rtfm|error 40|(?:short|fault) between the (?:headphones|ears)|dumb user"
    r"|cockpit error|finger[- ](?:trouble|error|problem)s?|(?:butter|sausage|fat)[- ]?fingers"
    r"|slips? of (?:the|a|his|her|their|an?|someone 's|somebody 's) (?:[a-z-]+ )?(?:finger|hand|pen"
    r"|keyboard|mouse|tongue|thumb|elbow|wrist)s?|an? (?:stray|careless|clumsy|errant) (?:click"
    r"|elbow"
    r"|foot|hand|finger|keystroke|keypress|boot)|wrong (?:key|keys|button|keystroke|click|keypress"
    r"|switch|mouse button)(?= (?:,|was|pressed|hit|again))|elbow on the (?:keyboard|button)"
    r"|(?:someone|somebody|some one) 's (?:typo|slip|mistake|error|oversight|fat finger|elbow"
    r"|blunder"
    r"|lapse|carelessness|inattention|misclick|finger)|caused by (?:a )?humans?|human(?: "
    r"|-)(?:error"
    r"|mistake|failure|oversight|slip|lapse|blunder|shortcoming|failing|fault|cause|origin)-?"
    r"(?:related|driven|induced|caused)|(?:too|very|only|merely|simply|just) human(?= (?:,|and)|$)"
    r"|human being at the (?:keyboard|console|controls?)|human(?: |-)machine mix-up"
    r"|(?:man-?made|people|person|personnel)-related (?:cause|error|failure|outage|incident)"
    r"|"
    r"(?:be|being|been|take|taking|exercise|pay|paying|show) (?:more|much more|closer|greater"
    r"|better|extra|a little more|far more|full|due) "
    r"(?:careful|attentive|vigilant|diligent|cautious|care|attention|diligence"
    r"|vigilance)(?= (?:next"
    r" time|in (?:the )?future|when|while|from now|going forward|at the (?:console|keyboard)|before"
    r"|with|to what|,)|$)|human factors? (?:alone )?(?:was|is|remains"
    r"|remained) (?:the )?(?:decisive|sole"
    r"|only|main|deciding|determining|at play|at work|to blame|alone)"
    r"|weak(?:est)? (?:link|point)(?: [a-z'-]+){0,5}(?: ,)?(?: (?:as always|once again|once more"
    r"|again"
    r"|yet again|as so often|as usual) ,)? (?:was|is|remains|:) (?:again |once more |, )*(?:the "
    r"|a |our "
    r"|one )?(?:[a-z-]+ )?(?:human|person|people|operator|engineer|technician|individual|staff)"
    r"|(?:the |a )?human(?: being)? (?:at|in|behind) (?:the )?(?:keyboard|loop|controls?|console"
    r"|wheel)"
    r" (?:failed|erred|slipped|was|made|got)|a (?:missed|skipped|forgotten) (?:step|line|click"
    r"|check)"
    r" by|(?:through|by|from|out of|due to|because of|pure|sheer|simple|plain|mere|caused by|was"
    r"|is)"
    r" (?:an? |simple |pure |sheer |plain |the )*(?:inattention|inattentiveness|carelessness"
    r"|forgetfulness|absent-mindedness|clumsiness|thoughtlessness|fat[- ]finger(?:ing)?)"
    r"|(?:hit|pressed|pushed|pulled|clicked|unplugged) by (?:mistake|accident)|by a slip"
    r"|(?:by|through|due to|because of) (?:an |simple |pure |mere |sheer )*oversight"
    r"|(?:was|is|as) (?:just |simply |merely |only )?(?:an |a )(?:simple |pure |mere |plain "
    r"|honest "
    r"|unfortunate |silly |genuine |regrettable )*(?:oversight|slip-up|slip|honest mistake|mishap"
    r"|blunder)(?= (?:in|by|on|of|during|when|while|,|and|,)|$))\b"
)
_SAID = wordset("""
lapse lapses loss losses lack want absence failure failures deficit moment moments second instant
drop momentary brief temporary senior blonde absent-minded carbon-based meatware meat-ware meatbag
meat-bag wetware wet-ware loose ham-fisted hamfisted cack-handed cackhanded thick clumsy all asleep
eye brain brain-fade cognitive thinko layer level osi 8th eighth behind in between facing id id10t
id-10-t id-10t rtfm error short fault dumb cockpit finger butter butterfingers sausage fat slip
slips a an wrong elbow someone somebody caused human human-error human-mistake too very only merely
simply just man-made manmade people-related person-related personnel-related stop stopped stops
avoid quit be being been more take taking greater closer better extra exercise pay paid paying with
show weak weakest the through by from out due because pure sheer simple plain mere was is hit
pressed pushed pulled clicked unplugged as insufficient inadequate little on at my mea it this that
overtired over-tired sleep-deprived hurried stressed hungover hung-over drunk groggy attention
blame transposed accidental own oops whoops oh one careless sloppy thoughtless absent-minded
inattentive slapdash mistyped mis-typed misspelled misspelt mis-keyed miskeyed fat-fingered badly
wrongly incorrectly error errors mistake mistakes typo typos oversight oversights blunder blunders
made make making committed manual user operator people person staff admin employee engineer
customer self personnel technician user-induced operator-induced human-induced people-induced
staff-induced admin-induced self-induced user-inflicted operator-inflicted human-inflicted
self-inflicted customer-inflicted employee-induced engineer-induced customer-induced
technician-induced operators engineers persons humans technicians individual refresher remedial
additional further extra poor missing lacking work doing
""")
_FOLLOWED = compile_later(
    r"(?:(?:did|had|has|have) not (?:been )?(?:follow(?:ed)?|stick to|stuck to|adhered? to"
    r"|compl(?:y|ied)"
    r" with|observed?|kept? to)|not following|not sticking to|failure to (?:follow|observe"
    r"|adhere to"
    r"|comply with)|failed to (?:follow|observe|adhere to|comply with)|deviat(?:ed|ing|ion) from"
    r"|violat(?:ed|ing|ion of)|disregard(?:ed|ing)?(?: of| for)?|ignor(?:ed|ing)|departed from"
    r"|bypass(?:ed|ing)|non-?compliance with|breach(?:ed)?(?: of)?)"
    r" (?:it(?= (?:[.,;]|and|this|that)|$)|them$|(?:the |our |an? |their |his |her |its |any "
    r"|that )?"
    r"(?:[a-z-]+ ){0,2}?(?:procedures?|process"
    r"|instructions?|checklists?|runbooks?|protocols?|guidelines?|polic(?:y|ies)|rules?|manual"
    r"|playbooks?|method statement|work instructions?|documentation|sop))\b"
    r"|(?:procedures?|process|instructions?|checklists?|runbooks?|protocols?|polic(?:y|ies)|rules?)"
    r" (?:was |were |had been )?(?:not (?:followed|observed|adhered to|complied with|read)|ignored"
    r"|disregarded|violated)|(?:procedure|procedural|policy|process) (?:violation|breach"
    r"|deviation)s?"
    r" (?:by|of|on the part of)"
)
_FOLLOWERS = wordset("""
did had has have not failure failed deviated deviating deviation violated violating violation
disregarded disregarding disregard ignored ignoring departed bypassed bypassing noncompliance
non-compliance breached breach procedure procedures process instruction instructions checklist
checklists runbook runbooks protocol protocols policy policies rule rules procedural
""")
_STOP = compile_later(r"(?:stop|stops|quit) making (?:[a-z]+ )?(?:mistakes?|errors?|typos?)\b")
_NOT_ASKED = compile_later(
    r"\b(?:not|never|cannot|ask\w*|expect\w*|hop\w+|rel\w+|wish\w*|no|tell\w*)\b"
)
_REMEDY = compile_later(
    r"(?:has been|have been|was|were|will be|is being|are being|been) (?:since |also |duly "
    r"|therefore "
    r"|formally |promptly )?(?:reminded (?:to|that)|spoken to|counsell?ed|reprimanded"
    r"|disciplined|retrained|re-trained|coached|cautioned|admonished|instructed to (?:be|pay|take"
    r"|check|double-check|read)|told to (?:be|pay|take|check|double-check|read|concentrate))\b"
)
_NO_SLIP = compile_later(
    r"\b(?:rather than|instead of|not|never|no|nor|reject\w*|avoid\w*|against|without|beyond"
    r"|label\w*"
    r"|call(?:ing|ed)? (?:it|this|that)|word|term|phrase|protects?|prevents?|even|if|tolerat\w+"
    r"|easy|easier|likely|possible|impossible|hard|harder|anyone|anybody|same|similar|such|chance"
    r"|guards?|catch(?:es)?|surviv\w+|risk of|titled?|book|nothing to do with|could|can|may"
    r"|might|would|first|suspected|looked like|blaming|stop(?:s|ping)? at|any|asks?|whether"
    r"|expects?"
    r"|assum\w+|allow\w*|absorb\w*|room for|so that|makes? sure that|ensur(?:es?|ing) that)\b"
)
_THING_AFTER = compile_later(
    r" (?:check|filter|protection|guard|limit|rule|control|detection|threshold|rate|rates|count"
    r"|counter|counts|budget|code|codes|message|messages|log|logs|page|pages|report|reports|metric"
    r"|metrics|band|banner|test|tests|alert|tolerance|research|handling|mode|class|is (?:never|not"
    r"|where|only)|are (?:now|caught|rejected)|explains? (?:nothing|little)|tells|can|could"
    r"|cannot|should"
    r"|would|may|might|ends?|hides?|does not|of the (?:model|network|scheduler|service))\b"
)


_STOPS = wordset("stop stops quit")
_BE = wordset("has have was were will is are been")
_ERRORS = wordset("error mistake slip blunder oversight lapse typo")
_BY = wordset("by of part")


def lapses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last word of each saying."""
    for found in sentence.find_at(_SAYINGS, _SAID):
        at = sentence.word_at(found.start())
        made = found[0].startswith(("made ", "committed ")) and not by_people(sentence, at)
        if not (made or _no_slip(sentence, found.start(), found.end())):
            yield at, sentence.word_at(found.end() - 1)
    if not HEADS.isdisjoint(sentence.words):
        for found in sentence.find_at(_FOLLOWED, _FOLLOWERS):
            at, last = sentence.word_at(found.start()), sentence.word_at(found.end() - 1)
            whose = by_people(sentence, at) or _by_whom(sentence, last)
            if whose and not is_possible(sentence, at) and not explained(sentence, last):
                yield at, last
    for found in sentence.find_at(_STOP, _STOPS):
        if not _NOT_ASKED.search(sentence.text, 0, found.start()):
            yield sentence.word_at(found.start()), sentence.word_at(found.end() - 1)
    for found in sentence.find_at(_REMEDY, _BE):
        at, last = sentence.word_at(found.start()), sentence.word_at(found.end() - 1)
        if by_people(sentence, at):
            yield at, last
    for at in sentence.places_of(_ERRORS):
        if _by_job(sentence, at) and not _no_slip(
            sentence, sentence.offset(at), sentence.offset(at) + len(sentence.words[at])
        ):
            yield at - 1, at


def _by_whom(sentence: Sentence, last: int) -> bool:
    """Whether people are named soon after a word, as those by or of whom it was done."""
    words = sentence.words[last : last + 9]
    return not _BY.isdisjoint(words) and not HEADS.isdisjoint(words)


def _by_job(sentence: Sentence, at: int) -> bool:
    """`admin error`, `forklift driver error`."""
    words = sentence.words
    if not at or words[at - 1] not in HEADS or words[at - 1] in _PLURALS:
        return False
    return words[at - 1] not in ALSO_THINGS or (at > 1 and words[at - 2] in WITH_THINGS)


_PLURALS = wordset("we i he she they people team teams support company group vendor person human")


def _no_slip(sentence: Sentence, start: int, end: int) -> bool:
    if is_by_program(sentence, end):
        return True
    near = sentence.text[max(0, start - 40) : start]
    near = near.rpartition(" , ")[2] if not near.endswith(", ") else near
    return bool(_NO_SLIP.search(near) or _THING_AFTER.match(sentence.text, end))


_PARTS = wordset("""
id10t id rtfm inattention inattentiveness carelessness forgetfulness clumsiness thoughtlessness
mindedness lapse lapses concentration attention focus care diligence vigilance thought judgement
judgment followed follow following observed observe adhere adhered comply complied stick sticking
deviated violated violation disregarded disregard ignored ignoring departed bypassed breach
breached read consult bad culpa own oops whoops handling edit editing commit change copying pasting
typing copy paste mistyped misspelled misspelt transposed accidental tired overtired deprived
hurried stressed hungover drunk groggy lapsed wandered slipped drifted hurry rush haste keyed
fingered badly wrongly incorrectly happened occurred crept committed induced inflicted training
broke screwed messed careless sloppy thoughtless clumsy inattentive slapdash wrong part side end
our honest confused tired distracted performance computer pc laptop memory attentiveness
carefulness awareness distraction confusion moment aberration meatware ware meatbag bag wetware nut
fisted hamfisted handed cackhanded fingers finger fingered fingering thumbs hands hand wheel switch
ball fade freeze fart glitch slip slips thinko eight 8 8th eighth layer keyboard screen monitor
chair mouse headphones ears user cockpit tongue thumb elbow wrist pen click foot keystroke boot key
keys button keypress typo mistake mistakes error errors typos oversight me blunder misclick human
humans problem careful attentive vigilant cautious factors factor link point based accident mishap
up cause component operator made related personnel person people step line check reminded spoken
counselled counseled reprimanded disciplined retrained trained coached cautioned admonished
instructed told judge carbon 40
""")
_LAPSES = wordset("""
mistake mistakes slip slips oversight oversights lapse lapses blunder blunders typo typos omission
omissions negligence error errors
""")
_CARELESS = wordset("""
careless sloppy thoughtless clumsy minded inattentive slapdash missed skipped forgotten manual
manually wrong wrongly
""")
_ERRED = _CARELESS | wordset("""
our my his her their own carbon based cockpit finger fingers layer osi eight 8 40 10 data typing
typed keying hand copying transcription transcribing transcribed entry entered human humans user
operator people person personnel staff silly stupid simple honest plain classic trivial genuine
innocent embarrassing regrettable oops whoops me
""")
NEEDS = {
    "mix": frozenset(["up"]),
    **dict.fromkeys(
        wordset("up user point link keyboard screen key keys button line step hand person people"),
        wordset("""
wrong slip slips short dumb weak weakest behind between front facing stray careless clumsy errant
missed skipped forgotten simple just merely only pure related
"""),
    ),
    **dict.fromkeys(wordset("mistake typo oversight lapse blunder"), NAMED | _SAID),
    **dict.fromkeys(wordset("error errors"), NAMED | _ERRED),
    **dict.fromkeys(wordset("our own part end happened made"), _LAPSES),
    **dict.fromkeys(wordset("check change"), _CARELESS),
    "8": wordset("layer osi"),
    "40": wordset("error"),
    "problem": wordset("people person human humans operator engineer individual user"),
    "me": wordset("was"),
    **dict.fromkeys(wordset("told instructed reminded"), NAMED | wordset("everyone everybody")),
}
TRIGGERS = _PARTS | {"mix"}
