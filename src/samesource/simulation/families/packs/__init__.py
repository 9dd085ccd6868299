"""What the languages of simulated families differ in, as data."""
