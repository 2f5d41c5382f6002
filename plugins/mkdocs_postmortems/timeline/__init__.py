"""Events to drawings: one incident to scale, and all incidents over time.

Both give geometry as frozen data; `site_overrides/content/drawing.html` and `overview.html` turn it
into inline SVG, and `site_overrides/assets/postmortems/drawing.css` gives it rows and colours.
"""

from mkdocs_postmortems.timeline.geometry import Drawing
from mkdocs_postmortems.timeline.incident import incident_drawing
from mkdocs_postmortems.timeline.overview import overview
from mkdocs_postmortems.timeline.overview_geometry import Overview

__all__ = ["Drawing", "Overview", "incident_drawing", "overview"]
