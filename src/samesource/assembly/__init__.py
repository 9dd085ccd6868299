"""From finished tables to the Trace that is shown."""
