"""Search that fetches what a query needs, and nothing before there is one.

Material hands a worker the whole index when a page opens: megabytes for a thousand postmortems.
Ours is a worker that speaks the same messages (`assets/postmortems/search-worker.js`), so that
field, results and keyboard stay Material's. It reads an inverted index in small files: a list of
them (`search/index.json`), words with the numbers of the entries that hold them (`search/words/`),
and the entries, which are what a result shows (`search/entries/`).

Lunr, which Material's worker uses, has to be given every text to build its index in the browser,
and a static search library would bring a surface and a build step of its own. This is a hundred and
fifty lines at each end, and what it fetches grows with the words of a query, not with the site.
"""

from mkdocs_postmortems.search.index import Index
from mkdocs_postmortems.search.records import Record, record, section_record

__all__ = ["Index", "Record", "record", "section_record"]
