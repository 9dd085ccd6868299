"""Pages from the network: only where asked for, politely, and never from inside a private network."""
