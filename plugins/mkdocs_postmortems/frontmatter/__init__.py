"""Bytes to a `Document`: strict YAML with line and column, and the body."""

from mkdocs_postmortems.frontmatter.reading import read_document, read_plain

__all__ = ["read_document", "read_plain"]
