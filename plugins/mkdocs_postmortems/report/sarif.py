"""SARIF 2.1.0, which code scanners exchange.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import mkdocs_postmortems
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.report.findings import Findings
from mkdocs_postmortems.rules import RULES
from mkdocs_postmortems.rules.rule import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "postmortems/v1"


def lines(findings: Findings) -> Iterator[str]:
    """One SARIF log with one run."""
    told = (*findings.problems, *findings.waived)
    others = sorted({p.rule for p in told} - {rule.id for rule in RULES})
    descriptors = [*map(_described, RULES), *map(_named, others)]
    positions = {descriptor["id"]: n for n, descriptor in enumerate(descriptors)}
    run = {
        "tool": {
            "driver": {
                "name": "postmortems",
                "semanticVersion": mkdocs_postmortems.__version__,
                "rules": descriptors,
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The top of the repository."}},
        },
        "results": list(_results(findings, positions)),
    }
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _described(rule: Rule) -> dict[str, Any]:
    """A rule with its docstring and examples as help."""
    plain = f"{rule.text}\n\nThis breaks it:\n\n{rule.bad}\n\nThis keeps it:\n\n{rule.good}"
    markdown = (
        f"{rule.text}\n\nThis breaks it:\n\n```yaml\n{rule.bad}\n```\n\n"
        f"This keeps it:\n\n```yaml\n{rule.good}\n```"
    )
    configuration: dict[str, Any] = {"level": str(rule.level or Level.NOTE)}
    if rule.level is None:
        configuration["enabled"] = False
    return {
        "id": rule.id,
        "shortDescription": {"text": " ".join(rule.text.partition("\n\n")[0].split())},
        "fullDescription": {"text": rule.text},
        "help": {"text": plain, "markdown": markdown},
        "defaultConfiguration": configuration,
    }


_FAMILIES = {
    "frontmatter": "The front matter is YAML that every reader reads the same.",
    "identity": "An id stands for one postmortem.",
    "limits": "A text stays within the sizes that no input can hang a build with.",
    "links": "What a document refers to is there, and public.",
    "lock": "The lock has each document as it was published.",
    "outputs": "No two things are written to one path.",
    "pages": "An ordinary page does not pass for a postmortem.",
    "schema": "The front matter fits the format.",
    "settings": "The plugin's options are known and have a meaning.",
    "sources": "The documents folder holds regular files that can be read.",
    "waiver": "A waiver names a rule and a reason, covers something, and is needed.",
}


def _named(id: str) -> dict[str, Any]:
    """What is found while files are read or compared has no rule; its family says what it is."""
    told = {"text": _FAMILIES[id.partition("/")[0]]}
    return {"id": id, "shortDescription": told, "fullDescription": told, "help": told}


def _results(findings: Findings, positions: dict[str, int]) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in sorted((*findings.problems, *findings.waived)):
        line = (findings.source(problem.path, problem.line) or "").strip()
        key = (problem.rule, problem.path, line)
        seen[key] += 1
        result = {
            "ruleId": problem.rule,
            "ruleIndex": positions[problem.rule],
            "level": str(problem.level),
            "message": {"text": f"{problem.what}; {problem.write}"},
            "locations": [{"physicalLocation": _location(problem)}],
            "partialFingerprints": {_FINGERPRINT: _fingerprint(*key, str(seen[key]))},
        }
        if findings.waived:  # the property stands at all results of a run, or at none (3.27.23)
            reason = {"kind": "inSource", "justification": problem.waived}
            result["suppressions"] = [reason] if problem.waived else []
        yield result


def _location(problem: Problem) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(problem.path), "uriBaseId": _ROOT},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }


def _fingerprint(*parts: str) -> str:
    """The same for the same words in the same file, on whichever line they stand."""
    text = "\0".join(parts).encode(errors="surrogatepass")
    return hashlib.sha256(text).hexdigest()[:32]
