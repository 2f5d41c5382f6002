"""`blameless/person-named`: names that no list has, and names of ships and places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.given_names import GIVEN
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.words import Words
from mkdocs_postmortems.rules.patterns import compile_later

_NAME = (
    r"[A-Z][^\W\d_A-Z]{1,20}(?:-[A-Z][^\W\d_]{1,20})?"
    r"(?: (?:van |de |von |O')?[A-Z][^\W\d_A-Z]{1,20})?"
)
_NAMES = rf"({_NAME})(?:(?:,| and|, and) ({_NAME}))?(?: and ({_NAME}))?"
_ONE_WHO = (
    r"(?=,? who\b|,? for (?:the (?:all-nighter|patience|help|long)|(?:his|her|their)\b"
    r"|(?:never |not )?[a-z]{2,15}ing\b|(?:a |the )?quick )|[,.]? (?:from|of|in|at|on) the "
    r"(?:[\w-]{1,20} ){0,3}(?:team|desk|squad|shift|crew|department|office|group)\b"
    r"|,? and (?:her|his|their|the (?:whole|rest))\b)"
)
_PRAISED = compile_later(
    r"\b(?:[Kk]udos|[Pp]rops|[Hh]ats off|[Ss]hout-?outs?|[Ss]hout out|[Aa]pplause|[Cc]redit"
    r"|[Tt]hanks|[Gg]ratitude|[Cc]ongratulations|[Bb]ouquets?|[Aa] big hand|[Ww]ell done"
    r"|[Tt]hank you|[Pp]raise|[Tt]ip of the hat)"
    rf"(?: go| goes| is due)?(?:,| to| for)? {_NAMES}{_ONE_WHO}"
)
_CHEERED = compile_later(
    r"\b(?:[Kk]udos|[Pp]rops|[Hh]ats off|[Ss]hout-?outs?|[Ss]hout out|[Ww]ell done|[Tt]hank you)"
    rf"(?: go| goes)?(?:,| to) {_NAMES}(?=[,!.]| for\b|$)"
)
_CUE = compile_later(
    r"[Kk]udos|[Pp]rops|[Hh]ats|[Ss]hout|[Aa]pplause|[Cc]redit|[Tt]hank|[Gg]ratitude"
    r"|[Cc]ongrat|[Bb]ouquet|hand for|[Ww]ell done|[Pp]raise|tip of"
)
TELLING = wordset("""
Kudos kudos Props props Hats hats Shout shout Shoutout shoutout Applause applause Credit credit
Thanks thanks Thank thank Gratitude gratitude Congratulations congratulations hand praise Well well
woke rang phoned telephoned laptop keyboard notebook hunch phone terminal shift desk author
remembered apologised apologized wondered volunteered misread realised realized typed
engineer developer programmer administrator technician analyst architect contractor consultant
colleague teammate intern supervisor dispatcher trader manager
""")
"""Words of which one is in any thanks, and beside any name that no list has."""

NO_PERSON = wordset("""
A Academy Accenture Access Account Acme Adobe Advocate After Agent Airbus Akamai Alertmanager
Algolia Alibaba All Also Amazon Americans An And Android Ansible Anyone Apache Apple April Argo
Asana Atlassian August Auth Auto Azure Backend Before Billing Bitbucket Boeing Bosch Both Business
But Canonical Capgemini Cassandra Certification Channel Christmas Chrome Cilium Cisco Clickhouse
Clients Cloudflare Cloudfront Community Compliance Conference Confluence Console Consul Customer
Customers Dashboard Datadog Debian December Dell Deloitte Design Desk Deutsche Developers Directory
Docker Docs Doctors Documentation Drivers Dropbox Dynamo Dynatrace Each Easter Edition Elastic
Engineering Engineers Envoy Equinix Ericsson Europe Europeans Every Everybody Everyone Facebook
Fastly February Finance Firefox Flink Flux Forum Friday Frontend Fujitsu German Germans Germany Git
Github Gitlab Google Grafana Guide Hadoop Handbook Hashicorp Hazelcast He Helm Here Heroku Hetzner
Honeycomb However Huawei Hub Hudson Human If Infosys Infrastructure Intel Interface Istio It Its
Jaeger January Jenkins Jira Journal July June Kafka Keycloak Kibana Kit Kubernetes Lambda Later
Legal Linkerd Linode Linux Logistics Loki Management Managers Many March Marketing Mastercard Meet
Memcached Microsoft Mode Monday Mongo Mozilla Nagios Netflix Network Networking Nginx Nobody Nokia
Nomad November Nurses Nvidia October Okta One Online Only Operators Ops Or Oracle Orange Our
Outreach Passengers Payments People Personnel Planning Platform Portal Postfix Postgres Preview
Procurement Program Programme Prometheus Puppet Python Rabbit Rails Redis Relations Research
Responders Reviewers Runbook Rust Sales Salesforce Samsung Saturday Security Sentry September
Service She Shipping Siemens Slack Snowflake Solr Some Somebody Someone Spark Splunk Squid Staff
Stripe Subscribers Sunday Support Survey Swiss Tata Teams Technicians Telekom Tempo Tenants
Terraform Thanos That The Their Then There These They This Those Three Thursday Tier Today Tool
Tools Traders Traefik Tuesday Twilio Twitter Two Ubuntu Users Varnish Vault Vercel Verizon Visa
Visitors Vodafone Volunteers Warehouse We Wednesday When Wiki Windows Xen Yesterday You Your Zabbix
Zendesk Zookeeper Zoom
To By As At Into Of Up During Unless Though Nor Any Few Twice Per Via Upon About Below Between
Across Against Among Behind Beyond Despite Except Like Near Past Throughout Till Toward Towards
Are Be Been Do Can Might Shall
""")

_SHIP = compile_later(
    r"\b(?:(?:MV|M/V|MS|MT|MY|SS|SV|SY|FV|RV|RRS|RMS|HMS|HMCS|HMAS|USS|USNS|USCGC|HNLMS|NRP|LNG)"
    r"|(?:[Ss]hip|[Vv]essel|[Ff]erry|[Ff]reighter|[Tt]anker|[Tt]rawler|[Yy]acht|[Bb]arge|[Tt]ug"
    r"|[Tt]ugboat|[Bb]oat|[Ll]ifeboat|[Ff]rigate|[Ii]cebreaker|[Ll]ocomotive|[Tt]ram|[Ss]atellite"
    r"|[Dd]redger|[Ss]ubmarine|[Ss]chooner|[Ll]ightship|[Cc]oaster|[Rr]over|[Ss]teamer|[Cc]utter"
    r"|(?:drilling|oil|gas|production) (?:platform|rig)))(?: [A-Z][\w'-]{0,20}){0,2} $"
)
_PLACE = compile_later(
    r" (?:[A-Z][^\W\d_]{1,20}[- ])?(?:Stra(?:ss|\xdf)e|Platz|Allee|Weg|Street|Road|Avenue|Square"
    r"|Airport|Hospital|University|School|College|Bridge|Foundation|Institute|Centre|Center|Hall"
    r"|Stadium|Building|Prize|Award|Station|Library)\b"
)


_JOB = (
    r"(?:engineer|developer|programmer|administrator|technician|analyst|architect|contractor"
    r"|consultant|colleague|teammate|intern|supervisor|dispatcher|trader|manager)"
)
_UNLISTED = compile_later(
    rf"\b{_JOB},? ({_NAME})(?! (?:[Cc]hannel|[Pp]ortal|[Ww]iki|[Tt]eam))\b"
    rf"|\b({_NAME}), (?:our|the|a|an|then our) (?:[\w-]{{1,20}} ){{0,3}}(?:{_JOB}|author)\b"
    rf"|\b(?:woke|rang|phoned|telephoned) ({_NAME})\b"
    rf"|(?<=[a-z,] )({_NAME}) (?:remembered|apologi[sz]ed|wondered|phoned|woke up|volunteered"
    r"|misread|reali[sz]ed|typed)\b"
    rf"|(?<=[a-z,] )({_NAME})(?='s (?:laptop|keyboard|notebook|hunch|phone|terminal|shift|desk)\b"
    r"(?! (?:image|build|model)))"
    r"|\b([A-Z]\.[A-Z]\.)(?= (?:restarted|merged|asked|noticed|said|ran|rolled|reverted|pushed))"
    r"|\bby ((?!U\.)[A-Z]\.[A-Z]\.)(?= |$)"
)
_ACCOUNT = compile_later(
    r"(?<![\w./@-])([a-z]\.[a-z]{5,15}|([a-z]{3,12})\.([a-z]{3,15}))(?![\w/@(-]|\.\w)"
)
ENDINGS = wordset(
    "com org net dev app txt yaml json toml log conf html java rust lock service test"
)
_LOCAL = wordset("config service socket local internal example value values length first last")
_INITIALS = compile_later(r"[A-Z]\.[A-Z]\.")
DOTTED = compile_later(r"\.[a-z]{3}")
"""In every account that is named after a person."""
_JOBS = compile_later(
    rf"{_JOB}|author|\bwoke|rang|phoned|remembered|pologi|wondered|volunteered|misread|reali|typed"
    r"|'s (?:laptop|keyboard|notebook|hunch|phone|terminal|shift|desk)|[A-Z]\.[A-Z]\."
)


def may_tell(text: str, words: Words) -> bool:
    """Whether one of the words can show that another is somebody's name."""
    if TELLING.isdisjoint(words.written):
        return _INITIALS.search(text) is not None
    return words.has_capital_besides(NO_PERSON)


