"""Every option: its default, its unit and its reason. TOML files, the command line and the Python API read the same.

Each stage has one frozen section, those of corpora in `corpus_config`, of tables of witnesses in `witness_config`;
`Config` holds them all.
`load_config` reads a TOML file whose tables are the sections.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from samesource.config_option import option
from samesource.corpus_config import DedupeConfig, PassageConfig
from samesource.witness_config import WitnessConfig


@dataclass(frozen=True, slots=True)
class ReadingConfig:
    """How files become documents."""

    maximum_characters: int = option(
        5_000_000, "code points", "longer texts are no news report; they are rejected rows"
    )
    maximum_bytes: int = option(
        64_000_000, "bytes", "a file or member that must be held in memory, such as a PDF with its pictures"
    )
    pages: str = option(
        "auto",
        "auto | trafilatura | resiliparse",
        "trafilatura reads a page best, resiliparse several times as fast: single pages, and pages of web archives",
    )
    maximum_depth: int = option(4, "containers", "an archive in an archive in an archive is seldom meant well")
    columns: str = option(
        "", "ours=theirs, …", "which column of a table or record is the text, id, title …; empty: known names of each"
    )
    fetch: bool = option(False, "true or false", "addresses are opened only where a person asks for it")
    fetch_seconds: float = option(20.0, "seconds a page", "a slower server keeps all others waiting")
    fetch_pause: float = option(1.0, "seconds", "between two requests to one site, unless robots.txt asks for more")
    fetch_private: bool = option(
        False,
        "true or false",
        "an address given by a stranger must not reach into the network of the one who runs this",
    )
    maximum_pages: int = option(
        1_000, "pages", "a PDF with more is a book or an archive; it is a rejected row, never cut short"
    )
    unpacked_bytes: int = option(
        256_000_000, "bytes", "any compressed file or archive may unpack to so much, all that is in it together"
    )
    unpacked_ratio: int = option(
        100, "bytes a byte of the file", "a large file may unpack to more: text packs 3 to 30 times, a bomb 1,000"
    )
    parser_seconds: float = option(
        3.0, "seconds of processor time", "a document takes milliseconds; what takes longer is built to take for ever"
    )
    parser_patience: float = option(
        12.0, "seconds", "four times as long by the clock, for a parser that waits and uses no processor time"
    )
    parser_memory: int = option(
        512 << 20, "bytes", "the process of the parsers may have so much; pages and PDFs need a quarter of it"
    )
    parser_deaths: int = option(
        20, "processes a file", "each costs up to `parser_seconds`; a file that kills more is not worth it"
    )
    minimum_words: int = option(
        5, "words", "with fewer story words there is nothing to compare; such documents stand alone"
    )
    hide_statements: bool = option(
        False, "true or false", "forget stated times and sources: to measure what the words alone tell"
    )


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """Where the work runs."""

    name: str = option("duckdb", "duckdb | spark", "embedded: nothing to install or start")
    workers: int = option(0, "processes; 0 = one a core", "a kernel runs in its own process above `worker_rows` rows")
    worker_rows: int = option(5_000, "rows", "more go to worker processes at once, which cost half a second")
    worker_seconds: int = option(3, "seconds", "fewer go to processes too once kernels have taken this long together")
    compiled_rows: int = option(2_000, "rows", "compiling kernels takes half a minute, once")
    loaded_rows: int = option(
        150, "rows", "where an earlier run has compiled them: importing Numba and loading them takes about a second"
    )
    batch_rows: int = option(64, "rows", "one unit of work handed to a worker, small enough to show progress")
    batch_bytes: int = option(8_000_000, "bytes", "a unit of work holds fewer rows where they are large")
    shard_rows: int = option(
        1_024, "rows", "a run with a work folder that was killed loses no more finished work than this, some seconds"
    )
    shard_bytes: int = option(16_000_000, "bytes", "a shard holds fewer rows where they are large")
    memory: str = option(
        "",
        "size, as 4GB",
        "of all processes together; beyond it tables spill to disk, and fewer workers start. Empty: 1 GB and half a GB "
        "a worker, at most half of what the machine has",
    )
    spark_master: str = option(
        "", "Spark master URL", "empty: what spark-submit or the environment sets, else local[*]"
    )
    spark_directory: str = option(
        "", "path or URI", "where tables are written; every executor must reach it. Empty: the work folder of the run"
    )


@dataclass(frozen=True, slots=True)
class CandidateConfig:
    """Which pairs are worth aligning."""

    depth: str = option(
        "auto", "auto | duplicates | passages | rewrites", "rewrites below `rewrites_limit` documents, else passages"
    )
    rewrites_limit: int = option(
        100_000, "documents", "anchors of a larger corpus cost more than most users will wait for"
    )
    all_pairs_limit: int = option(12, "witnesses", "so few are all compared: 66 pairs cost less than a missed one")
    bucket_cap: int = option(64, "documents", "a sketch bucket above it is joined as a star, never quadratically")
    passage_cap: int = option(
        64, "documents", "an n-gram shared by more is a formula; the corpus may teach a lower cap"
    )
    anchor_cap: int = option(
        48, "documents", "an anchor shared by more is common ground; the corpus may teach a lower cap"
    )
    cap_floor: int = option(16, "documents", "the caps that a corpus teaches are no lower: so many make few pairs")
    passage_budget: int = option(
        32, "key pairs a document", "the passage cap is lowered to fit it: then sites share boilerplate, not copies"
    )
    anchor_budget: int = option(400, "key pairs a document", "the anchor cap is lowered to fit it")
    near_from: int = option(
        32, "candidates", "a document with more keeps its nearest only: a large family costs n pairs"
    )
    near_pairs: int = option(
        10, "candidates a channel", "of 500 revisions all but 1 in 100 keep the pair with their parent"
    )
    window_days: int = option(
        0, "days; 0 = no window", "pairs of documents both dated further apart are left out: anniversaries quote"
    )
    same_site: str = option(
        "keep", "keep | drop", "drop leaves out pairs of one site: only copying across sites counts"
    )
    passage_keys: int = option(3, "shared winnowed n-grams", "fewer is a name or a stock phrase of ten words")
    single_permille: int = option(90, "1/1000", "least share of the smaller document's rare stems that is shared")
    joint_weight: int = option(24, "background weight", "sum over shared pairs and quotations; a handful of rare facts")
    joint_permille: int = option(30, "1/1000", "least share of the smaller document's pairs and quotations")
    anchor_kinds: int = option(2, "kinds of anchor", "names alone, or figures alone, are a topic and not a story")
    repeated_groups: int = option(3, "duplicate groups", "a paragraph in so many stories of one site may be furniture")
    repeated_days: int = option(3, "distinct days", "copying is bursty in time, furniture is not")
    repeated_carriers: int = option(40, "documents", "of a block's carriers so many, by hash, are compared in pairs")
    alike_permille: int = option(
        300, "1/1000 of a sketch", "documents that share more of the smaller one may be versions of one story"
    )
    common_permille: int = option(
        250, "1/1000 of a site's documents", "a paragraph that more of them carry does not tell one story from another"
    )
    common_documents: int = option(20, "documents", "of fewer, one story may be a quarter or more")
    joint_factor: int = option(
        2, "factor on groups", "where a small site's blocks are told from a story only by leaving them out together"
    )
    kin_permille: int = option(
        250, "1/1000 of weight", "a sentence whose rare stems return in the stories around it is their background"
    )
    chance_weight: int = option(
        13, "background weight", "a sentence of so little (No one was hurt.) is written again in story after story"
    )
    chance_permille: int = option(200, "1/1000 of a site's documents", "so many must carry a sentence of little weight")
    varying_permille: int = option(
        50, "1/1000 of a site's documents", "so many must carry a sentence whose figures differ: reports of one form do"
    )
    chance_factor: int = option(2, "factor on groups", "and of both kinds more stories: one story may fill many pages")
    undated_factor: int = option(2, "factor on groups", "where days are unknown more stories must carry a block")
    guessed_factor: int = option(2, "factor on groups", "where the site is guessed from the folder likewise")
    formula_groups: int = option(6, "duplicate groups", "a paragraph in so many stories of several sites is a formula")
    formula_sites: int = option(3, "sites", "two may have one owner")
    formula_span_days: int = option(14, "days", "from the first to the last story: copying is over sooner")


@dataclass(frozen=True, slots=True)
class AlignConfig:
    """How passages and sentence links are found."""

    unit_fewest_words: int = option(3, "words", "a unit of no more words is joined to the next")
    unit_most_words: int = option(40, "words", "longer sentences are split evenly, so that units are of like size")
    run_words: int = option(6, "words", "shorter exact runs are common between unrelated texts")
    run_gap_words: int = option(10, "words", "exact runs this close on both sides are one passage")
    run_drop_words: int = option(5, "words", "what edits may cost more than words shared beyond them before a run ends")
    match_words: int = option(3, "words", "shorter exact runs inside a passage are not worth showing")
    verbatim_characters: int = option(256, "code points", "least length of a verbatim passage in documents of pages")
    seed_cosine: float = option(0.2, "cosine", "with `seed_dice`: units that tell the same in much the same words")
    seed_dice: float = option(0.25, "share", "one shared rare word alone makes no seed")
    seed_containment: float = option(0.4, "share", "a short unit found inside a long one")
    seed_rare_terms: int = option(3, "stems", "and not by one rare name alone")
    mutual_share: float = option(0.6, "share of the best cosine", "a seed much weaker than its unit's best is chance")
    cluster_gap_units: int = option(4, "units", "sentences a rewrite may leave out or add between two that match")
    cluster_cosine: float = option(0.3, "cosine", "a cluster less alike as a whole is cut with a smaller gap")
    refine_rounds: int = option(3, "rounds", "edges settle by then")
    refine_reach_words: int = option(100, "words", "how far an edge may move out")
    refine_drop: int = option(15_000, "thousandths of rarity", "X-drop: what may be lost before an edge search ends")
    rewrite_characters: int = option(150, "code points", "least length of a rewritten passage in documents of pages")
    rewrite_rarity: float = option(40.0, "summed rarity", "shared stems that shared names and formulae do not reach")
    rewrite_score: float = option(
        0.46, "share of weight", "in texts shorter than `verbatim_full_characters`, where two reports of one event meet"
    )
    rewrite_score_words: float = option(
        13.0, "words", "chance agrees more in few words: in n words that share is (1 + this / n) times as high"
    )
    aside_share: float = option(0.4, "share of weight", "a marked line is story where the other tells so much of it")
    form_fewest: int = option(2, "figures", "with fewer a form filled twice cannot be told from reuse")
    form_share: float = option(0.5, "share of figures", "in short texts, below it two share a form and no more")
    condense_mutual_share: float = option(0.9, "share of the best cosine", "a summary draws on the best sentence only")
    condense_gap_short: int = option(2, "units", "a summary is compact")
    condense_gap_long: int = option(25, "units", "its source is not")
    condense_units_short: int = option(2, "units", "one sentence is a rewrite, not a summary")
    condense_units_long: int = option(3, "units", "fewer are a rewrite")
    condense_ratio: float = option(2.5, "length ratio", "a span less shortened is a rewrite")
    condense_containment: float = option(0.5, "share of rarity", "most of a summary's words come from its source")
    condense_window: float = option(0.8, "share", "a summary draws on more than its source's best compact window")
    condense_contrast: float = option(0.3, "share", "it is held clearly better than the rest of its document")
    condense_deviations: float = option(6.0, "standard deviations", "and beyond chance")
    condense_whole: float = option(
        0.0, "share of the source; 0 = never", "from here on a summary is one of the whole source (.4 suits PAN 2013)"
    )
    verbatim_full_characters: int = option(6_000, "code points", "between shorter texts it may be shorter")
    verbatim_smallest_scale: float = option(0.4, "share", "but never below this share of `verbatim_characters`")
    rewrite_full_characters: int = option(1_500, "code points", "between shorter texts it may be shorter")
    rewrite_smallest_scale: float = option(0.5, "share", "but never below this share of `rewrite_characters`")
    verbatim_share: float = option(0.9, "share of words", "kind `verbatim`: so much stands in exact runs")
    edited_share: float = option(0.45, "share of words", "kind `edited`; below it `reworded`")

    link_cosine: float = option(0.3, "cosine", "below it a sentence pair is rarely the same statement")
    link_mutual_share: float = option(0.75, "share of the best", "one of two partners this close may be the right one")
    link_run_words: int = option(6, "words", "an exact run that chance does not give")
    link_containment: float = option(
        0.5, "share of weight", "a sentence half of which stands in another was merged into it or split from it"
    )
    link_gain: float = option(0.15, "share of weight", "a further sentence of a group must explain this much more")
    link_gap_cosine: float = option(
        0.15, "cosine", "enough where most else is linked; half of it between two linked neighbours"
    )
    link_sentences: int = option(4, "sentences a side", "longer groups hide what changed")


@dataclass(frozen=True, slots=True)
class RelateConfig:
    """How a pair is judged and stories are grouped."""

    likely_limit: int = option(24, "witnesses", "every two of a witness' so many nearest likely neighbours are judged")
    likely_story: float = option(0.3, "probability", "pairs from here on make likely stories, which are completed")
    copy_pairs_limit: int = option(
        40, "documents a story", "copies are related to every document of a small story, in a larger to their witness"
    )
    minimum_words: int = option(20, "body words", "with fewer on either side shared words say nothing of dependence")
    company_limit: int = option(1_000, "witnesses", "in larger stories pairs are judged by their texts alone")
    voices: int = option(64, "witnesses a story", "reports heard as company of each pair; more change nothing")
    models: str = option("", "folder", "empty: the coefficients of the package; else those retrained on other families")
    evidence_from: float = option(0.2, "probability of one story", "nobody asks for the evidence of unrelated pairs")
    same_story: float = option(0.2, "probability", "average over the pairs of two groups at which they are one story")
    story_contrast: float = option(
        1.25, "log-odds", "groups stay apart where independent pairs inside are likelier by so much than those across"
    )
    story_days: float = option(60.0, "days", "a document further from its group's median date tells another event")
    far_dependent: float = option(
        0.95, "probability", "unless its text depends on a member's: last year's report in one outlet's form does not"
    )
    dependent: float = option(0.5, "probability", "pairs from here on may make a family")
    dependent_alone: float = option(0.7, "probability", "a single pair from here on joins two groups by itself")
    unseen_pair: float = option(0.1, "probability", "what a pair no channel found counts for in an average")
    direct_pairs: int = option(20_000, "pairs", "the components of so few are found at once, of more in rounds of SQL")


@dataclass(frozen=True, slots=True)
class LineageConfig:
    """How parents are chosen."""

    determined: float = option(0.8, "probability", "a direction below it is called undetermined (DESIGN §5)")
    models: str = option("", "folder", "empty: the coefficients of the package; else those retrained on other families")
    root_log_odds: float = option(
        -0.3, "log-odds", "an edge below it is worse than no parent: -.6 accuses more left out"
    )
    root_dependent: float = option(
        0.25, "log-odds each", "of the surest dependence, off the root: left out .86 against .85"
    )
    used_source: float = option(0.25, "power", "of the number of its other children, by which a source gains")
    sharpness: float = option(1.3, "factor", "edges bear each other out: more accuses more, less determines less")
    direction_sharpness: float = option(
        1.4, "factor", "directions of .8 and more were right 1.0 and .95 of the time, left out"
    )
    direction_apart: float = option(
        0.5, "share", "of what makes editions look apart, taken from their direction: left out, right .97 and more"
    )
    stated_edge: float = option(3.0, "log-odds", "set by hand: who gives an address names a parent")
    stated_direction: float = option(4.0, "log-odds", "set by hand: nobody calls their copy the original")
    merger_bar: float = option(0.4, "merger evidence, 0 to 1", "from here on a merger is no parent of its source")
    second_parent: float = option(
        0.4, "probability", "of texts left out that were joined from two, six in ten are found and hardly any other"
    )
    alternatives_from: float = option(0.02, "probability", "less is not worth a reader's time")
    third_limit: int = option(40, "witnesses", "in stories beyond `thirds_limit` so many others are heard on a family")
    thirds_limit: int = option(
        200, "witnesses", "in larger stories only the aligned neighbours of a text are heard as third voices on it"
    )
    dense_limit: int = option(1_000, "witnesses", "larger families are traced in parts; time grows with the cube")
    hold_limit: int = option(
        32, "witnesses", "up to here a direction is determined only if it holds without any one other document"
    )
    lost_share: float = option(0.5, "share", "of pairs that look like siblings, those that were, on left-out families")
    lost_from: float = option(
        0.06, "probability", "lost sources less likely are not told; of the others three in ten are true"
    )
    samples: int = option(40, "parent vectors a family", "enough for 90% intervals of counts")


@dataclass(frozen=True, slots=True)
class ChangeConfig:
    """How changes are typed."""

    cover: float = option(0.45, "share of rare words", "a sentence without a link joins one that holds so much of it")
    leftover_cover: float = option(
        0.3, "share of rare words", "two sentences without a link are held to be one from it"
    )
    gap: float = option(
        0.1, "score", "sentences linked only because their neighbours are: no proof that they correspond"
    )
    number_likeness: float = option(0.45, "likeness", "two figures in each other's place: shared context, noun, form")
    far_likeness: float = option(
        0.45, "likeness", "two figures or dates in each other's place, in sentences not linked"
    )
    date_likeness: float = option(0.35, "likeness", "two dates in each other's place: shared context and parts")
    name_likeness: float = option(0.6, "likeness", "two names in each other's place: letters or shared context")
    name_spelling: float = option(80.0, "percent of letters", "names as alike as this are one, wherever they stand")
    unlike_names: float = option(0.25, "likeness", "taken off where names differ in letters and in the word before")
    role_likeness: float = option(0.55, "likeness", "two offices in each other's place: one person, or shared context")
    hedge_cover: float = option(0.5, "share of rare words", "the other side says so much of what is hedged")
    negation_cover: float = option(0.6, "share of rare words", "two clauses hold so much of each other, both ways")
    opposite_likeness: float = option(0.5, "likeness", "opposites in like surroundings turn the statement round")
    attribution_cover: float = option(0.4, "share of rare words", "the child says so much of what was attributed")
    indirect_cover: float = option(0.6, "share of rare words", "so much of a quotation is said without marks")
    reported_cover: float = option(0.4, "share of rare words", "so much of a quotation is told in the reporter's words")
    missing_cover: float = option(0.4, "share of rare words", "a sentence covered less is left out or added")
    counterpart: float = option(0.13, "chance", "from it a clause stands for what is left out or added")
    restated: float = option(0.6, "chance", "from it two clauses of which neither is left out are shown as reworded")
    least_words: int = option(3, "words", "shorter lines are headers and labels, not statements")
    quote_share: float = option(0.4, "share of weight", "texts sharing less on both sides only quote: nothing is added")
    excerpt_share: float = option(
        0.35, "share of weight", "beyond it the child is an excerpt, and may leave figures out"
    )
    whole: float = option(0.85, "share of words", "a shorter text is an excerpt, and leaves figures out as it is cut")
    edited: float = option(
        0.55, "share of words kept", "from it linked sentences are edited, not reworded: what is added or gone is meant"
    )
    edited_omissions: int = option(3, "changes an edge", "of an edited text; more would hide what matters")
    edited_additions: int = option(8, "changes an edge", "of an edited text; more would hide what matters")
    factual_omissions: int = option(1, "changes an edge", "of a reworded text; more would hide what matters")
    factual_additions: int = option(0, "changes an edge", "of a reworded text; more would hide what matters")
    clause_new: float = option(
        0.6, "share of rare words", "a clause of which linked sentences lack so much says something new"
    )
    clauses: int = option(7, "clauses an edge and side", "more would hide what matters")
    details: int = option(5, "clauses an edge and side", "more would hide what matters")
    wordings: int = option(12, "changes an edge", "edits of style beyond the heaviest say nothing new")
    verbatim: float = option(0.6, "share of words kept", "below it sentences are reworded, and edits say nothing")
    reworded: float = option(0.4, "share of words kept", "below it not even short replacements are told by edits")
    maximum: int = option(40, "changes an edge", "a flood of changes is no answer")


@dataclass(frozen=True, slots=True)
class ClaimConfig:
    """How claims are found and counted."""

    maximum: int = option(60, "claims a story", "a flood of claims is no answer")
    dependent: float = option(0.8, "probability", "from it two texts count once, edge or none: errors balance there")
    strangers: float = option(0.68, "probability", "from it two texts have two origins (0235); 1 abstains")
    lone_stories: int = option(2_000, "stories", "above it, stories of one document are not searched for claims")


@dataclass(frozen=True, slots=True)
class ReportConfig:
    """What the report holds."""

    documents_limit: int = option(
        5_000, "documents", "above it trace.json and report.html cover the largest and most altered stories"
    )
    copies_shown: int = option(20, "documents a text", "of a story larger than `documents_limit`; more are counted")


@dataclass(frozen=True, slots=True)
class Config:
    """All options."""

    reading: ReadingConfig = field(default_factory=ReadingConfig)
    engine: EngineConfig = field(default_factory=EngineConfig)
    candidates: CandidateConfig = field(default_factory=CandidateConfig)
    align: AlignConfig = field(default_factory=AlignConfig)
    relate: RelateConfig = field(default_factory=RelateConfig)
    lineage: LineageConfig = field(default_factory=LineageConfig)
    changes: ChangeConfig = field(default_factory=ChangeConfig)
    claims: ClaimConfig = field(default_factory=ClaimConfig)
    witnesses: WitnessConfig = field(default_factory=WitnessConfig)
    report: ReportConfig = field(default_factory=ReportConfig)
    dedupe: DedupeConfig = field(default_factory=DedupeConfig)
    passages: PassageConfig = field(default_factory=PassageConfig)
