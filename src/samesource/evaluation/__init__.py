"""Scorers, each from its paper."""
