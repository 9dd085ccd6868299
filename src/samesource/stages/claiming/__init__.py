"""The steps of `find_claims`, one a file: mentions, groups, readings, origins, verdicts."""
