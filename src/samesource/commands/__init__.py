"""What each command does: calls the library, writes files, prints."""
