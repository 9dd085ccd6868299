"""The ordered verbs of the flow: each turns finished tables into a finished table."""
