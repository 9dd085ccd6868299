"""A service over a shelf of traced stories: pages for people, JSON for machines."""
