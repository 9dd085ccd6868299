"""Passages by words alone: exact runs of a pair, chained over the edits between them."""
