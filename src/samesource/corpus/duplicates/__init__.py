"""Duplicates: sketches, buckets, verified pairs and families, within a bound of memory."""
