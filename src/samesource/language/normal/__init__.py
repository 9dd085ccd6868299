"""The edits that bring a text into normal form."""
