"""What every request passes: host, size, headers, the record of it."""
