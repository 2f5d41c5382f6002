"""What must not become public is found, at its place; what looks like it is not.

Tokens are put together here, so that nobody's scanner takes this file for a leak.
"""

import random
import re
import string
from functools import cache

import pytest
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_postmortems.project.configuration import ConfigurationError
from mkdocs_postmortems.rules import RULES
from mkdocs_postmortems.rules.disclosure.secrets import tokens
from mkdocs_postmortems.sources.traces import Traces, traces
from tests.pictures import picture, png_text, xmp
from tests.sites import document, problems, write_site

LETTERS = string.ascii_letters + string.digits


def made(length, signs=LETTERS):
    """Characters as a machine would choose them, the same in every run."""
    chosen = random.Random(length)
    return "".join(chosen.choice(signs) for _ in range(length))


HEX = "0123456789abcdef"
UPPER = string.ascii_uppercase + string.digits
JWT = f"eyJ{made(33)}.eyJ{made(60)}.{made(43)}"
PEM = f"-----BEGIN RSA {'PRIVATE'} KEY-----"


def found(tmp_path, body="Text.", *, rule="disclosure", options="", files=(), **values):
    """The problems of the family (or of one rule) in a small document."""
    config = write_site(
        tmp_path, {"a.md": document(body + "\n", **values), **dict(files)}, options=options
    )
    return [line for line in problems(config, notes=True) if f"[{rule}" in line]


SECRETS = [
    "AKIA" + made(16, UPPER),
    "ASIA" + made(16, UPPER),
    "aws_secret_access_key = " + made(40, LETTERS + "/+"),
    "AIza" + made(35),
    "GOCSPX-" + made(28),
    "AccountKey=" + made(86, LETTERS + "+/") + "==",
    "?sv=2022-11-02&sig=" + made(43) + "%3D",
    made(3) + "8Q~" + made(34),
    "ghp_" + made(36),
    "gho_" + made(36),
    "github_pat_" + made(22) + "_" + made(59),
    "glpat-" + made(20),
    "GR1348941" + made(20),
    "xoxb-" + made(12, string.digits) + "-" + made(24),
    "xapp-1-" + made(10, UPPER) + "-" + made(12, string.digits) + "-" + made(64, HEX),
    "https://hooks.slack.com/services/T" + made(8, UPPER) + "/B" + made(9, UPPER) + "/" + made(24),
    "https://discord.com/api/webhooks/" + made(18, string.digits) + "/" + made(68),
    "M" + made(23) + "." + made(6) + "." + made(27),
    "sk_live_" + made(24),
    "rk_live_" + made(24),
    "SK" + made(32, HEX),
    "SG." + made(22) + "." + made(43),
    made(32, HEX) + "-us12",
    "key-" + made(32, HEX),
    "npm_" + made(36),
    f"//{'.'.join(('registry', 'npmjs', 'org'))}/:_authToken=" + made(36, HEX),
    "pypi-AgEIcHlwaS5vcmc" + made(80),
    "sk-" + made(48),
    "sk-proj-" + made(74) + "T3BlbkFJ" + made(74),
    "sk-ant-api03-" + made(93) + "AA",
    "hf_" + made(34, string.ascii_letters),
    made(9, string.digits) + ":AA" + made(33),
    "sq0csp-" + made(43),
    "shpat_" + made(32, HEX),
    "dop_v1_" + made(64, HEX),
    "glsa_" + made(32) + "_" + made(8, HEX),
    "hvs." + made(95),
    made(14) + ".atlasv1." + made(65),
    "lin_api_" + made(40),
    "dckr_pat_" + made(27),
    JWT,
    f"{PEM}\nMIIEpAIBAAKCAQEA{made(40)}",
    f"{PEM}\nProc-Type: 4,ENCRYPTED\n\n{made(64)}",
    f'"private_key": "{PEM}\\nMIIEvQIBADANBgkq{made(40)}\\n"',
    f"-----BEGIN {'OPENSSH PRIVATE'} KEY-----\n{made(70)}",
    f"-----BEGIN PGP {'PRIVATE'} KEY BLOCK-----\n\n{made(64)}",
    "AGE-SECRET-KEY-1" + made(58, UPPER),
]


