"""Words for relatives."""

from __future__ import annotations

from samesource.language.data.word_list import word_list

_KIN = frozenset(
    word_list(
        "mother father son daughter brother sister husband wife grandmother grandfather uncle aunt cousin nephew niece "
        "widow widower stepfather stepmother ex-wife ex-husband boyfriend girlfriend father-in-law mother-in-law "
        "brother-in-law sister-in-law son-in-law daughter-in-law grandson granddaughter godfather godmother fiancé "
        "mutter vater sohn tochter bruder schwester ehemann ehefrau grossmutter großmutter grossvater großvater onkel "
        "tante cousine neffe nichte witwe witwer enkel enkelin schwager schwägerin verlobter "
        "mère père fils fille frère sœur soeur mari épouse époux grand-mère grand-père oncle neveu nièce veuve veuf "
        "madre padre hijo hija hermano hermana marido esposa esposo abuela abuelo tío tía primo prima sobrino sobrina "
        "viuda viudo nieto nieta suegro suegra cuñado cuñada yerno nuera novio novia "
        "figlio figlia fratello sorella marito moglie nonno nonna zio zia cugino cugina nipote vedova vedovo suocero "
        "suocera genero nuora cognato cognata mãe pai filho filha irmão irmã avó avô tio tia sobrinho sobrinha viúva "
        "viúvo neto neta sogro sogra genro cunhado cunhada "
        "мать отец сын дочь брат сестра муж жена дед бабушка дядя тётя племянник племянница вдова внук внучка тесть "
        "тёща свекровь зять невестка шурин кузен кузина отчим мачеха жених невеста"
    )
)


def is_kin(role: str) -> bool:
    """Tell whether a class of offices (`language.roles`) is a relative, which an office holder may be too."""
    return role in _KIN
