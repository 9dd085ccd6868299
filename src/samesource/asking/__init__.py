"""Find what a trace says of a sentence, a figure or half a quotation that somebody asks about."""
