"""Figures to drawings: geometry as frozen data, without a word.

As in the room `timeline`, every x is in per cent of the plot's width and every y in px, so that one
drawing fits every screen and no text is ever scaled. `site_overrides/content/charts.html` turns it
into inline SVG, and `site_overrides/assets/postmortems/charts.css` gives it colours.
"""
