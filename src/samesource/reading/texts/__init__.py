"""Bytes and markup to text."""
