"""The process of bounded memory and time that parsers run in."""
