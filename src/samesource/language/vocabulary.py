"""What the rules know of one language: declared tables, one module a language in `language/data`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Closed word lists of one language, lower case; phrases hold single spaces and match any white space.

    Lists are of the language's grammar (numerals, months, hedges), never drawn from any collection of texts.
    """

    language: str
    decimal: str = "."
    """Decimal mark; the other one of `.` and `,` groups thousands, and so does a space where the mark is a comma."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numerals below 1000 that add up (four, forty, doscientos), with their value."""
    articles: frozenset[str] = frozenset()
    """Numerals that are articles too, and count only inside a larger numeral (ein, une)."""
    before_plurals: str = ""
    """Regular expression of what follows such a word where it is a numeral (neuf livres, not un livre neuf)."""
    hundreds: frozenset[str] = frozenset()
    scales: Mapping[str, int] = field(default_factory=dict)
    """Thousand, million, dozen, and their abbreviations."""
    figure_scales: Mapping[str, int] = field(default_factory=dict)
    """Abbreviated scales that stand only after figures (bn, k, Mio.)."""
    counted_scales: frozenset[str] = frozenset()
    """Scales that are no number by themselves, but only after a numeral (docenas, двух десятков)."""
    number_connectors: frozenset[str] = frozenset()
    glued: bool = False
    """Numerals are written as one word (zweihundertdrei)."""
    vigesimal: bool = False
    """Sixty and eighty take 10 to 19 (soixante-dix)."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinals_add: bool = False
    """Ordinals add up (vigésimo segundo)."""
    number_suffix: str = ""
    """Regular expression of what may be joined to a numeral in words (jährig)."""
    half_more: frozenset[str] = frozenset()
    """What stands after a number, or after its unit, and adds a half (and a half, et demie, einhalb)."""
    set_numbers: Mapping[str, str] = field(default_factory=dict)
    """Phrases that are one number and their value (anderthalb, half a million)."""
    minus: frozenset[str] = frozenset()
    """Words right before a number below zero."""
    below_zero: tuple[str, ...] = ()
    """Phrases right after one."""
    dimensions: frozenset[str] = frozenset()
    """Words after a length: where none stands, `6.2m houses` are millions."""
    ordinal_suffix: str = ""
    """Regular expression of what makes a figure an ordinal (th, º)."""
    fractions: Mapping[str, str] = field(default_factory=dict)
    """Fraction words and their decimal value."""
    multiples: Mapping[str, str] = field(default_factory=dict)
    """Doubled, tripled: words that say a factor."""
    months: Mapping[str, int] = field(default_factory=dict)
    before_years: frozenset[str] = frozenset()
    """Words after which four figures are a year."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Monday is 0."""
    days: Mapping[str, int] = field(default_factory=dict)
    """Yesterday is -1, today 0, tomorrow 1."""
    before_days: frozenset[str] = frozenset()
    """Articles and prepositions after which `3/4` is a day and not a fraction."""
    before_times: frozenset[str] = frozenset()
    """Prepositions after which a figure with a word for hours, or two figures with a point, are a time of day."""
    before_hours: frozenset[str] = frozenset()
    """Those after which even a bare figure is one (alle 15)."""
    hour_words: frozenset[str] = frozenset()
    clock_word: str = ""
    """The word of the clock, which no duration has (Uhr)."""
    day_halves: Mapping[str, str] = field(default_factory=dict)
    """Phrases after a time and their half of the day: am, pm, or night (both)."""
    noons: Mapping[str, str] = field(default_factory=dict)
    """Phrases for noon and midnight, HH:MM."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Unit words and their key in `language.units.UNITS`."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Currency words and their ISO 4217 code."""
    measure_particles: tuple[str, ...] = ()
    """What joins a scale and a currency (3 millones de pesos)."""
    percents: frozenset[str] = frozenset()
    modifiers: Mapping[str, str] = field(default_factory=dict)
    """Words before a figure and their class: about, more, less, at-least, at-most."""
    hedges: Mapping[str, str] = field(default_factory=dict)
    """Words that say a statement is not certain, and their strength: report, doubt, maybe, intent."""
    caveats: Mapping[str, str] = field(default_factory=dict)
    """Phrases of a sentence that limits what is said, and what they limit: verification, denial, or scope."""
    negations: frozenset[str] = frozenset()
    refusals: tuple[str, ...] = ()
    """Beginnings of words that deny without a negation (refus-, lack)."""
    negation_prefixes: tuple[str, ...] = ()
    """Prefixes that turn a word into its opposite (un-, in-)."""
    opposites: str = ""
    """Pairs of words with opposite meaning, `a/b` separated by white space."""
    intensifiers: frozenset[str] = frozenset()
    obligations: Mapping[str, str] = field(default_factory=dict)
    """Modal words and their force: must, should, may, will."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Offices and occupations and their class; equal classes are no change (spokesman, spokeswoman)."""
    role_qualifiers: Mapping[str, str] = field(default_factory=dict)
    """Words that change a role (deputy, former) and their class."""
    vague_roles: frozenset[str] = frozenset()
    """Classes of roles that any office may be called by (leader, official)."""
    vague_sources: frozenset[str] = frozenset()
    """Words for a source that may mean any other (statement, authorities, company)."""
    tellings: tuple[str, ...] = ()
    """Words before the outlet or audience that somebody spoke to (told, spoke to)."""
    pointers: frozenset[str] = frozenset()
    """Words by which a sentence begins to speak of what the one before said (that, it)."""
    particles: frozenset[str] = frozenset()
    """Small words inside names (of, von, de la)."""
    locatives: frozenset[str] = frozenset()
    """Prepositions that stand before places."""
    place_nouns: frozenset[str] = frozenset()
    """Nouns before the name of a place (town, river, station)."""
    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Personal pronouns of the third person and their gender: f, m, n or p (plural)."""
    articles_all: frozenset[str] = frozenset()
    """Articles and other determiners."""
    noun_capitals: bool = False
    """Every noun has a capital (German), so capitals alone make no name."""
