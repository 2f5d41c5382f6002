"""`blameless/person-named`: what only people do, whatever they are called.

Data centres take over, monitoring notices, and replicas forget: these verbs show no person.
"""

from __future__ import annotations

_ROOM = r"(?:office|building|company|room|desk|team|firm|call|bridge|house|data cent(?:re|er))"
_THEM = (
    r"(?:him|her|(?:the|our|a|an) (?:[\w-]{1,20} ){0,3}(?:team|engineers?|manager|colleagues?"
    r"|vendor|customers?|on-call|lead|intern|DBAs?|channel|commander|supervisor|director))"
)
ONLY_PEOPLE = (
    r"(?:typed|mistyped|misheard|fat-fingered|phoned|telephoned|texted|messaged"
    r"|apologi[sz]ed|wondered|volunteer(?:ed|s)(?! (?:as|for leader)\b)|reali[sz]ed(?! the\b)"
    r"|unplugged"
    r"|felt (?:that|sure|certain|tired|safe|ill|sick|uneasy|pressed|rushed|alone|confident)"
    r"|remembered(?! (?:the|its|their|every|each|all|no|nothing)\b)"
    r"|misread (?:the|a|an|this|that|it) "
    r"|woke up(?! (?:the|an?|every|all|to an?)\b)|woke to (?:a|the|three|four|five|\d+) [a-z-]+s?\b"
    r"|clicked(?! with\b)|hit enter|pressed (?:the|a|enter|return|send|yes|y|cancel|ok)\b"
    r"|logged (?:in|on|off|out)(?! (?:all|every|everyone|from an|to|the)\b)|ssh'?ed"
    r"|joined (?:the|our) (?:[\w-]{1,20} ){0,2}(?:call|bridge|incident|channel|war room|meeting"
    r"|investigation|chat|conference|huddle|video|zoom|debrief|company|team)"
    r"|joined from\b|was (?:on call|on-call)|(?:was|were) asleep"
    r"|was (?:paged(?! (?:out|in)\b)"
    r"|woken(?! by (?:an? |the )?(?:timer|interrupt|event|signal|kernel|cron))"
    r"|on holiday|on leave|on vacation|on parental leave"
    r"|off sick|ill|sick|on shift|in bed|driving|travelling"
    r"|told (?:by|that|about|off|in|on)|away|debugging)"
    r"|was asked (?:if|whether|why|at|what|how)\b"
    r"|is (?:on (?:leave|holiday|call|vacation)|writing (?:the|this|it|up|a))\b"
    r"|will write\b|went home|went to bed|left the company"
    rf"|ha[ds] (?:since )?left (?:for|us|(?:the|our) {_ROOM})|paired (?:on|up)\b"
    r"|suggested (?:[a-z]+ing|to|that (?:we|they|it)|we|it)\b"
    r"|asked (?:if|whether|why|who|how|what|in|on|around|him|her|us|everyone|for help)\b"
    rf"|(?:asked|told) {_THEM}\b|thought\b(?! (?:it|its|the)\b)|guessed\b(?! (?:that )?the\b)"
    r"|knew (?:the (?:pass\w+|PIN)|how to|whom|of no|from)\b"
    r"|forgot (?:to|about)\b"
    r"|put it (?:down to|this way|in (?:the|a) (?:chat|channel|notes|meeting))\b"
    r"|had the (?:only|password|key|badge)|had root|, half asleep"
    r"|took notes|sat down|drove (?:to the|home|over|out|back)|walked (?:to the (?!end)|over to)"
    r"|took over (?:as (?:incident |the )?(?:commander|lead|scribe|IC|on-call|facilitator)"
    r"|from (?:him|her)|the (?:call|shift|pager|keyboard|command|role|incident))"
    r"|deserves|tipped us|shadowed (?:him|her|the on-call)|who (?:was|is) on call)"
)
"""Verbs, with what follows where only that shows a person."""
