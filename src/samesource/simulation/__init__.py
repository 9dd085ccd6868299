"""Generators of reports whose truth is known."""
