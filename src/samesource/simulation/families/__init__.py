"""Families of reports grown from a text, by known steps of copying."""
