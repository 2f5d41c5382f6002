"""Every address of the site, and what a link in a document leads to."""
