"""One postmortem: the facts first, then the proof."""
