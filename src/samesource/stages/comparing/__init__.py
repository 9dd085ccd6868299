"""What a child changed of its parent: one comparator a file, composed by `stages.find_changes`."""
