"""To whom somebody said something: the reporter, the press, or a named outlet or office."""

from __future__ import annotations

import functools
import re

from samesource.records.addressee import Addressee

_WORD = r"[^\W\d_a-zà-öø-ÿа-яё][\w&-]*(?:\.[\w&-]+)*"
_CAPITAL = rf"(?P<name>(?:[\"'«“„]\s?)?{_WORD}(?: (?:of (?:the )?|de (?:la )?|du |della |do |da )?{_WORD}){{0,4}})"
_VERBS = {
    "de": r"(?:sagte|sagten|erklärte|erklärten|berichtete|berichteten|erzählte|erzählten|bestätigte|verriet|teilte|"
    r"teilten|versicherte|gegenüber)",
    "en": r"(?:told|tells|telling|spoke to|speaking to|talked to|informed)",
    "es": r"(?:dijo|dijeron|declaró|declararon|contó|contaron|explicó|aseguró|comentó|señaló|relató|confirmó) a",
    "fr": r"(?:déclaré|dit|confié|expliqué|indiqué|raconté|précisé|affirmé|assuré|confiait|disait) (?:à|aux|au)",
    "it": r"(?:detto|raccontato|spiegato|dichiarato|confermato|riferito|confidato) (?:ai|alla|al|agli|a|all')",
    "pt": r"(?:disse|disseram|declarou|contou|afirmou|explicou|confirmou|relatou) (?:aos|ao|à|às|a)",
    "ru": r"(?:сказал|рассказал|сообщил|заявил|пояснил|признал|подтвердил)[аи]?(?:сь|ся)?",
}  # fmt: skip
_ARTICLES = {
    "de": r"(?:der |dem |den |einer |einem )?(?:Agentur |Nachrichtenagentur |Zeitung )?",
    "en": r"(?:the |a |an )?",
    "es": r"(?:la |el |los |las )?(?:agencia |diario |periódico )?",
    "fr": r"(?:la |le |les |l')?(?:agence |journal |quotidien )?",
    "it": r"(?:la |il |l'|gli |i )?(?:agenzia |quotidiano )?",
    "pt": r"(?:agência |jornal )?",
    "ru": r"(?:агентству |газете |изданию |корреспонденту |порталу |телеканалу )?",
}
_INVERTED = {
    "de": frozenset(["gegenüber", "Agentur", "Nachrichtenagentur", "Zeitung"]),
    "ru": frozenset(["агентству", "газете", "изданию", "корреспонденту", "порталу", "телеканалу"]),
}
"""Languages whose verbs of saying are followed by who says it, and what tells that it is whom."""
_SELF = {
    "de": r"(?:mir|uns|(?:dieser|unserer|diesem|unserem) \w+)",
    "en": r"(?:me|us|(?:this|our) \w+)",
    "es": r"(?:este|esta|nuestro|nuestra) \w+",
    "fr": r"(?:notre|nos) \w+",
    "it": r"(?:questo|questa|nostro|nostra) \w+",
    "pt": r"(?:este|esta|nosso|nossa) \w+",
    "ru": r"(?:мне|нам|(?:нашему|нашей) \w+)",
}
_BEFORE = {
    "es": r"(?:me|nos) (?:dijo|dijeron|contó|contaron|explicó|aseguró|comentó|señaló|relató|confirmó)",
    "fr": r"(?:nous (?:a|ont|avait)|m'(?:a|ont|avait)) (?:déclaré|dit|confié|expliqué|raconté|précisé|affirmé)"
    r"|nous confi(?:ait|aient|e)",
    "it": r"(?:mi|ci) (?:ha|hanno) (?:detto|raccontato|spiegato|confermato|confidato)",
    "pt": r"(?:me|nos) (?:disse|contou|explicou)|(?:disse|contou|explicou)-(?:me|nos)",
    "ru": r"(?:мне|нам) (?:сказал|рассказал|сообщил|заявил|пояснил|признал)[аи]?(?:сь|ся)?",
}
_PRESS = {
    "de": r"(?:Journalisten|Reportern|Medien|Presse|Medienvertretern|Pressevertretern|Pressekonferenz)",
    "en": r"(?:newsmen|reporters|journalists|newspapers|media|press|news conference|press conference|briefing|"
    r"press briefing|correspondents|pressmen)",
    "es": r"(?:periodistas|prensa|reporteros|medios)",
    "fr": r"(?:presse|journalistes|reporters|médias)",
    "it": r"(?:giornalisti|cronisti|stampa)",
    "pt": r"(?:jornalistas|repórteres|imprensa)",
    "ru": r"(?:журналистам|репортёрам|прессе|СМИ)",
}  # fmt: skip


def find_addressees(text: str, language: str) -> list[Addressee]:
    """Return who is told something in `text` by a verb of saying, in order; none in a language without words."""
    pattern = _pattern(language)
    if pattern is None or not any(cue in text for cue in _cues(language)):
        return []
    found = []
    for match in pattern.finditer(text):
        kind = "self" if match["self"] or match["before"] else "press" if match["press"] else "named"
        name = (match["name"] or "").strip("\"'«“„ ")
        if kind == "named" and language in _INVERTED and not _outlet(match, language):
            continue
        found.append(Addressee(match.start(), match.end(), kind, name))
    return found


def _outlet(match: re.Match[str], language: str) -> bool:
    """Tell whether a name after a verb is whom it was said to, where it might be who said it."""
    marked = match["name"][0] in "\"'«“„" or match["name"].split()[0].isupper()
    return marked or any(word in match.group().split() for word in _INVERTED[language])


@functools.cache
def _cues(language: str) -> tuple[str, ...]:
    """Return letters of which every match holds some: looking for them is much faster than for the whole."""
    return tuple(sorted(set(re.findall(r"[^\W\d_]{3,}", f"{_VERBS[language]} {_BEFORE.get(language, '')}"))))


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return the expression of a language: verb, article and whom, or a pronoun before the verb."""
    if language not in _VERBS:
        return None
    before = _BEFORE.get(language, r"(?!)")
    after = (
        rf"{_VERBS[language]} (?:(?P<self>{_SELF[language]})(?!\w)"
        rf"|{_ARTICLES[language]}(?:(?P<press>{_PRESS[language]})(?!\w)|{_CAPITAL}))"
    )
    return re.compile(rf"(?<!\w)(?:(?P<before>{before})(?!\w)|{after})")
