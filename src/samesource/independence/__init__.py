"""Copy-aware source counting and truth discovery over any table of source, item and value; usable without the rest."""

from samesource.independence.discover_truth import discover_truth
from samesource.independence.measure_independence import measure_independence
from samesource.independence.records import Copying, Discovery, Independence

__all__ = ["Copying", "Discovery", "Independence", "discover_truth", "measure_independence"]
