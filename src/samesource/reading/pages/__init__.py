"""Web pages taken apart: the story, and what the markup says of it."""
