"""Members of archives: names, kinds, ids."""
