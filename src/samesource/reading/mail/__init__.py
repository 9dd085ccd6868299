"""The parts of an e-mail: its header, its text, what is attached to it."""
