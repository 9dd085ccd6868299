"""Corpora with planted copies and passages whose truth is known."""
