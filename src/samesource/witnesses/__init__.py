"""The lineage of aligned witness tables: places of variation in rows, witnesses in columns."""
