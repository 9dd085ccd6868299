"""Passages that texts of a corpus share: keys, candidate pairs, formulae, and the spans of what was copied."""