@pytest.mark.parametrize("token", SECRETS, ids=lambda token: token[:12].replace("\n", " "))
def test_a_token_is_an_error_and_is_not_repeated(token, tmp_path):
    body = f"We found it:\n\n```\ncurl -H 'X: {token}'\n```\n"
    lines = found(tmp_path, body, rule="disclosure/secret")
    assert len(lines) == 1
    assert " error[disclosure/secret] " in lines[0]
    hidden = token.rpartition("\n")[2]
    assert not any(hidden[n : n + 8] in lines[0] for n in range(4, len(hidden) - 8))


@pytest.mark.parametrize(
    "text",
    [
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_" + "x" * 36,
        "glpat-<token>",
        "glpat-your-token-goes-here-now",
        "xoxb-your-token-goes-here",
        "sk_test_" + made(24),
        "sk_live_" + "*" * 24,
        "sk-learn and task-sk-" + "a" * 40,
        "the prefix ghp_ and the header eyJ",
        f"the file begins with {PEM}",
        f"{PEM}\n...\n-----END RSA {'PRIVATE'} KEY-----",
        "-----BEGIN PUBLIC KEY-----\n" + made(64),
        "-----BEGIN CERTIFICATE-----\nMII" + made(61),
        "commit 3f786850e387550fdab836ed7e6dc881de23001b",
        "sha256:" + made(64, HEX),
        "sha512-" + made(86, LETTERS + "+/") + "==",
        "123e4567-e89b-12d3-a456-426614174000",
        "SKU" + made(12, UPPER),
        "https://example.com/a/" + made(60),
        "jupyter-" + made(24, HEX) + "-us-east-1",
    ],
)
def test_what_stands_for_a_token_is_fine(text, tmp_path):
    assert found(tmp_path, text, rule="disclosure/secret") == []


# What a detector that we did not write looks for: its own patterns (None), or a narrower one where
# those take more than the issuer makes.
JUDGED = {
    "AWS Access Key": "AKIA[0-9A-Z]{16}",
    "Azure Storage Account access key": "AccountKey=[a-zA-Z0-9+/]{86}==",
    "Discord Bot Token": None,
    "GitHub Token": None,
    "GitLab Token": None,
    "Mailchimp Access Key": "[0-9a-f]{32}-us[0-9]{1,2}",
    "OpenAI Token": "sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}",
    "PyPI Token": None,
    "SendGrid API Key": None,
    "Slack Token": r"xox[abposr]-[0-9]{10,12}-[0-9]{10,12}-[a-z0-9]{24}",
    "Square OAuth Secret": r"sq0csp-[0-9A-Za-z_-]{43}",
    "Stripe Access Key": None,
    "Telegram Bot Token": r"[0-9]{8,10}:[0-9A-Za-z_-]{35}",
    "Twilio API Key": "(AC|SK)[a-f0-9]{32}",
}


