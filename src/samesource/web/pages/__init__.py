"""Pages as the service shows them: from views to HTML, no requests."""
