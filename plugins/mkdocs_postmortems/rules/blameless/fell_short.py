"""`blameless/hindsight`: people who fell short of what others would have done, or of themselves."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    no_machine,
    people_named,
    people_within,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject

_phrase = Phrases(write=IN_ORDER)

_WOULD = r"(?:would|could|might) (?:[a-z]+ly |well |have |also |at least |at once )*have"
_WELL = (
    r"(?:spotted|caught|stopped|noticed|prevented|avoided|saved|solved|spared|shown|seen|found"
    r"|flagged|asked|waited|known|realised|realized|questioned|recognised|recognized|told|raised"
    r"|warned|rolled|paged|called|escalated|checked|tested|reverted|halted|paused|refused|read"
    r"|understood|predicted|foreseen|objected|hesitated|thought|insisted|pulled|declared|acted"
    r"|looked|listened|verified|reacted|planned|anticipated|averted|picked up|pointed out|led)"
)
_FLOUNDERED = (
    r"(?:overreacted|underreacted|dithered|wavered|dawdled|procrastinated|floundered|flailed|froze"
    r"|gambled|bickered|squabbled|prevaricated|vacillated|panicked|guessed|groped|caved|tunnelled"
    r"|clammed up)"
)
_KEPT = (
    r"(?:(?:kept|stayed) (?:quiet|silent|mum|idle)|(?:sat|stood) idle|kept (?:it|this|that) to"
    r" (?:itself|herself|himself|themselves|ourselves)|said nothing|told (?:nobody|no one)|lost"
    r" (?:the"
    r" thread|the plot|its nerve|their nerve|patience)|got (?:carried away|cold feet)|went (?:into"
    r" (?:denial|panic)|round in circles)|passed the buck|missed the (?:boat|forest|hint|cue"
    r"|window)"
    r"|(?:looked|turned|backed) away|pinned (?:its|their|our|all) hopes|took (?:its|their) sweet"
    r" time)"
)
_VERBS = (
    r"(?:voice|flag|raise|insist|object|intervene|push back|brief|involve|invite|compare|rehearse"
    r"|plan (?:for|ahead|a)|prepare|reckon with|press|speak up|admit|apologi[sz]e|coordinate"
    r"|delegate|react|act(?= (?:on|until|in time|then|upon)|$)|challenge|oppose|resist|protest"
    r"|loop|alert|talk to|agree on|align|sync|grasp|doubt|wonder|dare|connect the|prioriti[sz]e"
    r"|tidy|budget|learn|take (?:the (?:hint|trouble|time)|it seriously|any notice|enough)|make"
    r" (?:sure|certain|any effort|the effort|an effort)|set aside|allow enough|see (?:the need|fit)"
    r"|keep (?:an eye|customers|support|anyone)|hand over|pass (?:it|this|that) on|say (?:a word"
    r"|anything|so)|tell (?:anyone|anybody|the|us|them|customers|support)|reach out)"
)


def _not_done(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.text[: found.start()]
    if subject(sentence, sentence.word_at(found.start())) is not Actor.PEOPLE:
        return False
    return unexplained(sentence, found) and not re.search(
        r"\b(?:because|since|as|that|which|if|so|who|why|how|what|where|when|while)\b"
        r"(?: [a-z'-]+){0,6} $|\b(?:because|since)\b",
        before,
    )


PHRASES = (
    _phrase(
        "spotted caught stopped noticed prevented avoided saved solved spared seen found flagged"
        " asked waited known realised realized questioned recognised recognized raised warned"
        " rolled paged called escalated checked tested reverted halted paused refused read"
        " understood predicted foreseen objected hesitated thought insisted pulled declared acted"
        " looked listened verified reacted planned anticipated averted told",
        rf"\b(?:an?|another|any|one more|a second|a third) (?P<who>(?:[a-z-]+ ){{1,5}}?){_WOULD}"
        rf" {_WELL}\b",
        lambda sentence, found: (
            people_within(sentence, found)
            and undenied(sentence, found)
            and MACHINES.isdisjoint(found["who"].split())
            and not re.search(r"\b(?:who|that|without|because|nothing)\b", found[0])
        ),
        beside="would could might should",
    ),
    _phrase(
        "ought oughtn",
        r"\bought (?:really |surely |clearly )?(?:never|not) (?:ever )?to have (?!received"
        r"|arrived)",
        beside="never not t",
    ),
    _phrase(
        "d",
        r"\b(?:we|they|he|she|you|i) 'd (?:[a-z]+ly |never |all )?have (?:caught|noticed|seen|known"
        r"|spotted|stopped|avoided|prevented|found|saved|been (?:fine|warned|ready|spared|able to)"
        r"|had (?:time|no)|realised|realized|rolled|paged|told|asked|gone|done)\b",
        lambda sentence, found: re.search(r"\b(?:had|if|with|by)\b", sentence.text) is not None,
        beside="if had with by",
    ),
    _phrase(
        "waited wait",
        r"\b(?:change|this|it|that|deploy|deployment|release|launch|migration|upgrade|restart|move"
        r"|cleanup|refactoring|all of it) could (?:easily |well |perfectly well |just as well"
        r" )?have"
        r" (?:waited|been left)\b",
        beside="could",
    ),
    _phrase(
        "solved fixed cleared cured ended settled",
        r"\b(?:that|which) (?:an?|one|the|a single|a simple) (?:[a-z-]+ ){1,4}?(?:would|could"
        r"|might)"
        r" (?:easily |at once )?have (?:solved|fixed|cleared|cured|ended|settled)\b",
        people_named,
        beside="would could might",
    ),
    _phrase(
        "led pointed taken brought saved spared shown told given",
        r"^(?:[a-z]+ , )?(?:just |simply |even )?(?!nothing|anything|everything|something"
        r"|during)[a-z]+ing\b[^;]{3,90} (?:would|could|might)"
        r" (?:[a-z]+ly |well )?have (?:led|pointed|taken|brought|saved|spared|shown|told|given)"
        r" (?:us"
        r"|them|everyone|the team|him|her|customers|straight)\b",
        undenied,
        beside="would could might",
    ),
    _phrase(
        "matter",
        r"\bwould (?:only |just )?have been (?:only |just )?a matter of (?:seconds|minutes|moments)"
        r"\b|\bmatter of when(?: it|,|and not| , not| not)\b",
        no_machine,
        beside="seconds minutes moments when",
    ),
    _phrase(
        "question",
        r"\b(?:only|just) a question of (?:time|when)\b",
        undenied,
        beside="time when",
    ),
    _phrase(
        "reckless careless foolish naive irresponsible rash hasty sighted stupid negligent"
        " unforgivable thoughtless risky oversight silly optimistic lazy shortsighted daft"
        " unnecessary pointless overkill",
        r"^(?:[a-z]+ , )?(?:not )?(?!nothing|anything|everything|something"
        r"|during)[a-z]+ing\b[^;]{0,90} was (?:[a-z]+ly |just |far too |too |an?"
        r" |an"
        r" act of )*(?:reckless|careless|foolish|naive|irresponsible|rash|hasty|short-?sighted"
        r"|stupid|negligent|unforgivable|thoughtless|oversight|silly|over-?optimistic|lazy|daft"
        r"|pointless|recklessness)\b",
        undenied,
        beside="was",
    ),
    _phrase(
        "cost",
        r"\b(?:instinct|hunch|habit|belief|reflex|conviction|argument|debate|fixation|theory|hope"
        r"|obsession|confusion|stubbornness|squabble|dispute|wishful thinking|red herring|dead end)"
        r"\b[^;]{0,60} cost (?:us|them|an?|[a-z]+|[0-9]+)\b",
        people_named,
        beside="instinct hunch habit belief reflex conviction argument debate fixation theory hope"
        " obsession confusion stubbornness squabble dispute thinking herring end",
    ),
    _phrase(
        "overreacted underreacted dithered wavered dawdled procrastinated floundered flailed froze"
        " gambled bickered squabbled prevaricated vacillated panicked guessed groped caved"
        " tunnelled"
        " clammed",
        rf"\b(?P<verb>{_FLOUNDERED})\b",
        unexplained,
    ),
    _phrase(
        "quiet silent mum idle thread plot nerve patience carried cold denial circles panic"
        " sweet boat"
        " forest hint cue window buck hopes nothing nobody noone away feet itself herself himself"
        " themselves ourselves",
        rf"\b(?P<verb>{_KEPT})\b",
        lambda sentence, found: (
            unexplained(sentence, found)
            and not re.search(r"\b(?:until|as planned)\b", sentence.text)
        ),
        beside="kept stayed said told lost sat stood looked missed took got went passed backed"
        " turned pinned",
    ),
    _phrase(
        "dithered dithering debated haggled argued bickering arguing debating haggling",
        r"\b(?:dithered over|debated (?:at length|for (?:hours|an hour|[a-z]+ty))|haggled over"
        r"|(?:bickering|arguing|haggling|squabbling) (?:about|over|with))\b",
        people_named,
        beside="over length for about with",
    ),
    _phrase(
        "voice flag raise insist object intervene push brief involve invite compare rehearse plan"
        " prepare reckon press speak admit apologise apologize coordinate delegate react act"
        " challenge oppose resist protest loop alert talk agree align sync grasp doubt wonder dare"
        " connect prioritise prioritize tidy budget learn hint trouble seriously notice sure"
        " certain"
        " effort aside enough fit eye hand pass say tell reach",
        rf"\b(?P<verb>did not|had not|never)(?: even| once| actually| really| think to| feel"
        rf" free to"
        rf"| [a-z]+ly){{0,3}} {_VERBS}\b",
        _not_done,
        beside="did didn hadn never hadnot didnot",
    ),
    _phrase(
        "point once stage",
        r"\b(?:at no (?:point|time|stage)|not once|never once) (?:did|was|were|had|has)"
        r" (?:any(?:one"
        r"|body)|we|they|he|she|(?:the|our) [a-z-]+|a [a-z-]+|this|it)\b",
        lambda sentence, found: MACHINES.isdisjoint(found[0].split()),
        beside="not never no",
    ),
    _phrase(
        "need",
        r"\bthere was (?:no|little|never any|hardly any) (?:[a-z]+ )?need (?:whatsoever )?(?:to"
        r" (?:rush"
        r"|hurry|panic|wait|force|push|deploy|touch|ship|do (?:it|this|that)|take (?:the|this|that)"
        r" risk)|for (?:such )?(?:haste|hurry|panic|delay|secrecy))\b",
        beside="no little never hardly",
    ),
    _phrase(
        "absurdly ridiculously needlessly recklessly laughably ludicrously stupidly foolishly"
        " woefully unforgivably unreasonably negligently irresponsibly blithely pointlessly"
        " naively hopelessly",
        r"\b(?:absurdly|ridiculously|needlessly|recklessly|laughably|ludicrously|stupidly|foolishly"
        r"|woefully|unforgivably|unreasonably|negligently|irresponsibly|blithely|pointlessly"
        r"|naively|hopelessly) (?!(?<=unreasonably )(?:high|low|large|big|small|heavy|many|much)\b)"
        r"[a-z]+",
        undenied,
    ),
    _phrase(
        "own",
        r"\bin (?:our|their|its|his|her) (?:very )?own (?:wiki|runbooks?|docs|documentation|inbox"
        r"|notes|handbook|playbook|tickets?|backlog|checklist|postmortems?|guidelines|policy)\b",
        people_named,
        beside="wiki runbook runbooks docs documentation inbox notes handbook playbook ticket"
        " tickets backlog checklist postmortem postmortems guidelines policy",
    ),
    _phrase(
        "sure certain confident busy focused eager keen proud fixated absorbed convinced intent"
        " wrapped caught hooked",
        r"\b(?P<verb>was|were|been) (?:all )?so (?:sure|certain|confident|busy|focused|eager|keen"
        r"|proud|fixated|absorbed|convinced|intent|wrapped up|caught up|hooked) (?:of|to|on|with"
        r"|that|about|in|by)\b",
        by_people,
        beside="so",
    ),
    _phrase(
        "idea impression picture conclusion conclusions",
        r"\b(?P<verb>got|had|came away with|left with|formed|drew|jumped to|took away) (?:entirely"
        r" |exactly )?(?:the|a|an) (?:entirely |completely )?(?:wrong|false|mistaken) (?:idea"
        r"|impression|picture|conclusions?)\b",
        unexplained,
        beside="wrong false mistaken",
    ),
    _phrase(
        "understand see explain fathom grasp know",
        r"\b(?:do|does|did|can|could|will) (?:not|never) (?:quite |really |fully |yet |now )*"
        r"(?:understand|see|explain|fathom|grasp) (?:why|how) (?:we|they|he|she|anyone|anybody"
        r"|nobody|no one|everyone|none of us|(?:the|our) (?:team|engineers?|lead|vendor|shift"
        r"|on-call|managers?|management|reviewers?|developers?))\b",
        undenied,
        beside="why how",
    ),
    _phrase(
        "denial top depth",
        r"\b(?P<verb>(?:was|were|had been) (?:in denial|out of (?:its|their|his|her) depth|not"
        r" on top"
        r" of|not up to|nowhere near ready|half asleep|all at sea|out of touch|behind the"
        r" times))\b",
        by_people,
        beside="in out not wasn weren",
    ),
    _phrase(
        "gut instinct hunch feeling",
        r"\b(?:on|by|over|trusted|followed|went with|against) (?:a |the |an? [a-z]+ |[a-z]+ 's |his"
        r" |her |their |our )?(?:gut feeling|gut|hunch|instinct)\b",
        people_named,
        beside="on by over trusted followed went against",
    ),
    _phrase(
        "unread unopened",
        r"\b(?:filed away|put aside|set aside|put away|shelved|parked|archived) (?:unread"
        r"|unopened)\b",
        beside="filed put set shelved parked archived",
    ),
    _phrase(
        "left leaves omitted omits",
        r"\b(?P<verb>left|leaves|omitted|omits) (?:out )?(?:the (?:one|very) (?:[a-z]+"
        r" )?(?:thing|step"
        r"|fact|detail|point|line|question)|exactly what|precisely what|what mattered)\b",
        undenied,
        beside="one very exactly precisely mattered",
    ),
)