@cache
def _detector(kind):
    return get_mapping_from_secret_type_to_class()[kind]()


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (kind, form)
        for kind, narrowed in JUDGED.items()
        for form in ([narrowed] if narrowed else [p.pattern for p in _detector(kind).denylist])
    ],
)
def test_what_detect_secrets_knows_is_found(kind, form):
    looked_at = []

    @given(st.from_regex(re.compile(form, re.ASCII), fullmatch=True))
    # A slow machine is no finding.
    @settings(
        max_examples=300,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def holds(token):
        if len(set(token[6:22])) > 8:  # what a machine makes, not what stands for it
            looked_at.append(token)
            assert list(_detector(kind).analyze_string(token))
            assert list(tokens(f"Text.\n\n    {token}\n"))

    holds()
    assert looked_at


@pytest.mark.parametrize(
    "text",
    [
        "postgres://app:tr0ub4dor@db.acme.io/orders",
        "https://deploy:hunter2hunter2@git.acme.io/a.git",
        "redis://:p4ssw0rd1@cache.acme.io:6379",
        "amqp://guest:s3cr3t@10.1.2.3/",
    ],
)
def test_a_password_in_an_address_is_an_error(text, tmp_path):
    lines = found(tmp_path, f"It ran `{text}`.", rule="disclosure/password")
    assert len(lines) == 1
    assert " error[" in lines[0]
    assert text.partition("@")[0].rpartition(":")[2] not in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "postgres://user:password@db.acme.io",
        "postgres://user:<password>@db.acme.io",
        "postgres://user:$PASSWORD@db.acme.io",
        "postgres://user:${DB_PASSWORD}@db.acme.io",
        "postgres://user:{{ password }}@db.acme.io",
        "postgres://user:****@db.acme.io",
        "postgres://user:REDACTED@db.acme.io",
        "postgres://postgres:postgres@db",
        "postgres://app:tr0ub4dor@localhost:5432/app",
        "https://user:hunter2@example.com/",
        "https://acme.io:8080/@handle",
        "https://medium.com/@author/a-story:part-2",
        "at 10://a:b",
    ],
)
def test_addresses_without_a_password(text, tmp_path):
    assert found(tmp_path, f"It ran `{text}`.", rule="disclosure/password") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("password = 'k7Xq-29vL-wp3Z'", 1),
        ('"client_secret": "9fK2-xW7q_Lm4Rt8"', 1),
        ("API_KEY=" + made(32, HEX), 1),
        ("password: correct-horse", 0),
        ("password = os.environ['DB_PASSWORD_2']", 0),
        ("secret: /run/secrets/db_password_1", 0),
        ("token: ${{ secrets.TOKEN_2 }}", 0),
        ("api_key: <your-key-1234567>", 0),
        ("The token: it expired at 2026-03-01T10:02:00Z.", 0),
        ("tokenizer=gpt2-large-v2", 0),
        ("max_tokens: 4096", 0),
        ("Passwords: 1,200 were reset", 0),
        ("secretName: orders-db-v2", 0),
    ],
)
def test_values_that_look_made(text, count, tmp_path):
    assert len(found(tmp_path, f"```\n{text}\n```", rule="disclosure/credential")) == count


@pytest.mark.parametrize(
    "text",
    [
        "10.20.3.7",
        "http://10.12.5.36:10254/healthz",
        "172.16.5.4",
        "172.31.255.1",
        "192.168.1.17",
        "100.64.3.9",
        "169.254.10.20",
        "10.3.0.0/16",
        "DB_HOST=10.0.0.5",
        "(10.0.0.5)",
        "from 10.0.0.5.",
        "::ffff:10.1.2.3",
        "fd12:3456:789a::1",
        "fe80::1ff:fe23:4567:890a",
        "http://[fd12:3456:789a::1]:80/",
    ],
)
def test_private_addresses(text, tmp_path):
    lines = found(tmp_path, f"Failover to {text} took long.", rule="disclosure/private-address")
    assert len(lines) == 1
    assert " warning[" in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "192.0.2.7, 198.51.100.3 and 203.0.113.9",
        "2001:db8::1",
        "127.0.0.1, 0.0.0.0 and ::1",
        "8.8.8.8 and 2606:4700:4700::1111",
        "172.32.0.1 and 100.128.0.1 and 192.169.0.1",
        "version 10.0.0.1",
        "v10.2.3.4",
        "10.0.0.1-rc1",
        "Chrome/100.64.4896.88",
        "package==10.0.0.1",
        "10.0.19041.1288",
        "1.10.20.3.7",
        "the block 10.0.0.0/8",
        "172.16.0.0/12, 192.168.0.0/16, fc00::/7",
        "169.254.169.254",
        "10.20.30",
        "at 10:20:30.7",
        "fc:aa:14:32:01:99",
        "fade::out and feed:beef",
    ],
)
def test_addresses_that_are_not_private(text, tmp_path):
    assert found(tmp_path, f"We saw {text} there.", rule="disclosure/private-address") == []


