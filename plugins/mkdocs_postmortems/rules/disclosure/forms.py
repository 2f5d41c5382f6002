"""The forms of tokens and keys.

They are facts that the issuers publish, and those by which gitleaks 8
(https://github.com/gitleaks/gitleaks) and detect-secrets 1.5 find them; the tests hold the table
against the patterns of the latter.

Every pattern takes linear time: it begins with a literal (or with classes of a fixed length), does
not begin in the middle of a run that it could have begun earlier, and what follows is bounded or
cannot contain its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One kind of token. Without its `literal` a text cannot hold it."""

    kind: str
    literal: str
    pattern: str

    def may_take(self, words: str) -> bool:
        """Whether some words of a text can take part in such a token."""
        in_a_word = " " not in self.pattern and r"\s" not in self.pattern
        return not in_a_word or re.search(self.pattern, words) is not None


def _begins(kind: str, literals: str, rest: str, *, apart: str | None = r"\w") -> Iterator[Form]:
    """Tokens that begin with one of the literals, after no character of the class `apart`."""
    for literal in literals.split():
        start = re.escape(literal)
        start += f"(?<![{apart}]{start})" if apart else ""
        yield Form(kind=kind, literal=literal, pattern=start + rest)


def _holds(kind: str, literal: str, pattern: str) -> Iterator[Form]:
    """Tokens with a literal inside."""
    yield Form(kind=kind, literal=literal, pattern=pattern)


_ASSIGNED = r"[\"']?\s{0,3}[:=]\s{0,3}[\"']?"
_LEGACY_OPENAI = r"[A-Za-z0-9]{48}(?!\w)"
_PEM_BODY = r"(?:\s|\\[nr]){0,9}(?:[\w-]{1,40}: [^\n]{1,99}\s{1,4}){0,4}[A-Za-z0-9+/=]{16}"

