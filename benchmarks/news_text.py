"""Seeded text of the size, word lengths and punctuation of news, without any source: English, Russian, French."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Language:
    """Common words, most common first, and stems and endings that make rarer ones; how steeply use falls with rank,
    which sets the mean length of a word to that of news."""

    common: str
    stems: str
    endings: str
    steepness: float


ENGLISH = Language(
    "the of to a and in said for that on is was with at by it from he as be has an have are his will but not "
    "its who were they which had this would been their more or than about one after also new up out first when "
    "two year people last could over time if no into other some there can only what years she you all so we "
    "government her million him before state most week city them three under because now any made president "
    "police between",
    "report elect govern comment develop invest negotiat investigat support oppos council minist strik vot "
    "build damag flood storm market compan budget tax polic court judg appeal hospital doctor patient school "
    "teach train rail road airport bank loan rate price export import trad farm harvest factor produc launch "
    "announc confirm deni claim accus arrest charg sentenc protest march union work employ manag direct "
    "deliver transport communicat",
    "|s|ed|ing|er|ers|ment|ments|ation|able|al|ally|ive|or|ors|ance|ity|ful|less|ly|y|ist|ists|ion|ions",
    1.2,
)
RUSSIAN = Language(
    "в и на что не с по он как из это за от к у его о для но она до все они был а же так было мы если при бы "  # noqa: RUF001
    "также после году лет только уже или года еще том чтобы которые ее может их более этом время были который "  # noqa: RUF001
    "сообщил со под между через сейчас один два три человек страны власти города россии президент заявил "  # noqa: RUF001
    "словам данным перед против",
    "сообщ правитель министер развит инвест перегов расслед поддерж голосов строитель поврежд наводн рын "
    "компан бюдж налог полиц суд больниц врач шк учител поезд дорог аэропорт банк кредит цен экспорт импорт "
    "торгов ферм урож завод производ запуск объяв подтверд отриц обвин задерж приговор протест профсоюз работ "
    "руковод достав перевоз связ",
    "|а|ы|у|ом|ах|ов|ами|ение|ения|ению|ством|ства|ный|ная|ное|ные|ного|ной|ных|ил|ила|или|ить|ают|ает|ость|"  # noqa: RUF001
    "ости|ник|ники",
    1.0,
)
FRENCH = Language(
    "de la le et les des à en un du une que est pour qui dans a par plus au sur pas il ce ne se avec sont son "
    "été cette aux ont mais été selon deux après comme ses où leur être même sa était fait très déjà ans ils "
    "elle nous dont si entre sans avait président années année contre ministre tout autres lundi également "
    "notamment État pays France",
    "annonc gouvern ministèr dévelop invest négoci enquêt soutien opposit consei élect vot constructi dégât "
    "inond march sociét budg impôt polic tribun hôpit médecin écol professeur tra rout aéroport banqu crédit "
    "pri export import commerc agricult récolt usin product lanc confirm démenti accus arrêt condamn manifest "
    "syndic travail dirige livr transpor",
    "|e|es|é|és|ée|er|ement|ation|ations|eur|eurs|ait|aient|ant|ique|iques|ité|ités|aire|ère|ères|ion|ions|ais|ons",
    1.25,
)
LANGUAGES = {"ascii": ENGLISH, "cyrillic": RUSSIAN, "accented": FRENCH}


def write_news(language: str, size: int, seed: int = 0, words: int = 420) -> list[str]:
    """Return texts of about `size` bytes of UTF-8 in all, of about `words` words each (log-normal lengths)."""
    random = np.random.default_rng(seed)
    vocabulary = _vocabulary(LANGUAGES[language])
    chance = np.arange(3, len(vocabulary) + 3) ** -LANGUAGES[language].steepness
    edges = np.cumsum(chance / chance.sum())
    texts, written = [], 0
    while written < size:
        count = int(random.lognormal(np.log(words), 0.6)) + 1
        picks = np.minimum(np.searchsorted(edges, random.random(count)), len(vocabulary) - 1)
        text = _sentences([vocabulary[i] for i in picks], random.random(count), random.integers(1, 99_999, count))
        texts.append(text)
        written += len(text.encode())
    return texts


def _vocabulary(language: Language) -> list[str]:
    endings = language.endings.split("|")
    stems = language.stems.split()
    rarer = [stem + ending for ending in endings for stem in stems]
    joined = [stem + ending for ending in endings[::3] for stem in (a[:3] + b for a in stems for b in stems[::4])]
    return list(dict.fromkeys(language.common.split() + rarer + joined))


def _sentences(words: list[str], chance: np.ndarray, figures: np.ndarray) -> str:
    """Give some words a capital, a comma, a full stop, quotation marks, a hyphen or a figure."""
    parts, begins = [], True
    for word, x, figure in zip(words, chance.tolist(), figures.tolist(), strict=True):
        shown = word.capitalize() if begins or x < 0.06 else word
        begins = x >= 0.94
        if 0.06 <= x < 0.08:
            shown = f"{figure:,}"
        elif 0.08 <= x < 0.10:
            shown = f'"{shown}"'
        elif 0.10 <= x < 0.11:
            shown = f"{shown}-{word}"
        elif 0.11 <= x < 0.12:
            shown += "'s"
        elif 0.88 <= x < 0.94:
            shown += ","
        elif begins:
            shown += ".\n\n" if x > 0.985 else "."
        parts.append(shown)
    return " ".join(parts)
