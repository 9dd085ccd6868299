"""Shelves of traced stories: what they have in common, and one over a finished trace."""
