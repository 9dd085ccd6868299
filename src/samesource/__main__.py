"""Run the command line as `python -m samesource`."""

from samesource.cli import main

main()