@pytest.mark.parametrize(
    "text",
    [
        "orders-db-1.prod.internal",
        "ip-10-0-3-7.eu-west-1.compute.internal",
        "vault.internal",
        "printer.local",
        "build7.corp",
        "nas.home.arpa",
        "web.service.consul",
        "payments.prod.svc.cluster.local",
        "http://grafana.intranet/d/abc",
        "https://wiki/page",
        "http://go/runbook",
        "root@db1.lan",
        "https://key.private:8443/",
        "DB1.PROD.INTERNAL",
    ],
)
def test_internal_host_names(text, tmp_path):
    lines = found(tmp_path, f"Connections to {text} timed out.", rule="disclosure/internal-host")
    assert len(lines) == 1
    assert " warning[" in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "status.acme.io and internal.acme.io",
        "settings.local, config.local, std.internal, users.local and .env.local",
        "/etc/rc.local and ~/.local/share",
        "docker-compose.local.yml",
        "com.acme.orders.internal",
        "java.util.internal.Cache",
        "chrome.storage.local",
        "window.localStorage",
        "this.private and object.private",
        "cache.internal()",
        "my_module.internal",
        "requestCache.local",
        "host.docker.internal and metadata.google.internal",
        "kubernetes.default.svc.cluster.local",
        "the domain cluster.local",
        "the suffix .internal",
        "<name>.internal and *.internal",
        "db.example.internal",
        "http://localhost:8000/",
        "http://backend:8080/",
        "https://example/ and https://host/",
        "a private. Local time",
    ],
)
def test_names_that_are_no_internal_hosts(text, tmp_path):
    assert found(tmp_path, f"We saw `{text}` there.", rule="disclosure/internal-host") == []


@pytest.mark.parametrize(
    "text",
    [
        "jane.doe@acme.io",
        "<jane@acme.co.uk>",
        "[Jane](mailto:jane@acme.io)",
        "**jane@acme.io**",
        "Signed-off-by: Jane jane+git@acme.io.",
        "j@a-b.dev",
    ],
)
def test_personal_addresses(text, tmp_path):
    lines = found(tmp_path, f"Write to {text}", rule="disclosure/email")
    assert len(lines) == 1
    assert " warning[" in lines[0]
    assert "jane" not in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "support@acme.io, security@acme.io, no-reply@acme.io",
        "peering@acme.io, datenschutz@acme.de, nagios@acme.io, bugs@acme.io",
        "payments-team@acme.io and sre.oncall@acme.io",
        "jane@example.com, jane@mail.example.org, jane@acme.example, jane@acme.test",
        "git@github.com:acme/orders.git",
        "jane@build.acme.io:/srv/app",
        "ssh://jane@git.acme.io/a.git",
        "foo@1.2.3 and lodash@4.17.21",
        "@scope/package and actions/checkout@v4.1",
        "photo@2x.png",
        "getty@tty1.service",
        "@jane@mastodon.social",
        "https://medium.com/@jane.doe/story",
        "1234+jane@users.noreply.github.com",
        "app@project-1.iam.gserviceaccount.com",
        "orders-devel@lists.acme.org",
        "image@sha256:abcdef",
        "user@localhost",
    ],
)
def test_addresses_of_no_person(text, tmp_path):
    assert found(tmp_path, f"We saw `{text}` there.", rule="disclosure/email") == []


@pytest.mark.parametrize(
    "text",
    [
        "+49 170 1234567",
        "+49 (0)30 901820",
        "+14155552671",
        "+1 415-555-2671",
        "(415) 555-2671",
        "415-555-2671",
        "415.555.2671",
        "+33 6 12 34 56 78",
        "tel: 030 901820 17",
        "phone number 0171/1234567",
        "phone number 415-555-2671",
        "call 415 555 2671",
        "[call](tel:+442071838750)",
    ],
)
def test_phone_numbers(text, tmp_path):
    lines = found(tmp_path, f"Reach us, {text}, at night.", rule="disclosure/phone")
    assert len(lines) == 1
    assert " warning[" in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "+49 800 3301000 and 0800 3301000",
        "+1 800 555 0199 and 1-800-555-0199",
        "+1 212 555 0123, (212) 555-0123",
        "+44 20 7946 0958 and tel 020 7946 0958",
        "+44 7700 900123",
        "2026-03-01 10:02:00 +0200",
        "2026-03-01T10:02:00+02:00",
        "1772359320 and 1772359320.123",
        "+12000000 requests, +10 000 000 000 rows",
        "order 112-1234567-1234567",
        "ticket 0123 456 7890",
        "123e4567-415-555-2671",
        "415-555-26711",
        "192.168.100.2001",
        "3.141-592-6535",
        "-415-555-2671",
        "52.5200, 13.4050",
        "503 200 4000 errors",
        "SKU 212-867-5309, build 202-404-5000 and the ids 415-555-2671",
    ],
)
def test_numbers_of_no_phone(text, tmp_path):
    assert found(tmp_path, f"We saw {text} there.", rule="disclosure/phone") == []


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.slack.com/archives/C024BE91L/p1",
        "https://app.slack.com/client/T1/C1",
        "slack://channel?team=T1&id=C1",
        "https://teams.microsoft.com/l/message/19",
        "https://discord.com/channels/1/2",
        "https://docs.google.com/document/d/1a2b/edit",
        "https://drive.google.com/file/d/1a2b/view",
        "https://acme.sharepoint.com/sites/a",
        "https://www.notion.so/acme/Postmortem-1a2b",
        "https://acme.atlassian.net/wiki/spaces/A",
        "https://linear.app/acme/issue/A-1",
        "https://app.datadoghq.eu/dashboard/a",
        "https://acme.grafana.net/d/a",
        "https://acme.pagerduty.com/incidents/A",
        "https://acme.sentry.io/issues/1",
        "https://us02web.zoom.us/rec/share/a",
        "https://console.aws.amazon.com/ec2",
        "https://eu-west-1.console.aws.amazon.com/ec2",
        "https://PORTAL.azure.com/#home",
    ],
)
def test_links_to_private_tools(url, tmp_path):
    lines = found(tmp_path, f"See [here]({url}) for it.", rule="disclosure/private-tool")
    assert len(lines) == 1
    assert " warning[" in lines[0]


