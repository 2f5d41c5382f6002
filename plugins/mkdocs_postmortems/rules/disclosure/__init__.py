"""`disclosure/*`: what must not become public.

All of a document is searched: every string of the front matter, and the body with its code, the
targets of its links and its comments, which readers of the repository see. No message repeats a
secret, a person's address or a customer's name: what a check prints is often public, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.disclosure import customers as _customers
from mkdocs_postmortems.rules.disclosure import secrets as _secrets
from mkdocs_postmortems.rules.disclosure.hit import Hit
from mkdocs_postmortems.rules.disclosure.known import Known
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

_MANY = 100
"""So many of a kind are told in one document; a pasted log can hold thousands."""


def _findings(
    subject: Subject,
    hits: Iterable[Hit],
    what: str,
    write: str,
    *,
    besides: Callable[[Pointer], bool] = lambda _: False,
) -> Iterator[Finding]:
    """The hits at their places, but for those at pointers that another rule speaks of."""
    for hit in islice(hits, _MANY):
        spot = subject.whole.spot(hit.start)
        if not besides(spot.pointer):
            yield Finding(
                pointer=spot.pointer,
                line=spot.line,
                column=spot.column or 1,
                what=what.format(kind=hit.kind, shown=hit.shown),
                write=write,
            )


def _is_tracker(pointer: Pointer) -> bool:
    return pointer[:1] == ("actions",) and pointer[-2:] == ("tracker", "url")


def _known(subject: Subject) -> Known:
    return Known(options=subject.settings.disclosure)


@rule(
    "disclosure/secret",
    bad="""
body: |
  The key in the image began like this:

      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIA
""",
    good="""
body: |
  The image held the private key of the release service; it was revoked at 10:40.
""",
)
def secret(subject: Subject) -> Iterator[Finding]:
    """No token, no key.

    What has once been in a public repository has to be revoked; deleting it is not enough. Tokens
    and keys of some sixty issuers are known by their form. Placeholders (`<token>`, `xxxx`,
    `AKIAIOSFODNN7EXAMPLE`) are fine.

    A build looks for them, and for addresses with passwords, once more in all that it wrote:
    ordinary pages, files, and what a theme, a hook or a setting adds. A page that shows examples
    says so in a comment, `postmortems: allow disclosure/secret - examples`, anywhere in it.
    """
    write = "revoke it, and write a placeholder such as <token>"
    hits = _secrets.tokens(subject.whole.text)
    yield from _findings(subject, hits, "{kind} ({shown})", write)


@rule(
    "disclosure/password",
    bad="""
body: "The job ran with `postgres://app:tr0ub4dor@db.acme.io/orders`."
""",
    good="""
body: "The job ran with `postgres://app:<password>@db.acme.io/orders`."
""",
)
def password(subject: Subject) -> Iterator[Finding]:
    """No address holds a password."""
    write = "change it, and write <password> in its place"
    hits = _secrets.passwords(subject.whole.text)
    yield from _findings(subject, hits, "an address holds a password ({shown})", write)


@rule(
    "disclosure/credential",
    Level.WARNING,
    bad="""
body: "The script had `password = 'k7Xq-29vL-wp3Z'` in it."
""",
    good="""
body: "The script had `password = os.environ['DB_PASSWORD']` in it."
""",
)
def credential(subject: Subject) -> Iterator[Finding]:
    """What is given to a name such as `password` or `api_key` is no value that a machine made.

    Unlike a token it has no form that proves it to be one, so this is a warning.
    """
    what = "this looks like a real secret ({shown})"
    write = "revoke it if it is one, and write a placeholder such as <password>"
    yield from _findings(subject, _secrets.values(subject.whole.text), what, write)


@rule(
    "disclosure/private-address",
    Level.WARNING,
    bad="""
body: "Failover to 10.20.3.7 took nine minutes."
""",
    good="""
body: "Failover to the second replica (`192.0.2.7`, say) took nine minutes."
""",
)
def private_address(subject: Subject) -> Iterator[Finding]:
    """No private IPv4 or IPv6 address: it tells how a network is laid out.

    Documentation ranges (`192.0.2.0/24`, `198.51.100.0/24`, `203.0.113.0/24`, `2001:db8::/32`),
    loopback, whole blocks (`10.0.0.0/8`) and the metadata address of the clouds are fine, and so
    are versions (`v10.0.0.1`).
    """
    hits = _known(subject).addresses(subject.whole.text)
    what = "the private address {shown} stands here"
    write = "say what the machine does, or write an address such as 192.0.2.1 or 2001:db8::1"
    yield from _findings(subject, hits, what, write, besides=_is_tracker)


@rule(
    "disclosure/internal-host",
    Level.WARNING,
    bad="""
body: "Connections to orders-db-1.prod.internal timed out."
""",
    good="""
body: "Connections to the orders database timed out."
""",
)
def internal_host(subject: Subject) -> Iterator[Finding]:
    """No name of an internal machine.

    Names are internal that end with `.internal`, `.local`, `.corp`, `.lan`, `.intranet`, `.private`
    and the like, or as the option `internal_suffixes` says; and in a web address those without a
    dot (`https://wiki/page`). Names that every machine of a platform knows (`host.docker.internal`)
    are fine, and so are files (`.env.local`).
    """
    hits = _known(subject).hosts(subject.whole.text)
    what, write = "the internal host name {shown} stands here", "say what the machine does"
    yield from _findings(subject, hits, what, write, besides=_is_tracker)


@rule(
    "disclosure/email",
    Level.WARNING,
    bad="""
