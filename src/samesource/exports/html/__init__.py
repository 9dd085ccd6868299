"""The report as one self-contained HTML file."""

from samesource.exports.html.write_html import write_html

__all__ = ["write_html"]
