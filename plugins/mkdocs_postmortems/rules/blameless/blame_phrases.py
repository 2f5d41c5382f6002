"""The words and phrases of `blameless/fault`, as patterns for the text of a sentence."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.lexicon import SOMEBODY, wordset
from mkdocs_postmortems.rules.patterns import at_words, compile_later

TRAIT_TRIGGERS = wordset("""
absent abysmal account accountable against amateur amateurish amateurishly answer apathetic apathy
appalling apple apples approval arrogance arrogant arrogantly ashamed asleep attitude
authorisation authorization awful bad baked ball basic beginners behavior behaviour bending bent
betrayed better blame blamed blames blameworthy blaming blatantly blind blunder blundered blunders
boneheaded botched bothered breach breached breaking broke broken brushed buck bungled bungling
bypassed bypassing care careful careless carelessly carelessness carpet cavalier chances clue
clueless cluelessly clumsily clumsiness clumsy complacency complacent complacently conduct
conscience consequences contrary corners cover covered cowboy cowboyish cowboys criminal debacle
defied deliberately depth dereliction disciplinary disciplined disgrace disgraceful dismissed
disobeyed disregard disregarded disregarding dithered dithering doing door dragged dragging
dreadful dropped dropping dumb duty elementary embarrassing embarrassingly error errors ethic
excuse excuses eye farce fat fault faults feet fiasco finger fingered fingers fired flouted
flouting foolish foolishly foolishness gambled goal good gross grossly guilt guilty gung hands
happy haste hastily hasty headed headedly headedness hearted heartedly heed heedless heedlessly
herself himself hopeless hubris idiot idiotic idiots ignorance ignorant ignored ignoring
impatience impatient inadequate inattention inattentive inattentively inattentiveness incompetence
incompetent incompetently indifference inept ineptitude ineptly inexcusable inexcusably
inexperience inexperienced irresponsibility irresponsible irresponsibly job jobs judgement
judgment lack lackadaisical lacked lacks lapse lapses laughed lax laxity laxness laziness lazy
lied lift loose lousy making malpractice mindless mindlessly misbehavior misbehaviour misconduct
misjudgement misjudgements misjudgment misled mistake mistakes naive naively needless neglect
neglected neglectful negligence negligent negligently oblivious obstinate obstinately
obstinateness offender offenders offending overconfidence overconfident overrode oversight party
pathetic pay paying permission perpetrator perpetrators point pointed pointing points poor poorly
proud punished reckless recklessly recklessness reprimanded responsibility responsible ridiculous
rogue rookie rubber rug rushed sacked sat schoolboy sense seriously shambles shame shameful
shamefully shoddy shortcut shoulders shrugged sighted sightedness silly slacker slackers slackness
slapdash sleeping slipshod sloppily sloppiness sloppy slow spoken stamped stamping stubborn
stubbornly stubbornness stupid stupidity stupidly swept task terrible thanks themselves
thoughtless thoughtlessly thoughtlessness travesty trusted typical unacceptable unapproved
unauthorised unauthorized unforgivable unforgivably unnecessary unprofessional unprofessionalism
unprofessionally unqualified unthinking unthinkingly untrained unworthy useless vigilance violated
violating violation warned warning waved weak wilful wilfully willful willfully workmanship
wrongdoer wrongdoers wrongdoing
""")
BLAME_TRIGGERS = wordset("""
abused answer approval asleep bad blame blamed blames blameworthy blaming blatantly blunder
blundered blunders botched breach breached breaking broke broken brought brushed business bypassed
bypassing care careful careless carelessly carelessness caused chances circumvented competent
contrary crashed culprit culprits deliberately deny disciplinary disciplined dismissed disregard
disregarded disregarding doing downto eager error errors failed failing failings failure fault
faults fell fired fit flouted flouting fouled got guilt guilty hands haste hastily hasty ignorant
ignored ignoring incompetence incompetent incompetently inflicted job judgement know knowingly
lazy let mess messed mishandled misjudgement misjudgment mismanaged misstep missteps mistake
mistakes mucked neglect negligence negligent negligently offender offenders offending oversight
panicked party qualified refused responsible ruined rushed sabotage sabotaged sacked screw screwed
seriously shortcut shortcuts shoulders skipped slow took trusted violated violating violation
warned warning wrecked wrongdoers wrongdoing
""")

SOME = (
    r"(?:the |our |an? |their |one of (?:the |our )?|some |someone |somebody )?(?:[a-z'-]+ ){0,4}?"
)
TRAITS = at_words(
    r"\b(?<!-)(?:careless(?:ly|ness)?|slopp(?:y|ily|iness)|negligent(?:ly)?"
    r"|(?:gross )?negligence|incompeten(?:t|ce|tly)"
    r"|laziness|reckless(?:ly|ness)?|irresponsibl[ey]|irresponsibility|unprofessional(?:ly|ism)?"
    r"|amateurish(?:ly)?"
    r"|complacen(?:t|cy|tly)|inattenti(?:ve|on|veness|vely)|inexcusabl[ey]|unforgivabl[ey]"
    r"|blunder(?:s|ed)?"
    r"|botched|bungled|bungling|(?:dropped|dropping|drop) the ball|asleep at the (?:wheel"
    r"|switch)|shoddy|slapdash"
    r"|stupid(?:ly|ity)?|foolish(?:ly|ness)?|idiot(?:ic|s)?|thoughtless(?:ly|ness)?|cavalier"
    r"|clums(?:y|ily|iness)"
    r"|(?:cut|cutting) corners|(?:poor|bad|questionable|faulty) judge?ment|lapses? (?:in"
    r"|of) (?:[a-z]+ )?"
    r"(?:judge?ment|attention|concentration|discipline|care)|errors? (?:of|in) judge?ment"
    r"|disciplinary|dereliction"
    r"|could not be bothered|half-hearted(?:ly)?|reprimanded|(?:were|was|been|be) (?:spoken to"
    r"|disciplined)"
    r"|(?:held|hold|holding) (?:[a-z]+ ){0,4}?(?:accountable|to account)|too lazy|plain lazy"
    r"|(?:was|were|got|gets|being|been|is) lazy"
    r"|lazy (?:engineer|developer|admin|operator|reviewer|programmer|contractor|team)s?"
    r"|inept(?:itude|ly)?"
    r"|cluelessly|clueless|lackadaisical|misconduct|malpractice|mindless(?:ly)?|heedless(?:ly)?"
    r"|unthinking(?:ly)?"
    r"|naively|cowboy(?:s|ish)?|ignorance|arrogan(?:t|ce|tly)|hubris|apath(?:y|etic)"
    r"|overconfiden(?:t|ce)|indifference"
    r"|turned a blind eye|wilful(?:ly)?|willful(?:ly)?|shameful(?:ly)?|disgrace(?:ful)?"
    r"|inexperience"
    r"|(?:rookie|schoolboy|silly|dumb|beginner's|amateur|elementary|novice|basic|childish"
    r"|boneheaded|embarrassing|stupid|obvious) "
    r"(?:mistakes?|errors?|blunders?|oversights?)|beginner 's (?:mistake|error)"
    r"|(?:there is|there was|was|is) no excuse|without excuse|had no excuse"
    r"|(?:mis)?behaviou?r of (?:the|our) (?:[a-z-]+ )?(?:team|engineer|operator)"
    r"|lack(?:s|ed)? (?:of )?(?:any |basic |the |proper |personal |their "
    r"|technical )?(?:discipline|care|attention|diligence|professionalism|competence|rigou?r"
    r"|effort|commitment|common sense|ownership|responsibility|due diligence|due care|thought"
    r"|foresight|accountability"
    r"|judge?ment|concentration|vigilance|interest|attention to detail|seriousness|skills?)"
    r"|not (?:been )?paying (?:enough |proper |any |close )?attention|not pay(?:ing)? (?:enough "
    r"|proper |any |close )?attention"
    r"|fat[- ]finger(?:ed|ing|s)?|(?:asleep"
    r"|sleeping) on the job|not doing (?:their|his|her|its) jobs?|not do (?:their|his|her"
    r"|its) jobs?"
    r"|(?:poor|bad|terrible|lousy|awful|sloppy) job (?:of|in|on|with)|(?:formal|written|verbal"
    r"|final|official) warning"
    r"|rubber-stamp(?:ed|ing)?|guilty (?:party|parties)|(?:poor|bad|substandard|shoddy"
    r"|inadequate|disgraceful) (?:workmanship|work ethic|attitude|conduct|discipline|behaviou?r)"
    r"|(?:should|ought to) (?:have )?kn(?:ow|own) better|knew better"
    r"|not know(?:ing)? what (?:they|he|she|it) (?:were|was) doing"
    r"|unforced error|own goal|amateur hour|shambles|fiasco"
    r"|debacle|farce|travesty|common sense|out of (?:their|his|her) depth|not up to the (?:job"
    r"|task)|had no clue|no clue what|fast and loose|gambled|(?:unnecessary|needless|stupid"
    r"|foolish|reckless) (?:risks?|gambles?|chances?)|too (?:proud|stubborn|lazy|arrogant"
    r"|impatient|careless) to|(?:poor|bad|careless|lousy|terrible) (?:work|engineering|coding)"
    r"|(?:misled|lied to|betrayed) (?:us|our|customers)|(?:must|should|has to|have to"
    r"|needs? to) (?:take|accept|own|bear) (?:the |full |more |sole )?responsibility"
    r"|there will be consequences|answer for (?:this|it|that)|slipshod|slack(?:ers?|ness)"
    r"|lax(?:ity|ness)|lax (?:attitude|approach|discipline|supervision|practices?)"
    r"|pig-headed(?:ly|ness)?|gung-ho|trigger-happy|half-baked"
    r"|pass(?:ed|ing) the buck|(?:wash|washed|washing) (?:its|their|his|her) hands"
    r"|swept under the (?:carpet|rug)|cover(?:ed)?[- ]up|perpetrators?|bad apples?"
    r"|repeat offenders?|wrongdo(?:ers?|ing)|lift a finger"
    r"|dithered|dithering|(?:dragged|dragging) (?:its|their|his|her) feet|sat on (?:its|their"
    r"|his|her) hands|absent-minded(?:ly|ness)?|embarrassing(?:ly)?|incompetently|(?:broke"
    r"|breaking|bent|bending|breach of|in breach of) (?:the |our |all |company "
    r"|every )?(?:rules?|protocols?|duty|trust|policy|policies|procedures?|change freeze)"
    r"|could not be trusted|nobody but (?:himself|herself|themselves)|(?:their|his"
    r"|her) own doing|rest(?:s)? on (?:the|our) (?:shoulders|conscience)|unworthy"
    r"|short-sighted(?:ness)?|(?:their|his|her|our) own (?:stupidity|arrogance|fault)"
    r"|thanks to (?:the|our|an?) (?:careless|sloppy|lazy|inept|incompetent)"
    r"|(?:pathetic|lousy|hopeless|appalling|abysmal|dreadful|terrible|awful|useless"
    r"|ridiculous) (?:effort|performance|decision-making|execution|leadership|management"
    r"|engineering|craftsmanship|support|mistake)"
    rf"|offending {SOMEBODY}|guilty {SOMEBODY}|rogue {SOMEBODY}|typical of (?:the"
    rf"|our) (?:[a-z-]+ )?{SOMEBODY}|went rogue|shame on|ashamed of (?:himself|herself|themselves"
    rf"|ourselves|this)"
    r"|(?:point|points|pointed|pointing) (?:the |a |our )?fingers? (?:squarely )?at"
    r"|fingers? (?:points?|pointed) at|at the (?:door|feet) of|could not care less"
    r"|not good enough(?! (?:to|for)\b)"
    r"|(?:should|must|will|ought to|has to|have to) be (?:fired|sacked|punished|ashamed"
    r"|dismissed from)"
    rf"|{SOMEBODY} (?:'s |' )(?:poor|bad|lax|lousy|slow|terrible|shoddy|weak|inadequate"
    rf"|unacceptable|criminal) [a-z]+"
    rf"|of (?:the |our )?(?:[a-z-]+ )?{SOMEBODY} 's (?:own )?making"
    rf"|(?:person|people|individuals?|employees?|those|engineers?|developers?|admins?|operators?"
    rf"|technicians?|party|parties) responsible(?= (?:has|have|had|was|were|is|are|will|did|must"
    rf"|should|,)|$)"
    rf"|(?:unauthori[sz]ed|unapproved) (?:change|action|deployment|modification"
    rf"|access) by (?:the |our |an? )?(?:[a-z-]+ ){{0,2}}?{SOMEBODY})\b(?!-)"
)
TECHNICAL = compile_later(
    r"(?:sloppy (?:quorum|phrase|match|clock)|clumsy (?:api|syntax|interface|workflow)"
    r"|naive(?:ly)?|stupid-simple)"
)
AFTER_TRAIT = compile_later(
    r" (?:quorums?|focus|phrase|api|syntax|proof|interface|cache|loading|mode|hash|spanning"
    r"|pointing|attempt|readers?|detectors?|clauses?|insurance|retry|retries|client"
    r"|(?:driver )?report|loop|parser"
    r"|peers?|regex|default|timeout|matching"
    r"|(?:[a-z]+ )?(?:modules?|forms?|categor(?:y|ies)|pages?|fields?|heads?|instructions?|labels?"
    r"|boots|hats?|columns?|datasets?|menus?)|of the (?:[a-z]+ )?(?:classifiers?|models?"
    r"|optimi[sz]er"
    r"|heuristics?|algorithms?|index|scheduler|planner|parser))\b"
)
GUARD = compile_later(
    r"fat[- ]finger (?:error )?(?:checks?|filters?|protections?|guards?|limits?|rules?|controls?"
    r"|detections?|detectors?|thresholds?|safeguards?|validations?|alarms?|alerts?|tests?"
    r"|prevention"
    r"|warnings?|confirmations?|prompts?|blocks?|bands?|caps?)\b"
)
"""A safeguard against typing errors, as exchanges have it."""
SLANG = compile_later(r"(?:dropp?(?:ed|ing)? the ball|cut(?:ting)? corners|asleep)")
IN_EARNEST = compile_later(
    r" (?:from|into|onto|through|bearings?|valves?|joints?|screws?|off|of|too|to|at the"
    r"|(?:on|in) the (?:floor|ground|chute|bin|wrong))\b"
)
"""What follows where a ball is a ball."""
REFUSED = compile_later(
    r"\b(?:nobody|no one|not|never|none|neither|nor|without|rather than|instead of|no|avoid"
    r"|avoids|refuse"
    r"|nothing|blameless|hardly|far from|accus\w+|tolerat\w+|allow\w*|surviv\w+|guards?"
    r"|prevents?|protects?|even if|even when|word|words|term|wrong to|unfair to|call(?:ed|ing)?"
    r" (?:it|them|him"
    r"|her))\b"
)
ALLOWED = compile_later(r"\b(?:not (?:only|just|merely)|no (?:doubt|question)|no excuse|had no)\b")
FAULT = at_words(
    rf"\blet down by (?:the |our )?(?:[a-z-]+ ){{0,2}}?{SOMEBODY}\b"
    rf"|\b(?:{SOMEBODY}|whose)(?: 's| ')? (?:own |collective |grave |costly |serious |repeated "
    rf"|big |fundamental )?(?:fault|mistakes?|blunder|negligence|failings?|incompetence"
    rf"|wrongdoing|missteps?|screw-up|mess)\b"
    r"|\b(?:my|our|his|her|their) (?:own )?fault\b|\bour own mistakes?\b|\b(?:his|her"
    r"|their) (?:own )?(?:mistakes?|blunders?|failings?)\b"
    rf"|\b(?:mistake|error|failure|failing) (?:lies|lay|rests) (?:squarely |entirely "
    rf"|solely )?with {SOME}{SOMEBODY}\b"
    rf"|\bfault (?:of|lies with|lay with|rests with|was with|is with|lies (?:squarely|entirely"
    rf"|solely) with|lay (?:squarely|entirely|solely) with) {SOME}{SOMEBODY}\b"
    rf"|\bmistakes? (?:by|of|from|on the part of|made by|was made by|were made by"
    rf"|that) {SOME}{SOMEBODY}\b"
    rf"|\bfailings? (?:by|of|on the part of) {SOME}{SOMEBODY}\b|\bfailure (?:by|of"
    rf"|on the part of) {SOME}(?!individual [a-z]+ (?:does|do|is|are|can|will|may|must|has|node))"
    rf"{SOMEBODY}\b(?! (?:nodes?|hosts?|disks?|servers?|services?|components?|shards?|pods?"
    rf"|zones?))"
    rf"|\b(?:oversight|misjudge?ment|carelessness|haste|fault|error"
    rf"|failure) on the part of {SOME}{SOMEBODY}\b"
    rf"|\b(?:is|was|were|are|being) (?:solely |entirely |all |largely |mostly "
    rf"|clearly )?down to {SOME}{SOMEBODY}\b"
    rf"|\b(?:caused|broken|sabotaged|self-inflicted|brought about|ruined"
    rf"|messed up) (?:solely |directly |entirely |single-handedly )?by (?:the |our |an? "
    rf"|one of our |one |some )(?:[a-z'-]+ ){{0,3}}?{SOMEBODY}\b(?! (?:'s|'|that|which|holding"
    rf"|deploy|deployment|change|script|process|pod|pods|service|mode|tool|tools|console"
    rf"|dashboard|bug|queue|release|load))"
    r"|\bcaused by (?:someone|somebody)\b"
)
OWN_FAULT = compile_later(
    r"\b([a-z-]+) 's (?:own )?fault\b(?! (?:toler|domain|inject|isolat|handl|zone))"
)
SUBJECTS = at_words(
    r"\b(?:at fault|to blame|(?:solely |fully |directly |entirely |ultimately |personally "
    r"|largely |clearly |partly |primarily |squarely |wholly )?responsible for (?:the|this|our"
    r"|causing|all|taking|bringing|breaking|deleting|those)"
    r"(?: (?:[a-z-]+ ){0,3}?(?:outages?|incidents?|failures?|downtime|disruption|breach|delays?"
    r"|mess|problems?|damage"
    r"|mistakes?|data loss|loss|production|error|errors|corruption|interruption|site|crash|leak"
    r"|bug|table|trouble))|guilty|made"
    r" (?!no )(?:[a-z-]+ ){0,3}?(?:mistakes?|blunders?|error|errors|misjudge?ment|bad call)"
    r"|got (?:it|this|that) wrong|let (?:us|everyone|everybody|our customers|customers"
    r"|the (?:[a-z]+ )?(?:team|company)|our users|users|them|the side) down"
    r"|(?:screwed|messed|botched|fouled|mucked) (?:[a-z ]{0,30})?up|(?:takes?|took|accepts?"
    r"|bears?|shoulders?|deserves?|shares?|carries|carry) (?:the |some |all |full |most |of "
    r"|much ){0,4}blame(?! out)|(?:must|has to|have to|will have to) answer for"
    r"|(?:tried|attempted|sought) to (?:deny|hide|conceal|cover (?:it|this|that) up)"
    r"|not (?:competent|qualified|fit) (?:to|for|with|enough)|responsible for (?:the|this) (?:bad"
    r"|faulty|broken|wrong|failed|botched|disastrous)"
    r"|(?:deliberately|knowingly|blatantly) (?:ignored|bypassed|skipped|disabled"
    r"|violated|disregarded|circumvented|left|withheld|hid)|took their eyes? off|took (?:his|her"
    r"|its|the) eyes? off|fell asleep|rushed|was (?:far )?too (?:hasty|slow|eager|lazy)|violated"
    r"|breached|disregarded|flouted|in violation of"
    r"|did not (?:care|do (?:his|her|their|its) job|take (?:[a-z]+ ){0,3}?seriously)|failed us"
    r"|failed in (?:their|his|her|its)|(?:is|was|were|be|been|being) (?:fired|sacked"
    r"|dismissed from)|broke production|brok(?:e|en) (?:the|our|an?) (?![a-z]+ (?:down|into"
    r"|up)\b)|took down|brought down|(?:ruined|wrecked|crashed|sabotaged) (?:the|our)|mismanaged"
    r"|mishandled|can not be trusted|could not be trusted|caused (?:the|this|our|an?|another|all)"
    r" (?:[a-z-]+ ){0,2}?(?:outages?|incidents?|failures?|downtime|disruption|breach|problems?"
    r"|damage|crash|leak|delays?|mess|bug|loss|regression|error)|does not know what|panicked"
    r"|refused to|abused (?:his|her|their)|had no business|took (?:shortcuts|a shortcut))\b"
    r"|\b(?:broke|ignored|bypassed|circumvented|skipped|brushed (?:aside|off)"
    r"|dismissed)\b(?= (?:[a-z'-]+ ){0,5}(?:polic(?:y|ies)|procedures?|process|rules?|protocols?"
    r"|warnings?|pages?|alerts?|advice|instructions?|runbook|checklist|guidelines?|alarms?"
    r"|signs?|review|approval|steps?"
    r"|messages?|concerns?|errors?|tests?|training|notice|e-mails?|emails?|tickets?"
    r"|recommendations?)\b)"
)
IGNORING = at_words(
    r"\b(?:against|contrary to) (?:all |our |the |company |explicit |clear |written |agreed "
    r"|every )*(?:polic(?:y|ies)|procedures?|rules?|instructions?|advice|protocols?|orders"
    r"|guidelines?|practice)\b|\b(?:stubborn|obstinate)(?:ly|ness)?\b|\b(?:broke|disobeyed"
    r"|defied|overrode|shrugged off|brushed off|laughed off|waved away|swept aside"
    r"|paid no heed to) (?:the |our |all |every |any )?(?:[a-z-]+ ){0,3}?(?:rules?|protocol"
    r"|warnings?|procedures?|policy|orders|instructions?|concerns?|advice|freeze|alerts?)\b"
    r"|\bwithout (?:authori[sz]ation|permission|approval)\b"
    r"|\b(?:ignoring|disregarding|flouting|bypassing|violating|deliberately|blatantly"
    r"|disregard (?:for|of)) (?:[a-z'-]+ ){0,4}?(?:polic(?:y|ies)|procedures?|process|rules?"
    r"|protocols?|warnings?|pages?|alerts?|advice|instructions?|runbook|checklist|guidelines?"
    r"|alarms?)\b"
)
BLAME = compile_later(
    r"(?<!git )(?<!git-)\bblam(?:e|ed|es|ing|eworthy)\b"
    r"(?! (?:out of|rests|lies|lay|falls|belongs|sits))"
)
BLAME_CODE = compile_later(
    r"\b(?:git|annotate|log|view|command|output|line|commit|hg|svn|diff|history|postmortems?"
    r"|review|culture|free|-free|layer)\b"
)
BY_SOMEBODY = compile_later(
    rf" (?:[a-z]+ ){{0,5}}?by (?:the |our |an? )?(?:[a-z-]+ ){{0,2}}?{SOMEBODY}\b"
)
ON_PURPOSE = compile_later(r" (?:one by one|in turn|to [a-z]+|for (?:maintenance|the|an?))\b")
"""What is taken down so is no harm that people did."""
TO_AN_END = compile_later(r"[^;]{0,80} (?:to [a-z]+|so that|because|since)\b")
"""What is done on purpose, and for what, is explained."""
PASSIVE = compile_later(
    r"(?:\b(?:is|are|was|were|be|been|being|to|clearly|found|partly|squarely|largely|solely|must"
    r"|should|can|only) ?){1,4}$"
)
CULPRIT = compile_later(
    rf"\bculprits? (?:[a-z]+ ){{0,5}}?(?:owned|apologi[sz]ed|admitted|confessed|spoken"
    rf"|come forward|disciplined|(?:the |our |an? )?(?:[a-z-]+ )?{SOMEBODY}(?![-\w]| '))"
    rf"|\b(?:the|our) (?:real |main |true )?offenders?\b(?= (?:has|have|was"
    rf"|were) (?:been )?(?:spoken|told|warned|apologi))"
    rf"|{SOMEBODY} (?:is|was|were|are) the (?:real |main |true )?(?:culprits?|offenders?)\b"
)
HASTE = compile_later(
    r"\b(?:haste|hastily|impatience|ignoran(?:t|ce)|rushed|oblivious|unqualified|inexperienced"
    r"|untrained)\b"
)
