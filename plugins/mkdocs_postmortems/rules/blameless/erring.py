"""`blameless/human-error`: further ways to end the search at a person."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.lexicon import SOMEBODY, wordset
from mkdocs_postmortems.rules.patterns import compile_later

FACTOR = compile_later(
    r"\b(?:due to|caused by|down to|blames?|names?|named|identif\w+|cites?|cited|regard(?:s|ed)?"
    r"|consider(?:s|ed)?|see|sees|saw|it (?:is|was)) (?:the )?human factors?\b(?! (?:team|course"
    r"|specialist|engineer|research|stud|expert|lab|department))"
    r"|\b(?:the )?human factors? (?:as|to be) (?:the|a|an|our|its) (?:[a-z]+ ){0,2}?(?:causes?"
    r"|reasons?|triggers?|culprits?|sources?|origins?)\b"
    r"|\b(?:the )?human factors?(?= (?:was|were|is|remains?|remained) (?:again |once more |still "
    r"|clearly )?(?:the|a|our|to blame|at|decisive)| caused| led| played|$)(?! (?:is|was) (?:where"
    r"|the (?:start|beginning|subject|topic)))"
)
INPUT = compile_later(
    r"\b(?:erroneous|incorrect|wrong|faulty|mistaken|bad|improper|flawed|inaccurate|false|careless)"
    r" (?:manual|human|hand-typed|hand-entered|hand-keyed) (?:data )?(?:input|inputs|entry|entries"
    r"|handling|operation|typing|change|changes|step|action|intervention|configuration|setting"
    r"|adjustment|override|edit|command)\b"
    rf"|\b(?:erroneous|incorrect|wrong|faulty|mistaken|bad|improper|inaccurate|false) (?:data )?"
    rf"(?:input|inputs|entry|entries|handling|operation|click|keystroke|command|reading) (?:by|from"
    rf"|of) (?:the |an? |one of (?:the |our )|our )?(?:[a-z'-]+ ){{0,2}}?(?:{SOMEBODY}"
    r"|(?:night|day|early|late) shift)\b"
)
POSSIBLE_BEFORE = compile_later(
    r"\b(?:can|cannot|could|may|might|would|will|if|against|prevents?|rejects?|catch(?:es)?|no|not"
    r"|without|stops?|to (?:avoid|prevent|catch|stop|reject|undo)|risk of|any)\b[^,;]{0,40}$"
)
PREVENTED = compile_later(
    r"^ (?:[a-z]+ ){0,6}?(?:impossible|possible|validated|rejected|caught|detected|blocked"
    r"|can|could|would|may|might)\b"
)
"""What shows that the input is one that might be made, or is kept out."""
OTHERS = compile_later(
    r"\b(?:people|humans|person|human) , not (?:the )?(?:machines?|systems?|software|hardware"
    r"|tools?|computers?|processes)\b"
    r"|\b(?:problem|fault|error|issue|cause|bug) (?:sat|sits|was|is|lay|lies|exist(?:s|ed))"
    r" (?:again |once again |once more |as usual |as always |sitting |located "
    r"|to be found )?(?:in front"
    r" of|between|behind) (?:the )?(?:screen|keyboard|monitor|console|chair|terminal|computer|pc"
    r"|laptop"
    r"|mouse|wheel)\b"
    r"|\b(?:fault|cause|failure|problem|origin|trigger|reason|error|mistake) (?:was|is|were)"
    r" (?:purely |entirely |simply |clearly |all too |only )?human(?= (?:, |and |rather |not )|$)"
    r"|\b(?:inattentive|careless|unguarded|distracted) moment\b"
    r"|\b(?:was|were|is|are) man-made\b"
    r"|\bmoment(?: 's|s)? (?:of )?(?:inattention|distraction|carelessness"
    r"|thoughtlessness|forgetfulness|absent-mindedness|haste|confusion|panic)\b"
)
_FACTORS = wordset("""
due caused down blames blame names name named identify identifies identified identifying cites cite
cited regard regards regarded consider considers considered see sees saw it the human
""")
_OTHERS = wordset("""
people humans person human problem fault error issue cause bug failure origin trigger reason mistake
inattentive careless unguarded distracted was were is are moment
""")
BEGINNINGS = ((FACTOR, _FACTORS), (OTHERS, _OTHERS))
"""The patterns with the words that they begin with."""
MISPLACED = compile_later(
    r"\b(?:plugged|connected|put|typed|pasted|entered|sent|copied|moved|inserted|loaded|applied"
    r"|pushed|wired|patched|routed|assigned|attached) (?:the |an? |his |her |their )(?:[a-z-]+ )"
    r"{1,3}?(?:in|on|into|to|at) the wrong\b"
)
_CAUSE_BEFORE = compile_later(
    r"\b(?:stem(?:s|med|ming)? from|originat(?:es?|ed|ing) (?:from|in|with)|ar(?:ose|ises?|ising)"
    r" (?:from|out of)|rooted in|root of (?:[a-z]+ ){1,3}(?:is|was)|brought (?:about|on) by|goes"
    r" back to|went back to|traced (?:back )?to|comes (?:down )?to|came (?:down )?to|follow(?:s|ed)"
    r" from|attribut(?:e|es|ed) [a-z ]{1,40}to|found|lies in|lay in|produced by|induced by"
    r"|put [a-z ]{1,30}down to|the fruit of|born of|leaving|leaves|began with|started with"
    r"|begins with|names|named|identif(?:y|ies|ied)|suffered from|followed)"
    r" (?:an? |the |one |another |this |some |simple |of )*$"
)
_ARTICLES = wordset("a an the one another this some simple")
_LEADING = wordset(
    "from in with is was by to of found leaving leaves names named followed"
) | wordset("identify identifies identified")
CAUSED_AFTER = compile_later(
    r"^(?: (?:,|and|rather than|not) [a-z ]{1,50} ,)?(?: (?:in|at|on|during|by) (?:the "
    r"|an? )?[a-z-]+(?: [a-z-]+)?)? (?:again |once more |then |also )?(?:caused|led to"
    r"|resulted in|brought (?:about|down)|triggered|set off|cost|is responsible|are responsible"
    r"|account(?:s|ed)? for|(?:was|were|is|are) (?:again |once more |solely |clearly "
    r"|found to be )?(?:behind|responsible|to blame|at the root"
    r"|(?:the|a|our) (?:[a-z]+ ){0,2}?(?:cause|reason"
    r"|trigger|culprit|source)))\b(?! by)"
)
ACTS = compile_later(
    r"(?:operator|user|pilot|admin|staff|team|engineering|people|human|tester|developer|maintainer"
    r"|contractor)s?[ -](?:errors?|mistakes?|failures?)|[a-z]+ mistakes?"
)
"""Errors of those who act, as against those that a program counts: client errors, API errors."""


def is_led_up_to(before: str) -> bool:
    """Whether the words before an error give it as the cause: `the outage stems from an ...`."""
    words = before.split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    return bool(words) and words[-1] in _LEADING and _CAUSE_BEFORE.search(before) is not None
