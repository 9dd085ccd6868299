"""Words for people by sex and age."""

from __future__ import annotations

from samesource.language.load_vocabulary import load_vocabulary

_PEOPLE = {
    "en": "man woman men women boy girl boys girls toddler baby teenager",
    "de": "mann frau männer frauen junge mädchen jungen kind säugling jugendliche jugendlicher",
    "fr": "homme femme hommes femmes garçon fille garçons filles garçonnet fillette adolescent adolescente",
    "es": "hombre mujer hombres mujeres niño niña niños niñas varón chico chica adolescente joven",
    "it": "uomo donna uomini donne ragazzo ragazza ragazzi ragazze bambino bambina bambini bambine",
    "pt": "homem mulher homens mulheres menino menina meninos meninas rapaz moça garoto garota",
    "ru": "мужчина женщина мужчины женщины мальчик девочка мальчики девочки мальчика девочку юноша девушка парень",
}  # fmt: skip


def is_person(word: str, language: str) -> bool:
    """Tell whether a case-folded word says who somebody is: sex, age, kin or occupation."""
    return word in _PEOPLE.get(language, "").split() or word in load_vocabulary(language).roles