FORMS: tuple[Form, ...] = (
    *_begins(
        "a private key",
        "-----BEGIN",
        rf" [A-Z0-9 ]{{0,30}}PRIVATE KEY(?: BLOCK)?-----{_PEM_BODY}",
        apart=None,
    ),
    *_begins("a private key", "PuTTY-User-Key-File-", r"\d: \S"),
    *_begins("a private key", "AGE-SECRET-KEY-1", r"[A-Z0-9]{58}"),
    *_begins("an AWS access key", "AKIA ASIA ABIA ACCA", r"[A-Z0-9]{16}(?![A-Za-z0-9])"),
    *_begins(
        "an AWS secret key",
        "secret_access_key SECRET_ACCESS_KEY ecretAccessKey",
        _ASSIGNED + r"[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])",
        apart=None,
    ),
    *_begins("an AWS Bedrock key", "ABSK", r"[A-Za-z0-9+/]{109,269}"),
    *_begins("a Google API key", "AIza", r"[\w-]{35}"),
    *_begins("a Google client secret", "GOCSPX-", r"[\w-]{28}"),
    *_begins("a Google access token", "ya29.", r"[\w-]{30}"),
    *_begins("an Azure storage key", "AccountKey=", r"[A-Za-z0-9+/]{86}==", apart=None),
    *_begins("an Azure access key", "SharedAccessKey=", r"[A-Za-z0-9+/]{43}=", apart=None),
    *_begins("an Azure signature", "&sig= ?sig=", r"[A-Za-z0-9%+/]{40,99}(?:%3[Dd]|=)", apart=None),
    *_holds("an Azure client secret", "Q~", r"(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])"),
    *_begins("a GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", r"\w{36}"),
    *_begins("a GitHub token", "github_pat_", r"\w{36}"),
    *_begins(
        "a GitLab token",
        "glpat- gldt- glft- glsoat- glrt- glcbt- glimt- glptt- glagent- gloas- glffct- GR1348941",
        r"[\w-]{20}",
    ),
    *_begins(
        "a Slack token",
        "xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp-",
        r"(?=[a-z.-]{0,9}\d)[\w.-]{10,99}",
    ),
    *_begins(
        "a Slack webhook", "hooks.slack.com/services/", r"T\w{1,20}/B\w{1,20}/\w{8}", apart=None
    ),
    *_begins(
        "a Slack webhook",
        "hooks.slack.com/workflows/ hooks.slack.com/triggers/",
        r"[\w/]{30}",
        apart=None,
    ),
    *_begins("a Discord webhook", "/api/webhooks/", r"\d{15,22}/[\w-]{40}", apart=None),
    *_holds("a Discord token", ".", r"[MNO](?<![\w-].)[\w-]{23,27}\.[\w-]{6}\.[\w-]{27}"),
    *_begins("a Teams webhook", ".webhook.office.com/webhookb2/", r"[0-9a-f-]{36}@", apart=None),
    *_begins("a Telegram token", ":", r"(?<=\d{8}:)[\w-]{35}(?![\w-])", apart=None),
    *_begins("a Stripe key", "sk_live_ rk_live_ sk_prod_ rk_prod_", r"[A-Za-z0-9]{16}"),
    *_begins("a Stripe webhook secret", "whsec_", r"[A-Za-z0-9]{32}"),
    *_begins("a Square token", "sq0atp- sq0csp- sq0idp-", r"[\w-]{22}"),
    *_begins("a Square token", "EAAA", r"[\w-]{60}(?![\w-])"),
    *_begins("a Shopify token", "shpat_ shpca_ shppa_ shpss_", r"[A-Fa-f0-9]{32}"),
    *_begins("a Twilio key", "SK AC", r"[0-9a-f]{32}(?![0-9A-Za-z])"),
    *_begins("a SendGrid key", "SG.", r"[\w-]{16,32}\.[\w-]{16,64}"),
    *_holds("a Mailchimp key", "-us", r"(?<!\w)[0-9a-f]{32}-us\d{1,2}(?!\w)"),
    *_begins("a Mailgun key", "key-", r"[0-9a-f]{32}(?!\w)"),
    *_begins("a Brevo key", "xkeysib-", r"[0-9a-f]{64}"),
    *_begins("an npm token", "npm_", r"[A-Za-z0-9]{36}"),
    *_begins("an npm token", "_authToken=", r"[A-Fa-f0-9-]{36}", apart=None),
    *_begins("a PyPI token", "pypi-AgE", r"[\w-]{50}"),
    *_begins("a RubyGems key", "rubygems_", r"[a-f0-9]{48}"),
    *_begins("a Docker token", "dckr_pat_", r"[\w-]{24}"),
    *_begins(
        "an OpenAI key",
        "sk-",
        rf"(?:{_LEGACY_OPENAI}|(?:proj|svcacct|admin)-[\w-]{{40}})",
        apart=r"\w-",
    ),
    *_begins("an Anthropic key", "sk-ant-", r"[\w-]{32}", apart=r"\w-"),
    *_begins("a Hugging Face token", "hf_", r"[A-Za-z0-9]{34}(?!\w)"),
    *_begins("a Grafana token", "glc_", r"[A-Za-z0-9+/]{32}"),
    *_begins("a Grafana token", "glsa_", r"[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"),
    *_begins("a Vault token", "hvs. hvb.", r"[\w-]{24}"),
    *_holds("a Terraform token", ".atlasv1.", r"\.atlasv1\.[\w=-]{60}"),
    *_begins("a DigitalOcean token", "dop_v1_ doo_v1_ dor_v1_", r"[a-f0-9]{64}"),
    *_begins("a Databricks token", "dapi", r"[a-f0-9]{32}(?!\w)"),
    *_begins("a Heroku key", "HRKU-", r"[\w-]{36}"),
    *_begins("a Fly.io token", "fo1_", r"[\w-]{43}"),
    *_begins("a Fly.io token", "fm1a_ fm1r_ fm2_", r"[A-Za-z0-9+/]{100}"),
    *_begins("a Pulumi token", "pul-", r"[a-f0-9]{40}"),
    *_begins("a Doppler token", "dp.pt. dp.st.", r"[\w.-]{40}"),
    *_begins("a PlanetScale token", "pscale_tkn_ pscale_pw_ pscale_oauth_", r"[\w.=-]{32}"),
    *_begins("an Artifactory key", "AKCp", r"[A-Za-z0-9]{60}"),
    *_begins("an Atlassian token", "ATATT3 ATCTT3 ATBB", r"[\w=-]{28}"),
    *_begins("a Linear key", "lin_api_", r"[A-Za-z0-9]{40}"),
    *_begins("a Notion token", "ntn_", r"[A-Za-z0-9]{40}"),
    *_begins("a Figma token", "figd_", r"[\w-]{40}"),
    *_begins("a Postman key", "PMAK-", r"[a-f0-9]{24}-[a-f0-9]{34}"),
    *_begins("a New Relic key", "NRAK-", r"[A-Z0-9]{27}"),
    *_begins("a Sentry token", "sntrys_ sntryu_", r"[\w+/=]{40}"),
    *_begins("a Dynatrace token", "dt0c01.", r"[A-Z0-9]{24}\.[A-Z0-9]{64}"),
    *_begins("a 1Password token", "ops_eyJ", r"[A-Za-z0-9+/]{250}"),
    *_begins(
        "a JSON web token", "eyJ", r"[\w-]{10,4000}\.eyJ[\w-]{4,8000}\.[\w-]{10}", apart=r"\w.-"
    ),
)
