"""Catalog to figures: what the incidents of a site have in common, counted and never judged.

Only reports of kind `incident` count, and none of a fictional organization. What only a preview
shows is left out, so that the pages and the data files say the same.
"""
