"""Tests of the generators of reports whose truth is known."""