@pytest.mark.parametrize(
    "url",
    [
        "https://slack.com/blog/news",
        "https://slack.engineering/a",
        "https://status.slack.com/2021-01-04",
        "https://docs.google.com/document/d/e/2PACX-1a/pub",
        "https://docs.google.com/forms/d/e/1a/viewform",
        "https://acme.grafana.net/public-dashboards/1a2b",
        "https://p.datadoghq.com/sb/1a2b",
        "https://docs.datadoghq.com/monitors",
        "https://response.pagerduty.com/",
        "https://docs.sentry.io/",
        "https://linear.app/docs/api",
        "https://discord.com/blog",
        "https://github.com/acme/orders/issues/1",
        "https://acme.statuspage.io/incidents/1",
        "https://status.atlassian.com/",
        "https://notslack.com/",
        "https://example.com/?next=acme.slack.com",
    ],
)
def test_links_that_readers_can_open(url, tmp_path):
    assert found(tmp_path, f"See [here]({url}) for it.") == []


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.atlassian.net/browse/PLAT-812",
        "https://jira.acme.internal/browse/PLAT-812",
        "https://jira/browse/PLAT-812",
        "http://10.0.3.4/PLAT-812",
    ],
)
def test_a_private_tracker_is_told_once(url, tmp_path):
    action = {"id": "a", "text": "T.", "tracker": {"ref": "PLAT-812", "url": url}}
    lines = found(tmp_path, actions=[action])
    assert len(lines) == 1
    assert "warning[disclosure/tracker] " in lines[0]
    assert "give its ref alone" in lines[0]


def test_a_public_tracker_is_fine(tmp_path):
    tracker = {"ref": "#812", "url": "https://github.com/example/platform/issues/812"}
    assert found(tmp_path, actions=[{"id": "a", "text": "T.", "tracker": tracker}]) == []


CUSTOMERS = "disclosure: {customers: [Globex, 'Initech, Inc.', Öl & Gas]}"


@pytest.mark.parametrize(
    "text",
    [
        "Globex saw it.",
        "GLOBEX's shop",
        "globex_prod",
        "Initech\nInc said",
        "at ÖL & GAS",
        "(Globex)",
    ],
)
def test_a_customers_name_is_found_and_not_repeated(text, tmp_path):
    lines = found(tmp_path, text, options=CUSTOMERS)
    assert len(lines) == 1
    assert "warning[disclosure/customer]" in lines[0]
    assert not re.search("globex|initech|gas", lines[0], re.IGNORECASE)


@pytest.mark.parametrize("text", ["Globexia", "Initech alone", "gas and oil"])
def test_other_names_are_fine(text, tmp_path):
    assert found(tmp_path, text, options=CUSTOMERS) == []


