"""Public postmortems as schema-validated Markdown: a MkDocs plugin and a command."""

__version__ = "0.1.0"
