"""samesource: which reports tell the same story, which text derives from which, and what each copy changed."""
