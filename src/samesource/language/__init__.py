"""What depends on the language of a text: sentences, words, numbers, dates, names, quotations, attributions."""
