"""How this process starts processes of its own and talks with them."""
