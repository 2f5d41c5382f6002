"""What is public at an instant: order, facets, neighbours, relations, output paths."""
