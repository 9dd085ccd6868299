"""Values of the press and the ways to write them, for benchmarks/number_safety.py; none of it is read by the package."""