def unlisted(text: str) -> Iterator[tuple[int, int]]:
    """Where what stands beside a word in capitals shows that it is somebody's name."""
    if _JOBS.search(text):
        for found in _UNLISTED.finditer(text):
            number = found.lastindex or 0
            adverb = found[number].endswith("ly") and " " not in found[number]
            if not adverb and NO_PERSON.isdisjoint(re.split(r"[ -]", found[number])):
                yield found.span(number)


def accounts(text: str) -> Iterator[tuple[int, int]]:
    """Where accounts are named after persons: `j.smith`."""
    for found in _ACCOUNT.finditer(text):
        first, last = found[1].split(".")
        if last in ENDINGS or last in _LOCAL:
            continue
        if len(first) == 1 or first in GIVEN:
            yield found.span(1)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where those who are thanked are named."""
    if not _CUE.search(text):
        return
    for pattern in (_PRAISED, _CHEERED):
        for found in pattern.finditer(text):
            for number in range(1, found.re.groups + 1):
                if found[number] and NO_PERSON.isdisjoint(re.split(r"[ -]", found[number])):
                    yield found.span(number)


def is_ship_or_place(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a ship's, or of a street's or an institution's."""
    if _SHIP.search(text[max(0, start - 60) : start]):
        return True
    return _PLACE.match(text, end) is not None
