"""New documents and sites from templates: values in, text out. Writing it is the command's part."""

from mkdocs_postmortems.scaffold.documents import (
    NewDocument,
    at_origin,
    misfits,
    template,
    write_document,
)
from mkdocs_postmortems.scaffold.filling import Filled, Line, as_lines
from mkdocs_postmortems.scaffold.identity import document_id
from mkdocs_postmortems.scaffold.notes import read_notes
from mkdocs_postmortems.scaffold.publishing import publish
from mkdocs_postmortems.scaffold.site import SiteFile, lines_to_add, site_files

__all__ = [
    "Filled",
    "Line",
    "NewDocument",
    "SiteFile",
    "as_lines",
    "at_origin",
    "document_id",
    "lines_to_add",
    "misfits",
    "publish",
    "read_notes",
    "site_files",
    "template",
    "write_document",
]