@pytest.mark.parametrize("listed", ["[Globex, Initech]", "Globex, Initech", "- Globex\n- Initech"])
def test_the_customers_can_come_from_the_environment(listed, tmp_path, monkeypatch):
    monkeypatch.setenv("CUSTOMERS", listed)
    options = "disclosure:\n  customers: !ENV CUSTOMERS"
    assert len(found(tmp_path / "set", "For Initech it was slow.", options=options)) == 1
    monkeypatch.delenv("CUSTOMERS")
    assert found(tmp_path / "unset", "For Initech it was slow.", options=options) == []


def test_a_list_in_the_environment_that_cannot_be_read_is_not_repeated(tmp_path, monkeypatch):
    monkeypatch.setenv("CUSTOMERS", "Globex: [")
    with pytest.raises(ConfigurationError) as told:
        found(tmp_path, options="disclosure:\n  customers: !ENV CUSTOMERS")
    assert str(told.value) == "the environment variable CUSTOMERS does not hold YAML"


def test_the_place_in_the_body_has_a_column(tmp_path):
    lines = found(tmp_path, "One.\n\n<!-- see\n  10.20.3.7 -->\n\n    and 10.20.3.8")
    source = (tmp_path / "postmortems" / "a.md").read_text(encoding="utf-8").splitlines()
    places = [tuple(map(int, line.split(":")[1:3])) for line in lines]
    assert [source[line - 1][column - 1 :][:9] for line, column in places] == [
        "10.20.3.7",
        "10.20.3.8",
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"title": "10.20.3.7 is gone"},
        {"summary": "10.20.3.7 is gone"},
        {"source_url": "http://10.20.3.7/"},
        {"tags": ["a"], "participants": ["the owner of 10.20.3.7"]},
        {"acknowledgements": ["Thanks to 10.20.3.7."]},
        {"recordings": [{"url": "http://10.20.3.7/v"}]},
    ],
)
def test_every_text_of_the_front_matter_is_searched(values, tmp_path):
    lines = found(tmp_path, **values)
    assert len(lines) == 1
    line = int(lines[0].split(":")[1])
    source = (tmp_path / "postmortems" / "a.md").read_text(encoding="utf-8").splitlines()
    assert "10.20.3.7" in source[line - 1]


BODY = """At db1.eu.acme.net we saw 10.9.8.7; call (415) 555-2671 or jane@acme.io, and read
https://wiki.acme.net/page or https://acme.slack.com/archives/C1.
"""


def test_a_site_adds_its_own_and_allows_what_is_public(tmp_path):
    rules = {line.split("disclosure/")[1].split("]")[0] for line in found(tmp_path / "a", BODY)}
    assert rules == {"private-address", "phone", "email", "private-tool"}
    more = "disclosure: {internal_suffixes: [eu.acme.net], private_tools: [wiki.acme.net/page]}"
    assert len(found(tmp_path / "b", BODY, options=more)) == 6
    less = (
        "disclosure:\n"
        "  allowed: [10.9.0.0/16, +1 415 555 2671, 415-555-2671, acme.io, acme.slack.com]"
    )
    assert found(tmp_path / "c", BODY, options=less) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("disclosure: [a]", "mkdocs.yml:7:19: error[settings/option] disclosure is not"),
        (
            "disclosure:\n  custmers: [a]",
            "mkdocs.yml:8:9: error[settings/option] disclosure has no",
        ),
        (
            "disclosure:\n  customers: 7",
            "mkdocs.yml:8:20: error[settings/option] customers is not a",
        ),
        (
            "disclosure:\n  customers:\n    - Globex\n    - 7",
            "mkdocs.yml:10:13: error[settings/option] entry 2 of customers is not text",
        ),
    ],
)
def test_wrong_options_are_told_at_their_place(options, told, tmp_path):
    config = write_site(tmp_path, {"a.md": document()}, options=options)
    lines = problems(config)
    assert len(lines) == 1
    assert lines[0].startswith(told)


def exif_block(image):
    """What stands in it as Exif, which by itself is a TIFF file."""
    return image[image.index(b"Exif\0\0") + 6 :]


