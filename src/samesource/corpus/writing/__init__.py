"""The result of the lean flow as files."""
