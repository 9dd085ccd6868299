"""What each witness of a family says at each place: one table of sentences and words over all of them."""
