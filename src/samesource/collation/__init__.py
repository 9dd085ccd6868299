"""Collations as people and other programs get them: made from reports, written and read in the formats of the field."""