PLACE, AUTHOR = Traces(place=True), Traces(author=True)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'>%s</svg>"
AGENT = b"<dc:creator>\n <cc:Agent>\n  <dc:title>%s</dc:title></cc:Agent></dc:creator>"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        *[(picture(f, place=True), PLACE) for f in ("JPEG", "PNG", "WEBP")],
        (exif_block(picture("JPEG", place=True)), PLACE),
        *[(picture(f, artist="Jane"), AUTHOR) for f in ("JPEG", "PNG", "WEBP", "TIFF")],
        *[(picture(f), Traces()) for f in ("JPEG", "PNG", "WEBP", "TIFF", "GIF")],
        (picture("JPEG", owner="Jane"), AUTHOR),
        (picture("JPEG", place=True, artist="Jane"), Traces(place=True, author=True)),
        (picture("JPEG", artist="   "), Traces()),
        (
            picture(
                "JPEG", xmp=xmp("<dc:creator><rdf:Seq><rdf:li>Jane</rdf:li></rdf:Seq></dc:creator>")
            ),
            AUTHOR,
        ),
        (picture("JPEG", xmp=xmp("<dc:creator><rdf:Seq/></dc:creator><a/>")), Traces()),
        (picture("WEBP", xmp=xmp("<exif:GPSLatitude>52,30.9N</exif:GPSLatitude>")), PLACE),
        (png_text("Author", "Jane"), AUTHOR),
        (png_text("Author", "Jane", kind="compressed"), AUTHOR),
        (png_text("Author", "Jane", kind="international"), AUTHOR),
        (png_text("Software", "gnuplot"), Traces()),
        (SVG % (AGENT % b"Jane"), AUTHOR),
        (SVG % (AGENT % b"Matplotlib v3.9"), Traces()),
        (SVG % b"<text>by Jane</text>", Traces()),
        (b"%PDF-1.4\n1 0 obj\n<< /Author (Jane) >>\n", AUTHOR),
        (b"%PDF-1.4\n1 0 obj\n<< /Author () >>\n", Traces()),
        (b"", Traces()),
    ],
)
def test_what_images_tell(data, told):
    assert traces(data) == told


@pytest.mark.parametrize("where", ["body", "front matter"])
def test_an_image_that_a_document_shows_is_looked_into(where, tmp_path):
    files = {"images/a.jpg": picture("JPEG", place=True, artist="Jane"), "b.txt": b"/Author (Jane)"}
    event = {
        "at": "2026-03-01T10:02:00Z",
        "type": "trigger",
        "text": "T.",
        "evidence": [{"text": "E", "url": "images/a.jpg"}],
    }
    body = "![a](images/a.jpg) and again [a](images/a.jpg), [b](b.txt)" if where == "body" else "T."
    values = {} if where == "body" else {"timeline": [event]}
    lines = found(tmp_path, body, files=files, **values)
    assert len(lines) == 1
    assert "images/a.jpg tell where it was taken and who made it" in lines[0]
    assert "Jane" not in lines[0]


def test_an_image_that_no_document_shows_is_left_alone(tmp_path):
    assert found(tmp_path, files={"a.jpg": picture("JPEG", place=True)}) == []


WHOLE = [picture(format, place=True, artist="Jane") for format in ("JPEG", "PNG", "TIFF")]


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_broken_images_are_no_trouble(data):
    whole = data.draw(st.sampled_from(WHOLE))
    broken = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for at in data.draw(st.lists(st.integers(0, 400), max_size=40)):
        if at < len(broken):
            broken[at] = data.draw(st.integers(0, 255))
    assert isinstance(traces(bytes(broken)), Traces)


PIECES = [
    *(
        "10.1.2.3",
        "fd00::1",
        "a.internal",
        "https://",
        "jane@acme.io",
        "+49 170 1234567",
        "://a:b@c",
    ),
    *(
        "eyJ",
        "-----BEGIN",
        "AKIA",
        "token=",
        "(415) 555-2671",
        "@",
        ".",
        ":",
        "/",
        " ",
        "\n",
        "0",
        "é",
    ),
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_problems_with_places(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    lines = found(folder, text)
    count = (folder / "postmortems" / "a.md").read_text(encoding="utf-8").count("\n") + 1
    assert all(1 <= int(line.split(":")[1]) <= count for line in lines)


def test_the_family_is_on_by_default():
    levels = {rule.id: rule.level for rule in RULES if rule.id.startswith("disclosure/")}
    assert len(levels) == 11
    assert None not in levels.values()
