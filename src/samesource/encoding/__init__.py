"""Records of the model as plain dicts and lists, and back."""
