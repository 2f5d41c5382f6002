"""Problems to what people and machines read. One file a format."""

from mkdocs_postmortems.report.text import lines, summary

__all__ = ["lines", "summary"]
