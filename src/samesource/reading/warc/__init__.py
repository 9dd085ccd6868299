"""The records of web archives."""
