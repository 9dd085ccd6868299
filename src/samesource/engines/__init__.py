"""Engines that run the same stages: DuckDB on one machine, Spark on a cluster."""
