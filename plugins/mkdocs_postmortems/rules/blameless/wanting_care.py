"""`blameless/hindsight`: care, thought and judgement that people are said to have lacked."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    no_machine,
    people_named,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject

_phrase = Phrases(write=EXPECTED)

_SCANT = (
    r"(?:inadequate|insufficient|not enough|too little|so little|scant|little|no|limited|minimal"
    r"|hardly any|precious little|next to no|not nearly enough)"
)
_CARE = (
    r"(?:attention|heed|regard|thought|care|consideration|weight|emphasis|diligence|scrutiny"
    r"|urgency|foresight|caution|thinking|priority)"
)
_ACT = (
    r"(?:diligence|coordination|preparation|planning|communication|oversight|scrutiny|vetting"
    r"|supervision|follow-up|follow-through|handover|review|reviewing|discipline|foresight"
    r"|ownership|vigilance|governance|testing|teamwork|housekeeping|judge?ment|stewardship)"
)
_MESSAGE = (
    r"(?:escalation|announcement|update|updates|notice|call|warning|apology|response|reaction"
    r"|communication|decision|rollback|order|help|declaration|statement|support|all-clear"
    r"|information|answer|evacuation|page)"
)


def _by_reviewers(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    possible = re.search(r"\b(?:can|cannot|could|may|never|to|if|not)\b", sentence.before(at)[-40:])
    return not possible and (
        clause_subject(sentence, at) in (Actor.PEOPLE, Actor.REVIEW, Actor.PERHAPS)
    )


PHRASES = (
    _phrase(
        "attention heed regard thought care consideration weight emphasis diligence scrutiny"
        " urgency foresight caution thinking priority",
        rf"\b{_SCANT} (?:real |serious |critical |advance |due |proper )?{_CARE} (?:at all )?(?:was"
        rf"|were|had been|has been|been|had|seems to have been|appears to have been) (?:ever "
        rf"|really |actually )?(?:paid|given|put|devoted|dedicated|spent|taken|attached|applied"
        rf"|shown|invested|gone|going)\b",
        beside="inadequate insufficient enough little scant no limited minimal hardly",
    ),
    _phrase(
        "paid gave devoted showed attached spared spent",
        rf"\b(?P<verb>paid|gave|devoted|showed|attached|spared|spent) (?:it |this |them |the"
        rf" [a-z]+ )?(?:far |much )?{_SCANT} (?:real |serious |advance |due )?{_CARE}\b",
        by_people,
        beside="attention heed regard thought care consideration weight emphasis diligence"
        " scrutiny urgency caution thinking priority",
    ),
    _phrase(
        "insufficient inadequate poor lax weak sloppy shoddy superficial slipshod deficient"
        " hearted lacklustre",
        rf"\b(?:insufficient|inadequate|poor|lax|weak|sloppy|shoddy|superficial|slipshod|deficient"
        rf"|half-hearted|lacklustre) (?:due )?{_ACT} (?:by|on the part of|between|during|in|at|of"
        rf"|ahead of|before|around|among|let|meant|led|allowed|left|cost|caused|turned|made)\b",
        undenied,
        beside="diligence coordination preparation planning communication oversight scrutiny"
        " vetting supervision up through handover review reviewing discipline foresight"
        " ownership vigilance governance testing teamwork housekeeping judgement judgment"
        " stewardship",
    ),
    _phrase(
        "judgement judgment",
        r"\b(?:poor|bad|questionable|dubious|faulty|flawed|lousy|doubtful|terrible|error of"
        r"|errors of|lapse of|lapse in|lack of|lacked) judge?ment\b(?! (?:of|by) (?:the|a|an"
        r"|our) (?:[a-z]+ )?(?:classifier|model|filter|system"
        r"|detector|algorithm))",
        undenied,
        beside="poor bad questionable dubious faulty flawed lousy doubtful terrible error errors"
        " lapse lack lacked",
    ),
    _phrase(
        "judgement judgment optimism bravado recklessness carelessness stubbornness"
        " thoughtlessness complacency",
        r"\bit (?:took|takes|required|needed) (?:[a-z-]+ ){0,4}?(?:judge?ment|optimism|bravado"
        r"|recklessness|carelessness|stubbornness|thoughtlessness|complacency)\b",
        beside="took takes required needed",
    ),
    _phrase(
        "premature",
        r"\b(?:was|were|proved|had been) (?:also |still |a little |rather |far too |too |very "
        r"|quite"
        r" |[a-z]+ly )*premature\b",
        lambda sentence, found: no_machine(sentence, found) and undenied(sentence, found),
    ),
    _phrase(
        "soon early late",
        rf"\b{_MESSAGE} (?:[a-z0-9'-]+ ){{0,7}}?(?:came|went out|was (?:sounded|given|made|sent"
        rf"|declared|called|sought|announced|published)|were (?:sent|given)|arrived|followed)"
        rf" (?:far |much |all |way |rather |a good deal |a little )?too (?:soon|early|late)\b",
        beside="came went sounded given made sent declared called sought announced published"
        " arrived followed",
    ),
    _phrase(
        "later longer slower",
        r"\b(?:later|longer|slower)(?: [a-z]+){0,2}? than (?:(?:was|is) )?(?:(?:it|this|they|we"
        r"|customers|users"
        r"|anyone|the [a-z]+) )?(?:ought|deserved?|should|needed|necessary|had to"
        r"|(?:was |were |is )?(?:reasonable"
        r"|acceptable|excusable|justified|justifiable|defensible))\b",
        lambda sentence, found: (
            no_machine(sentence, found)
            and (
                people_named(sentence, found)
                or re.search(rf"\b{_MESSAGE}\b", sentence.text) is not None
            )
        ),
        beside="ought deserved deserve should needed necessary had reasonable acceptable excusable"
        " justified"
        " justifiable defensible",
    ),
    _phrase(
        "late",
        rf"\b{_MESSAGE} (?:[a-z0-9'-]+ ){{0,8}}?(?:hours|days|weeks|an hour|a day|badly"
        rf"|unforgivably"
        rf"|shamefully|embarrassingly|woefully|inexcusably|hopelessly) (?:too )?late\b",
        undenied,
        beside="hours hour days day weeks badly unforgivably shamefully embarrassingly woefully"
        " inexcusably hopelessly",
    ),
    _phrase(
        "basic simplest slightest elementary least barest faintest cursory",
        r"\bwithout (?:even |so much as |doing |running |making |taking )*(?:the|an?) (?:most basic"
        r"|simplest|slightest|most elementary|least|barest|basic|cursory|faintest)"
        r" (?:[a-z-]+ ){0,3}?(?:checks?|tests?|thoughts?|review|look|rehearsal|care|precautions?"
        r"|safeguards?|plan|question|questions|glance|preparation|regard|consideration|attention"
        r"|idea|hesitation|verification|inspection|reading|effort|attempt)\b",
        no_machine,
        beside="without",
    ),
    _phrase(
        "much",
        r"\b(?:without|nobody|no one|none|not one|neither|never)\b[^;]{0,40} so much as (?:an?|the"
        r"|[a-z]+ed|[a-z]+ing|read|thought|sent|knew)\b",
        beside="without nobody noone none neither never",
    ),
    _phrase(
        "spotting seeing noticing realising realizing registering recognising recognizing"
        " understanding grasping opening flagging catching challenging picking wondering reading"
        " looking questioning",
        r"\bwithout (?:ever |even |once |actually |really |any of them )*(?:spotting|seeing"
        r"|noticing|reali[sz]ing|registering|recogni[sz]ing|understanding|grasping"
        r"|opening|flagging|catching|challenging|picking up|wondering|reading|looking"
        r"|questioning)\b",
        _by_reviewers,
        beside="without",
    ),
    _phrase(
        "naive unwise foolish reckless rash irresponsible imprudent hasty presumptuous daft silly"
        " negligent",
        r"\bit (?:was|had been|proved) (?:[a-z]+ )?(?:naive|unwise|foolish|reckless|rash"
        r"|irresponsible|imprudent|hasty|presumptuous|daft|silly|negligent) (?:not )?to\b",
        undenied,
        beside="was been proved",
    ),
    _phrase(
        "gamble price bite haunt",
        r"\bgamble\b[^;]{0,60} (?:did not|never|failed to) (?:pay|come)\b|\bpaid (?:the|a|dearly"
        r"|a (?:high|heavy|steep)) (?:price )?for (?:it|this|that|our|their|the|not)\b|\bc(?:ame"
        r"|omes) back to (?:bite|haunt) (?:us|them|the)\b",
        lambda sentence, found: people_named(sentence, found) or found[0].startswith("gamble"),
        beside="pay come paid came comes",
    ),
    _phrase(
        "complacency complacent",
        r"\bcomplacency (?:had|has|set|crept|led|cost|was|among|on|took|of|in)\b|\b(?:was|were|grew"
        r"|grown|became|become|got|growing) (?:[a-z]+ ){0,2}?complacent\b|\b(?:our|their|own)"
        r" complacency\b",
        undenied,
    ),
    _phrase(
        "rubber",
        r"\brubber[- ]stamp(?:ed|ing|s)?\b",
        undenied,
        beside="stamp stamped stamping stamps",
    ),
    _phrase(
        "through",
        r"\b(?:change|release|request|requests|pr|diff|merge|approval|patch|deploy|design|plan"
        r"|migration|proposal|it|this|ticket|exception) (?:was|were|got|had been|is|gets)"
        r" (?:[a-z]+ )?(?:waved|nodded|whisked|sneaked|rammed|pushed|rushed) (?:straight |right )?"
        r"through\b(?! (?:the )?(?:pipeline|queue|proxy|gateway|ci))",
        beside="waved nodded whisked sneaked rammed pushed rushed",
    ),
    _phrase(
        "waved nodded",
        r"\b(?P<verb>waved|nodded) (?:the|it|this|that|them|our|an?|every|all) ?(?:[a-z-]+ ){0,4}?"
        r"through\b",
        by_people,
        beside="through",
    ),
    _phrase(
        "afterthought afterthoughts",
        r"\b(?:was|were|been|as|remained|only|an) (?:[a-z]+ ){0,2}?afterthoughts?\b",
        undenied,
    ),
    _phrase(
        "much many",
        r"\btoo (?:much|many) (?:time|effort|attention|energy|money|thought|focus|work|emphasis"
        r"|trust|weight|people|minds|eyes|talk|meetings)\b[^;]{0,70} too (?:little|few)\b",
        beside="little few",
    ),
    _phrase(
        "into",
        r"\blulled (?:[a-z'-]+ ){0,4}?into\b|\bsleepwalked into\b",
        beside="lulled sleepwalked",
    ),
    _phrase(
        "feet heels",
        r"\bdrag(?:ged|ging|s)? (?:its|their|his|her|our) (?:feet|heels)\b",
        beside="dragged dragging drags drag",
    ),
    _phrase(
        "mark blocks gate",
        r"\b(?:slow|late|sluggish) (?:off|out of) the (?:mark|blocks|gate)\b",
        beside="slow late sluggish",
    ),
    _phrase(
        "napping unprepared unawares hop asleep footed",
        r"\bcaught (?:[a-z'-]+ ){1,5}?(?:napping|unprepared|unawares|asleep|flat-footed)\b"
        r"|\bcaught (?:[a-z'-]+ ){1,5}?on the hop\b",
        beside="caught",
    ),
    _phrase(
        "excuse excuses",
        r"\b(?:no|little|hardly any|without) (?:[a-z]+ )?excuses? (?:for|to|not|that)\b",
        beside="no little hardly without",
    ),
    _phrase(
        "defend justify forgive excuse",
        r"\b(?:hard|difficult|impossible) to (?:defend|justify|forgive|excuse)\b",
        undenied,
        beside="hard difficult impossible",
    ),
    _phrase(
        "good acceptable",
        r"\b(?:minutes|hours|days|weeks|that|this|which|it|response|communication|handover|effort)"
        r"\b[^;,]{0,60} (?:is|was|are|were) (?:simply |just |frankly |clearly |plainly )*not"
        r" (?:nearly |really )?(?:good enough|acceptable by any)\b",
        lambda sentence, found: no_machine(sentence, found) and "for" not in found[0].split(),
        beside="enough any",
    ),
    _phrase(
        "sense practice practices wisdom logic advice judgement judgment",
        r"\b(?:against|contrary to|in defiance of|flying in the face of|despite|in spite of) (?:all"
        r" |any |every |basic |plain |the |our |its |their |own |established |sound |agreed )*"
        r"(?:common sense|good sense|good practice|best practices?|better judge?ment|good"
        r" judge?ment"
        r"|wisdom|logic|reason|(?:vendor 's |expert |express )?advice|sound practice)\b",
        beside="against contrary defiance flying despite spite",
    ),
    _phrase(
        "backwards round front upside",
        r"\b(?P<verb>got|had|did) (?:it|this|that|things|(?:the|our|their) (?:order|priorities"
        r"|sequence|steps)) (?:all |exactly |completely )?(?:backwards|the wrong way round|upside"
        r" down|back to front)\b",
        by_people,
        beside="got had did",
    ),
    _phrase(
        "checked tested baked reviewed understood hearted heartedly prepared planned rehearsed"
        " thought read",
        r"\b(?P<verb>[a-z]+ed|went|put|sent|built|shipped)\b[^;]{0,60} half-(?:checked|tested|baked"
        r"|reviewed|understood|hearted|heartedly|prepared|planned|rehearsed|thought(?:-out)?"
        r"|read)\b",
        no_machine,
        beside="half",
    ),
    _phrase(
        "sight",
        r"\b(?P<verb>lost) sight of\b",
        by_people,
        beside="lost",
    ),
    _phrase(
        "drove ploughed plowed marched soldiered steamed barrelled pressed carried blundered",
        r"\b(?P<verb>drove|ploughed|plowed|marched|soldiered|steamed|barrelled|pressed|carried"
        r"|blundered) (?:straight |right |blindly )?(?:on|ahead|through|past)(?: regardless| anyway"
        r"| all the same| despite| in spite| as (?:if|though) |(?= [,;]|$))",
        lambda sentence, found: (
            unexplained(sentence, found)
            and re.search(
                r"\b(?:red|warn|yet|but|regardless|anyway|despite|spite|same|though|ours"
                r"|if)\b",
                sentence.text,
            )
            is not None
        ),
        beside="on ahead through past",
    ),
    _phrase(
        "optimistic confident trusting hasty slow quick eager",
        r"\b(?:an?|the) (?:far |much |overly |rather |somewhat |wildly )(?:too )?(?:optimistic"
        r"|confident|trusting|hasty|eager) (?P<who>(?:[a-z-]+ ){0,2}?(?:estimate|plan|assumption"
        r"|schedule|timeline|decision|approval|judge?ment|reading|view|assessment|team|engineer"
        r"|lead|manager))\b",
        beside="far overly wildly somewhat rather much",
    ),
)
