"""The e-mail addresses of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.disclosure.hit import Hit
from mkdocs_postmortems.rules.disclosure.hosts import SUFFIXES

_DOMAIN = re.compile(r"@((?:[A-Za-z0-9-]{1,63}\.){1,9}([A-Za-z][A-Za-z0-9-]{1,23}))(?![\w-]|\.\w)")
_SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+'-"
_LENGTH = 64
"""The longest local part (RFC 5321)."""

_ROLES_TEXT = """
abuse accessibility account accounts admin administrator ai aide alert alerts analytics api ask
assistance ayuda backup backups betrieb bgp bi billing bot bots bounty buchhaltung bug bugbounty
bugs build builds business careers cert changes ci ciso cloud coc community compliance conduct
contact contactus cron csirt customer customers daemon data data-protection dataprotection
datenschutz deploy deployments desk dev developer developers devops devrel devsecops dmarc dns
do-not-reply donotreply dpo duty ec2-user editor editors email emergency engineering enquiries
events feedback finance ftp gdpr git github gitlab grafana hello help helpdesk hi hostmaster hr
icinga impressum incident incidents info infosec infra infrastructure inquiries it jenkins jobs
kontakt kundenservice legal list lists mail mailer mailer-daemon maintainers maintenance marketing
media migrations ml monitoring nagios netops news newsletter no-reply nobody noc noreply
notification notifications office on-call oncall operations ops orders outage outages partners
payments peering platform postmaster postmortem postmortems pr press presse privacy project
prometheus psirt public-relations qa registry release releases reliability reply report reports
research responders response robot root sales sec secops security sentry service service-desk
servicedesk services site soc soporte sre staff status statuspage subscribe success support svn
sysadmin system talk team teams tech technik test trust ubuntu unsubscribe updates uptime user users
vertrieb vulnerabilities vulnerability web webmaster zabbix
"""
_ROLES = frozenset(_ROLES_TEXT.split())
"""Those of RFC 2142, and what companies call their mailboxes."""

_SPLIT = re.compile(r"[._-]")
_RESERVED = re.compile(
    r"(?:.*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)"
    r"|users\.noreply\.github\.com|.*\.gserviceaccount\.com"
    r"|lists?\..*|(?:.*\.)?(?:googlegroups\.com|groups\.io)",
    re.IGNORECASE,
)
"""Domains for documentation (RFC 2606, RFC 6761), and those of machines and mailing lists."""

_NO_TLD_TEXT = """
avif bat bin bmp bz2 cfg cjs conf cpp css csv device docx env exe gif gz htm html ico ini ipynb jar
java jpeg jpg js json jsx kt lock log markdown md mjs mount path pdf php png py rb rs scope scss
service sh slice socket sql svg swap swift tar target tf tgz timer toml ts tsx txt vue wasm webp whl
xml yaml yml zip
"""
_NO_TLD = frozenset((*_NO_TLD_TEXT.split(), *SUFFIXES))
"""Ends of the names of files (`photo@2x.png`), of systemd's units, and of internal machines."""

_PATH = re.compile(r":[\w/~]")


def emails(text: str) -> Iterator[Hit]:
    """E-mail addresses of persons: not of roles, and not at a domain that is none."""
    end = 0
    for found in _DOMAIN.finditer(text):
        at = found.start()
        before = text[max(end, at - _LENGTH) : at]
        local = before[len(before.rstrip(_SIGNS)) :].lstrip("'_.-+%")
        start, end = at - len(local), found.end()
        if _is_personal(local, found) and not _is_login(text, start, end):
            shown = f"{local[:1]}…@{found[1]}"
            yield Hit(kind="e-mail address", start=start, text=text[start:end], shown=shown)


def _is_personal(local: str, found: re.Match[str]) -> bool:
    if not any(sign.isalpha() for sign in local):
        return False
    if found[2].lower() in _NO_TLD or _RESERVED.fullmatch(found[1]):
        return False
    name = local.lower().partition("+")[0]
    words = _SPLIT.split(name)
    return name not in _ROLES and _ROLES.isdisjoint((words[0], words[-1]))


def _is_login(text: str, start: int, end: int) -> bool:
    """Whether it is an account at a server (`://u@h`, `u@h:path`), or a handle (`@u@h`)."""
    before = text[max(0, start - _LENGTH) : start]
    _, mark, rest = before.rpartition("://")
    in_address = bool(mark) and not any(sign.isspace() or sign == "/" for sign in rest)
    return in_address or _PATH.match(text, end) is not None or before.endswith("@")
