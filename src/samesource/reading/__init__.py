"""One format a file: how received files become documents."""
