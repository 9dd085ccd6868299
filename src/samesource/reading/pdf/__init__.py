"""From the glyphs of a PDF's pages to paragraphs in reading order."""
