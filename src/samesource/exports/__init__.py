"""One format a file: how a trace is written out."""
