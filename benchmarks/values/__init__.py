"""Values and the ways to write them, for benchmarks/number_safety.py; the package reads none of it."""
