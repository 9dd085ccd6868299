"""What we know of each language: lists of words, as TOML files."""
