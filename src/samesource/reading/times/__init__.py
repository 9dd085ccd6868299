"""Times as they are written, as ISO 8601."""
