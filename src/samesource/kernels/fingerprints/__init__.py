"""Fingerprints straight from UTF-8 buffers: words, n-grams, sketches, anchors and exact checks."""