body: "Questions? Write to jane.doe@acme.io."
""",
    good="""
body: "Questions? Write to support@acme.io."
""",
)
def email(subject: Subject) -> Iterator[Finding]:
    """No person's e-mail address; that of a role or a team is fine (`support@`, `sre-team@`)."""
    hits = _known(subject).emails(subject.whole.text)
    write = "write the address of a role, such as support@"
    yield from _findings(subject, hits, "a personal e-mail address ({shown})", write)


@rule(
    "disclosure/phone",
    Level.WARNING,
    bad="""
body: "Call the engineer on duty: +49 170 1234567."
""",
    good="""
body: "Call the hotline: +49 800 1234567."
""",
)
def phone(subject: Subject) -> Iterator[Finding]:
    """No phone number that can ring at a person's.

    Numbers that are free of charge or shared by a company, and those made for fiction (555-0100 to
    0199), are fine. A national number without its country is looked for where a word announces it
    (`tel`, `call`), or in the North American form.
    """
    hits = _known(subject).phones(subject.whole.text)
    write = "write the address of a role, such as support@, or the number of a hotline"
    yield from _findings(subject, hits, "a phone number ({shown})", write)


@rule(
    "disclosure/private-tool",
    Level.WARNING,
    bad="""
body: "The [discussion](https://acme.slack.com/archives/C024BE91L) went on for an hour."
""",
    good="""
body: "The discussion in our chat went on for an hour."
""",
)
def private_tool(subject: Subject) -> Iterator[Finding]:
    """No link to chat, documents, tickets or dashboards that readers cannot open.

    Known are the usual services, where they are not meant for everybody (status pages, published
    documents, public dashboards). The options `private_tools` and `allowed` take more:
    `host`, `*.host` or `host/beginning/of/path`.
    """
    hits = _known(subject).links(subject.whole.text)
    what, write = "a link to a private tool ({shown})", "say what stands there"
    yield from _findings(subject, hits, what, write, besides=_is_tracker)


@rule(
    "disclosure/tracker",
    Level.WARNING,
    bad="""
actions:
  - id: lock-timeout
    text: Every migration sets a lock timeout of 2 s.
    tracker:
      ref: PLAT-812
      url: https://acme.atlassian.net/browse/PLAT-812
""",
    good="""
actions:
  - id: lock-timeout
    text: Every migration sets a lock timeout of 2 s.
    tracker:
      ref: PLAT-812
""",
)
def tracker(subject: Subject) -> Iterator[Finding]:
    """A ticket that readers cannot open is given by its `ref` alone.

    Private are the tools and the hosts of which `disclosure/private-tool`,
    `disclosure/internal-host` and `disclosure/private-address` speak.
    """
    known = _known(subject)
    urls = [(action.tracker and action.tracker.url) or "" for action in subject.postmortem.actions]
    if not known.is_private("\n".join(urls)):  # hardly ever is one of them
        return
    for number, url in enumerate(urls):
        if known.is_private(url):
            yield Finding(
                pointer=("actions", number, "tracker", "url"),
                what="readers cannot open this tracker",
                write="give its ref alone, and delete the url",
            )


@rule(
    "disclosure/customer",
    Level.WARNING,
    bad="""
body: "Globex saw the errors first."
""",
    good="""
body: "A large retailer saw the errors first."
""",
)
def customer(subject: Subject) -> Iterator[Finding]:
    """No name that is on the site's list of customers (`disclosure: {customers: [Globex]}`).

    Whole words are compared, without regard to case. The message does not repeat the name. Since
    `mkdocs.yml` is often public itself, the list can come from the environment:
    `customers: !ENV CUSTOMERS`.
    """
    hits = _customers.names(subject.whole.text, subject.settings.disclosure.customers)
    what, write = "a name on the list of customers stands here", "write what kind of customer it is"
    yield from _findings(subject, hits, what, write)


@rule(
    "disclosure/image-metadata",
    Level.WARNING,
    bad="""
body: "![The rack](images/with-coordinates.jpg)"
""",
    good="""
body: "![The rack](images/without-metadata.jpg)"
""",
)
def image_metadata(subject: Subject) -> Iterator[Finding]:
    """No image tells where it was taken, or who made it.

    Looked at are the images (and PDF files) that the document refers to: coordinates, author and
    owner of the camera in Exif, XMP and IPTC, and the author in PNG texts, SVG and PDF.
    """
    seen: set[str] = set()
    for link in subject.links:
        uri = link.target.attachment
        if uri is None or uri in seen:
            continue
        seen.add(uri)
        found = subject.traces(uri)
        told = ["where it was taken"] * found.place + ["who made it"] * found.author
        if told:
            yield Finding(
                pointer=link.pointer,
                line=link.line,
                what=f"the metadata of {uri} tell {' and '.join(told)}",
                write=f"strip them, with `exiftool -all= {uri}`, say",
            )
