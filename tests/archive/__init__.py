"""The growing index."""
