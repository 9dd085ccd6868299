"""What a text says of its own origin: agencies, names, times, first places of publication."""
