"""English word lists."""

from __future__ import annotations

from samesource.language.data.english_roles import ROLES
from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = word_list(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = word_list("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
_DENOMINATORS = {
    3: "third/thirds", 4: "quarter fourth/quarters fourths", 5: "fifth/fifths", 6: "sixth/sixths",
    7: "seventh/sevenths",
    8: "eighth/eighths", 9: "ninth/ninths", 10: "tenth/tenths",
}  # fmt: skip
_MONTHS = (
    word_list("january february march april may june july august september october november december"),
    word_list("jan feb mar apr may jun jul aug sep oct nov dec"),
)
_WEEKDAYS = (
    word_list("monday tuesday wednesday thursday friday saturday sunday"),
    word_list("mon tue wed thu fri sat sun"),
)
_TIME = word_list("second minute hour day week month year decade")
_MEASURES = word_list(
    "millimetre centimetre metre kilometre inch yard mile hectare acre microgram milligram gram kilogram tonne pound "
    "ounce millilitre litre gallon barrel watt kilowatt megawatt gigawatt knot"
)


def _plurals() -> dict[str, str]:
    units = {word + ending: word for word in (*_TIME, *_MEASURES) for ending in ("", "s")}
    american = {word.replace("metre", "meter").replace("litre", "liter"): key for word, key in units.items()}
    return units | american


VOCABULARY = Vocabulary(
    language="en",
    decimal=".",
    numbers={word: i for i, word in enumerate(_UNITS)} | {word: 10 * i for i, word in enumerate(_TENS, 2)},
    articles=frozenset(["one", "zero"]),
    hundreds=frozenset(["hundred"]),
    scales={"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
            "lakh": 10**5, "crore": 10**7},
    figure_scales={"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12},
    number_connectors=frozenset(["and"]),
    ordinals={word: i for i, word in enumerate(_ORDINALS)}
    | {word: 10 * i for i, word in enumerate(_ORDINAL_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000},
    ordinal_suffix=r"(?:st|nd|rd|th)(?!\w)",
    fractions=fraction_words({word: i for i, word in enumerate(_UNITS[:10]) if i}, _DENOMINATORS)
    | fraction_words({"a": 1}, {3: "third", 4: "quarter", 5: "fifth", 10: "tenth"})
    | {"half": "0.5", "one half": "0.5", "halves": "0.5"},
    half_more=frozenset(["and a half"]),
    set_numbers={"one and a half": "1.5", "half a dozen": "6", "half dozen": "6",
                  "half a million": "500000", "half a billion": "500000000"},
    minus=frozenset(["minus"]),
    below_zero=("below zero", "below freezing"),
    dimensions=frozenset(word_list(
        "long tall high wide deep thick broad across apart away above below ahead behind north south east west hurdles "
        "sprints metres meters yards"
    )),
    multiples={
        "doubled": "2", "double": "2", "doubling": "2", "twice": "2", "twofold": "2", "tripled": "3", "triple": "3",
        "threefold": "3", "quadrupled": "4", "fourfold": "4",
    },
    months={name: i for names in _MONTHS for i, name in enumerate(names, 1)} | {"sept": 9},
    before_years=frozenset(word_list(
        "in since until by from of for during early late mid and to year spring summer autumn fall winter before "
        "after"
    )),
    weekdays={name: i for names in _WEEKDAYS for i, name in enumerate(names)} | {"tues": 1, "thurs": 3},
    days={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    clock_word="o'clock",
    day_halves={"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "at night": "night"},
    noons={"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    units=_plurals()
    | {
        "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour",
        "yr": "year", "yrs": "year", "century": "century", "centuries": "century", "feet": "foot", "foot": "foot",
        "inches": "inch", "kilo": "kilogram", "kilos": "kilogram", "ton": "tonne", "tons": "tonne",
        "nautical miles": "nautical-mile", "nautical mile": "nautical-mile", "fortnight": "week",
        "square kilometres": "square-kilometre", "square kilometers": "square-kilometre",
        "square metres": "square-metre", "square meters": "square-metre", "square miles": "square-mile",
        "square feet": "square-foot", "cubic metres": "cubic-metre", "cubic meters": "cubic-metre",
        "kilometres per hour": "kilometre-per-hour", "kilometers per hour": "kilometre-per-hour",
        "kilometres an hour": "kilometre-per-hour", "kilometers an hour": "kilometre-per-hour",
        "metric tons": "tonne", "metric ton": "tonne", "metric tonnes": "tonne", "sq m": "square-metre",
        "square yards": "square-yard", "square foot": "square-foot", "cubic feet": "cubic-foot",
        "metres per second": "metre-per-second", "meters per second": "metre-per-second",
        "miles per hour": "mile-per-hour", "miles an hour": "mile-per-hour",
        "kilowatt hours": "kilowatt-hour", "megawatt hours": "megawatt-hour", "gigawatt hours": "gigawatt-hour",
        "terawatt hours": "terawatt-hour", "degrees celsius": "celsius", "degrees centigrade": "celsius",
        "degree celsius": "celsius",
        "degrees c": "celsius", "degrees f": "fahrenheit", "degrees fahrenheit": "fahrenheit",
        "degrees": "degree", "percentage points": "percentage-point", "percentage point": "percentage-point",
    },
    currencies={
        "dollar": "$", "dollars": "$", "us dollars": "USD", "u.s. dollars": "USD", "euro": "EUR", "euros": "EUR",
        "pounds sterling": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB",
        "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW", "rupee": "INR", "rupees": "INR",
        "hryvnia": "UAH", "hryvnias": "UAH", "lira": "TRY", "zloty": "PLN", "swiss francs": "CHF", "francs": "CHF",
        "kronor": "SEK", "peso": "peso", "pesos": "peso", "rand": "ZAR", "cents": "cent", "pence": "penny",
    },
    percents=frozenset(["percent", "per cent", "pct"]),
    modifiers={
        "about": "about", "around": "about", "some": "about", "approximately": "about", "roughly": "about",
        "nearly": "about", "almost": "about", "an estimated": "about", "estimated": "about", "close to": "about",
        "circa": "about", "more or less": "about", "more than": "more", "over": "more", "above": "more",
        "in excess of": "more", "upwards of": "more", "exceeding": "more", "well over": "more", "fewer than": "less",
        "less than": "less", "under": "less", "below": "less", "just under": "less", "at least": "at-least",
        "no fewer than": "at-least", "no less than": "at-least", "a minimum of": "at-least", "at most": "at-most",
        "up to": "at-most", "as much as": "at-most", "as many as": "at-most", "as high as": "at-most",
        "no more than": "at-most", "not only": "about", "no later than": "at-most", "not less than": "at-least",
        "a maximum of": "at-most", "not more than": "at-most",
    },
    hedges={
        "minor injuries": "degree", "slight injuries": "degree",
        "partly": "degree", "partially": "degree", "in part": "degree", "slightly": "degree", "lightly": "degree",
        "what he called": "distance", "what she called": "distance", "what they called": "distance",
        "what it called": "distance", "what he described as": "distance", "what she described as": "distance",
        "what they described as": "distance", "what it described as": "distance", "what he termed": "distance",
        "what she termed": "distance", "what he referred to as": "distance", "what she referred to as": "distance",
        "stands accused": "report", "is accused": "report", "are accused": "report", "was accused": "report",
        "were accused": "report", "claimed to": "report", "claimed that": "report", "claims to": "report",
        "claims that": "report", "first indications": "doubt", "early indications": "doubt",
        "initial reports": "doubt", "early reports": "doubt", "preliminary reports": "doubt",
        "according to preliminary": "doubt", "first findings": "doubt", "traces of": "doubt", "signs of": "doubt",
        "appeared": "doubt", "looks like": "doubt", "looked like": "doubt", "is being treated as": "doubt",
        "working theory": "doubt", "one theory": "doubt", "we think": "doubt", "might have": "maybe",
        "may have": "maybe", "could have": "maybe", "would decide whether": "intent", "decide whether": "intent",
        "deciding whether": "intent", "has yet to decide": "intent", "hoping to": "intent", "hope to": "intent",
        "hoped to": "intent", "looking to": "intent", "seeking to": "intent", "wants to": "intent",
        "want to": "intent", "no decision": "doubt", "so far as is known": "doubt",
        "accused of": "report", "charged with": "report", "unclear": "doubt", "not clear": "doubt",
        "not known": "doubt", "reportedly": "report", "allegedly": "report", "alleged": "report", "allege": "report",
        "alleges": "report", "supposedly": "report", "purportedly": "report", "purported": "report",
        "is said to": "report", "are said to": "report", "was said to": "report", "were said to": "report",
        "believed to": "report", "thought to": "report", "understood to": "report", "rumoured": "report",
        "rumored": "report", "unconfirmed": "report", "so-called": "report", "suspected": "doubt",
        "suspects": "doubt", "suspect": "doubt", "apparently": "doubt", "seemingly": "doubt", "appears to": "doubt",
        "appear to": "doubt", "appeared to": "doubt", "seems to": "doubt", "seem to": "doubt", "seemed to": "doubt",
        "presumably": "doubt", "preliminary": "doubt", "provisional": "doubt", "tentative": "doubt",
        "tentatively": "doubt", "potentially": "maybe", "possibly": "maybe", "perhaps": "maybe", "maybe": "maybe",
        "probably": "maybe", "likely": "maybe", "unlikely": "maybe", "may": "maybe", "might": "maybe",
        "could": "maybe", "possible": "maybe", "probable": "maybe", "potential": "maybe", "estimate": "doubt",
        "estimates": "doubt", "estimated": "doubt", "expected to": "maybe", "anticipate": "maybe",
        "anticipates": "maybe", "anticipated": "maybe", "predicted": "maybe", "projected": "maybe",
        "evidence suggests": "doubt", "estimates suggest": "doubt", "presumed": "doubt", "assumed": "doubt",
        "deemed": "doubt", "plans to": "intent", "plan to": "intent", "hopes to": "intent", "aims to": "intent",
        "intends to": "intent", "if confirmed": "maybe", "if approved": "maybe", "is believed": "report",
        "are believed": "report", "was believed": "report", "were believed": "report", "was thought": "report",
        "were thought": "report", "said to have": "report", "reported to have": "report", "rumours": "report",
        "rumors": "report", "supposed": "report",
        "believes": "doubt", "believe": "doubt", "believed": "doubt", "suggests": "doubt",
        "suggest": "doubt", "suggested": "doubt", "fears": "doubt", "feared": "doubt", "initial findings": "doubt",
        "initial results": "doubt", "not yet confirmed": "doubt", "yet to be confirmed": "doubt",
        "being investigated": "doubt", "under investigation": "doubt", "as far as is known": "doubt",
        "conjecture": "doubt", "speculation": "doubt", "suspicion": "doubt", "conceivably": "maybe",
        "conceivable": "maybe", "in all likelihood": "maybe", "probability": "maybe", "should be able to": "maybe",
        "is due to": "maybe", "cannot be ruled out": "maybe", "can not be ruled out": "maybe", "proposes to": "intent",
        "is considering": "intent", "are considering": "intent", "considers": "intent", "plans": "intent",
        "in talks": "intent",
    },
    caveats={
        "could not be verified": "verification", "could not be independently verified": "verification",
        "independently verified": "verification", "could not be confirmed": "verification",
        "independently confirmed": "verification", "not been confirmed": "verification",
        "not been verified": "verification", "cannot be verified": "verification", "unverified": "verification",
        "no independent confirmation": "verification", "could not verify": "verification",
        "could not confirm": "verification", "not clear": "scope", "unclear": "scope", "not known": "scope",
        "did not say": "scope", "did not mention": "scope", "does not mention": "scope", "cannot say": "scope",
        "declined to": "scope", "does not mean": "scope", "does not prove": "scope", "not proof": "scope",
        "no evidence": "scope", "ruled out": "scope", "warned against": "scope", "cautioned": "scope",
        "denied": "denial", "denies": "denial", "deny": "denial", "disputed": "denial", "disputes": "denial",
        "rejected": "denial", "acquitted": "denial", "not charged": "denial", "not accused": "denial",
        "not suspected": "denial",
        "we do not know": "verification", "we don't know": "verification", "we have not seen": "verification",
        "we haven't seen": "verification", "we cannot say": "verification", "we can't say": "verification",
        "could not establish": "verification", "could not be established": "verification",
        "could not be determined": "verification", "could not be checked": "verification",
        "unable to verify": "verification", "unable to confirm": "verification",
        "not been able to verify": "verification", "not been able to confirm": "verification",
        "not independently": "verification",
    },
    negations=frozenset(word_list(
        "not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't "
        "wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't n't"
    )),
    refusals=tuple(word_list(
        "refus declin fail lack absen avoid deni deny reject hardly barely rarely yet stop ceas prevent block"
    )),
    negation_prefixes=("un", "in", "im", "ir", "non", "dis"),
    opposites=(
        "start/finish start/end begin/end begin/finish rise/fall rose/fell risen/fallen increase/decrease "
        "grow/shrink more/fewer more/less higher/lower highest/lowest upper/lower above/below before/after "
        "over/under win/lose won/lost accept/reject approve/reject support/oppose allow/ban permit/forbid "
        "include/exclude open/close opened/closed opening/closing arrive/depart arrive/leave enter/leave "
        "buy/sell bought/sold import/export hire/fire add/remove gain/lose gain/loss profit/loss "
        "majority/minority maximum/minimum most/least early/late earlier/later first/last old/new old/young "
        "large/small big/small long/short strong/weak strengthen/weaken safe/dangerous guilty/innocent "
        "convict/acquit legal/illegal true/false public/private male/female man/woman men/women boy/girl "
        "son/daughter brother/sister mother/father husband/wife alive/dead survive/die success/failure "
        "succeed/fail pass/fail agree/refuse agree/disagree confirm/deny admit/deny praise/criticise "
        "praise/criticize friend/enemy ally/enemy peace/war attack/defend left/right north/south east/west "
        "northern/southern eastern/western inside/outside inbound/outbound borrow/lend positive/negative "
        "up/down full/empty high/low warm/cold hot/cold heavy/light fast/slow wide/narrow deep/shallow "
        "inner/outer same/different always/never all/none everyone/nobody join/leave build/demolish "
        "raise/lower raise/cut improve/worsen better/worse best/worst possible/impossible with/without"
    ),
    intensifiers=frozenset(word_list(
        "very extremely highly deeply strongly sharply severely massively hugely enormously vastly dramatically "
        "significantly considerably substantially greatly totally completely utterly absolutely fully entirely "
        "massive huge enormous vast dramatic drastic severe staggering shocking devastating catastrophic disastrous "
        "unprecedented brutal fierce furious outrageous scandalous stunning horrific terrible slightly somewhat "
        "slight minor modest mild moderate moderately partly partially marginally"
    )),
    obligations={
        "must": "must", "has to": "must", "have to": "must", "had to": "must", "required to": "must",
        "obliged to": "must", "shall": "must", "should": "should", "ought to": "should", "may": "may",
        "might": "may", "could": "may", "can": "may", "will": "will", "would": "will",
    },
    roles=ROLES,
    role_qualifiers={
        "superintending": "superintending",
        "deputy": "deputy", "vice": "deputy", "assistant": "assistant", "associate": "assistant", "former": "former",
        "ex": "former", "acting": "acting", "interim": "acting", "retired": "former", "chief": "chief",
        "lead": "chief", "head": "chief", "senior": "senior", "junior": "junior", "outgoing": "outgoing",
        "incoming": "designate", "designate": "designate", "elect": "designate", "honorary": "honorary",
        "first": "first", "general": "general", "co": "co",
    },
    vague_roles=frozenset(
        word_list(
            "leader leaders official officials executive expert worker workers employee employees resident "
            "residents witness witnesses victim victims passenger customer neighbour volunteer patient "
            "accused pensioner colleague friend partner student pupil"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "both two sides side parties party communiqué communique release announcement statement statements "
            "spokesman spokeswoman spokesperson official officials authority "
            "authorities company firm group agency government report reports source sources people person "
            "officer officers department ministry body organisation organization document letter member "
            "members staff manager boss leader leaders minister media he she they it who which investigators"
        )
    ),
    tellings=(
        "told", "spoke to", "speaking to", "spoken to", "said to", "tells", "talked to", "interview with",
        "statement to", "informed",
    ),
    pointers=frozenset(word_list("this that it these those such")),
    place_nouns=frozenset(
        word_list(
            "town city village hamlet county district province region state island lake river bay valley "
            "mountain mount port harbour harbor station airport street road square bridge suburb borough "
            "parish peninsula coast strait cape depot"
        )
    ),
    particles=frozenset(word_list("of de von van der den la le el al bin ibn da di du del dos das and for")),
    locatives=frozenset(word_list("in at from near to outside around inside across into towards toward of")),
    pronouns={
        "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
        "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p",
    },
    articles_all=frozenset(word_list("a an the this that these those his her its their our my your")),
)  # fmt: skip
