"""Number crunching over NumPy arrays: no engine, no configuration, no input or output."""
