"""Records, feeds' entries and agency items: what their columns, elements and properties mean."""
