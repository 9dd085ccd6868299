"""Work off the loop that answers, and what is kept of it."""
