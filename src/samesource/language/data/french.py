"""French word lists."""

from __future__ import annotations

from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.french_roles import ROLES
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
_MONTHS = word_list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_SHORT_MONTHS = {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
_WEEKDAYS = word_list("lundi mardi mercredi jeudi vendredi samedi dimanche")
_ORDINALS = word_list(
    "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième"
)


_COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_NUMERATORS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}


def _with_plural_values(words: dict[str, int]) -> dict[str, int]:
    return {word + "s": value for word, value in words.items()}


def _with_plural(words: dict[str, str]) -> dict[str, str]:
    return words | {word + "s": key for word, key in words.items()}


VOCABULARY = Vocabulary(
    language="fr",
    decimal=",",
    numbers={word: i for i, word in enumerate(_UNITS)}
    | {
        "une": 1, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40,
        "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80, "huitante": 80, "nonante": 90,
        "quatre-vingt": 80, "quatre-vingts": 80,
    },
    articles=frozenset(["un", "une", "zéro", "neuf"]),
    before_plurals=r"\s(?!fois|pas)[^\W\d_]{2,}[sx]\b",
    hundreds=frozenset(["cent", "cents"]),
    scales={
        "mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12,
        "billions": 10**12,
    }
    | _COLLECTIVES | _with_plural_values(_COLLECTIVES),
    counted_scales=frozenset(word + "s" for word in _COLLECTIVES),
    figure_scales={"k": 1000, "m": 10**6, "mio": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9},
    number_connectors=frozenset(["et"]),
    vigesimal=True,
    ordinals={word: i for i, word in enumerate(_ORDINALS, 1)}
    | {"quatre-vingtième": 80, "premier": 1, "première": 1, "second": 2, "seconde": 2}
    | {"vingtième": 20, "trentième": 30, "quarantième": 40}
    | {"cinquantième": 50, "soixantième": 60, "centième": 100, "millième": 1000},
    ordinal_suffix=r"(?:ers?|res?|ères?|e|es|ème|èmes|nde?)(?!\w)",
    # `un sixième` and beyond are ordinals as often.
    fractions=fraction_words(_NUMERATORS | {"un": 1, "le": 1, "d'un": 1}, {3: "tiers", 4: "quart/quarts"})
    | fraction_words(
        _NUMERATORS,
        {5: "cinquièmes", 6: "sixièmes", 7: "septièmes", 8: "huitièmes", 9: "neuvièmes", 10: "dixièmes"},
    )
    | {"un cinquième": "0.2", "un dixième": "0.1"}
    | {"la moitié": "0.5", "un demi": "0.5", "une demie": "0.5", "de moitié": "0.5"},
    half_more=frozenset(["et demi", "et demie"]),
    set_numbers={"demi douzaine": "6", "un demi million": "500000", "un demi milliard": "500000000"},
    minus=frozenset(["moins"]),
    below_zero=("sous zéro", "au-dessous de zéro"),
    before_days=frozenset(word_list("le du au lundi mardi mercredi jeudi vendredi samedi dimanche")),
    before_times=frozenset(["à", "vers", "dès"]),
    hour_words=frozenset(["heures", "heure", "h"]),
    day_halves={
        "du matin": "am", "de l'après midi": "pm", "de l'après-midi": "pm", "du soir": "pm", "de la nuit": "night",
    },
    noons={"à midi": "12:00", "vers midi": "12:00", "à minuit": "00:00", "vers minuit": "00:00"},
    multiples={
        "doublé": "2", "double": "2", "doubler": "2", "triplé": "3", "triple": "3", "tripler": "3", "quadruplé": "4",
        "quadruple": "4", "multiplié par deux": "2", "multipliée par deux": "2", "multipliés par deux": "2",
        "multiplié par trois": "3", "multipliée par trois": "3", "multipliés par trois": "3",
    },
    months={name: i for i, name in enumerate(_MONTHS, 1)} | _SHORT_MONTHS,
    weekdays={name: i for i, name in enumerate(_WEEKDAYS)},
    before_years=frozenset(
        word_list("en depuis de à année et début fin avant après été printemps automne hiver dès l'an jusqu'en")
    ),
    days={"hier": -1, "aujourd'hui": 0, "demain": 1},
    units=_with_plural(
        {
            "seconde": "second", "minute": "minute", "heure": "hour", "jour": "day", "journée": "day",
            "semaine": "week", "an": "year", "année": "year", "décennie": "decade", "siècle": "century",
            "millimètre": "millimetre", "centimètre": "centimetre", "mètre": "metre", "kilomètre": "kilometre",
            "mille marin": "nautical-mile", "hectare": "hectare", "mètre carré": "square-metre",
            "kilomètre carré": "square-kilometre", "mètre cube": "cubic-metre", "microgramme": "microgram",
            "milligramme": "milligram", "gramme": "gram", "kilogramme": "kilogram", "kilo": "kilogram",
            "tonne": "tonne", "millilitre": "millilitre", "litre": "litre", "hectolitre": "hectolitre",
            "baril": "barrel", "watt": "watt", "kilowatt": "kilowatt", "mégawatt": "megawatt", "gigawatt": "gigawatt",
            "nœud": "knot", "degré": "degree", "pouce": "inch", "pied": "foot", "livre": "pound",
        }
    )
    | {
        "mois": "month", "kilomètres carrés": "square-kilometre", "mètres carrés": "square-metre",
        "mètres cubes": "cubic-metre", "kilomètres à l'heure": "kilometre-per-hour",
        "kilomètres heure": "kilometre-per-hour", "kilomètres par heure": "kilometre-per-hour",
        "miles par heure": "mile-per-hour", "miles à l'heure": "mile-per-hour", "milles à l'heure": "mile-per-hour",
        "mètres par seconde": "metre-per-second", "acre": "acre", "acres": "acre", "yard": "yard", "yards": "yard",
        "h": "hour", "min": "minute", "once": "ounce", "onces": "ounce", "gallons": "gallon",
        "milles marins": "nautical-mile",
        "degrés centigrades": "celsius", "degré celsius": "celsius", "degrés c": "celsius",
        "kilowattheures": "kilowatt-hour",
        "mégawattheures": "megawatt-hour", "gigawattheures": "gigawatt-hour", "térawattheures": "terawatt-hour",
        "degrés celsius": "celsius", "degrés fahrenheit": "fahrenheit", "points de pourcentage": "percentage-point",
        "point de pourcentage": "percentage-point", "milles": "mile", "miles": "mile",
    },
    currencies={
        "dollar": "$", "dollars": "$", "dollars américains": "USD", "de dollars": "$", "euro": "EUR", "euros": "EUR",
        "d'euros": "EUR", "livres sterling": "GBP", "de livres sterling": "GBP", "de livres": "GBP", "yens": "JPY",
        "yuans": "CNY",
        "roubles": "RUB", "de roubles": "RUB", "wons": "KRW", "roupies": "INR", "hryvnias": "UAH", "zlotys": "PLN",
        "francs suisses": "CHF", "francs": "CHF", "couronnes": "krone", "pesos": "peso", "centimes": "cent",
    },
    measure_particles=("de ", "d'"),
    percents=frozenset(["pour cent", "p. 100"]),
    modifiers={
        "environ": "about", "quelque": "about", "près de": "about", "à peu près": "about", "presque": "about",
        "autour de": "about", "une estimation de": "about", "plus de": "more", "plus d'": "more",
        "au-dessus de": "more", "moins de": "less", "moins d'": "less", "en dessous de": "less",
        "au moins": "at-least", "un minimum de": "at-least", "au plus": "at-most", "jusqu'à": "at-most",
        "au maximum": "at-most", "autour des": "about", "aux alentours de": "about", "aux environs de": "about",
        "approximativement": "about", "près d'": "about", "à peine": "about", "un peu plus de": "more",
        "un peu moins de": "less", "un peu plus d'": "more", "un peu moins d'": "less", "bien plus de": "more",
        "supérieur à": "more", "supérieure à": "more", "inférieur à": "less", "inférieure à": "less",
        "au-dessus des": "more", "pas moins de": "at-least", "pas plus de": "at-most", "un maximum de": "at-most",
        "minimum": "at-least", "maximum": "at-most",
    },
    hedges={
        "blessés légers": "degree", "blessé léger": "degree", "blessures légères": "degree",
        "partiellement": "degree", "en partie": "degree", "légèrement": "degree",
        "ce qu'il appelle": "distance", "ce qu'elle appelle": "distance", "ce qu'il a appelé": "distance",
        "ce qu'elle a appelé": "distance", "ce qu'il qualifie de": "distance", "ce qu'elle qualifie de": "distance",
        "ce qu'il a qualifié de": "distance", "ce qu'elle a qualifié de": "distance",
        "compte bien": "intent", "a l'intention de": "intent", "ont l'intention de": "intent", "indices de": "doubt",
        "des indices": "doubt", "traces de": "doubt", "selon les premières informations": "doubt",
        "d'après les premières informations": "doubt", "selon les premières constatations": "doubt",
        "selon les premières estimations": "doubt", "selon un premier bilan": "doubt",
        "premières hypothèses": "doubt", "première hypothèse": "doubt", "hypothèse": "doubt", "l'on croit": "doubt",
        "on estime": "doubt", "l'on estime": "doubt", "aurait été": "report", "auraient été": "report",
        "aurait pu": "maybe", "auraient pu": "maybe", "non confirmé": "doubt", "non confirmée": "doubt",
        "non confirmées": "doubt", "présomption": "doubt", "laisse penser": "doubt", "laissent penser": "doubt",
        "laisserait penser": "doubt",
        "accusé de": "report", "accusée de": "report", "mis en examen": "report", "on ignore": "doubt",
        "prétendument": "report", "présumé": "report", "présumée": "report", "présumés": "report",
        "présumées": "report", "soi-disant": "report", "serait": "report", "seraient": "report", "aurait": "report",
        "auraient": "report", "prétend": "report", "prétendent": "report", "supposé": "report", "supposée": "report",
        "allégué": "report", "soupçonné": "doubt", "soupçonnée": "doubt", "soupçonnés": "doubt", "soupçonne": "doubt",
        "apparemment": "doubt", "semble": "doubt", "semblent": "doubt", "semblait": "doubt", "paraît": "doubt",
        "provisoire": "doubt", "provisoires": "doubt", "préliminaire": "doubt", "préliminaires": "doubt",
        "estimation": "doubt", "estimations": "doubt", "estimé": "doubt", "estime": "doubt", "estiment": "doubt",
        "peut-être": "maybe", "probablement": "maybe", "vraisemblablement": "maybe", "sans doute": "maybe",
        "éventuellement": "maybe", "potentiellement": "maybe", "pourrait": "maybe", "pourraient": "maybe",
        "possible": "maybe", "possibles": "maybe", "probable": "maybe", "devrait": "maybe", "devraient": "maybe",
        "envisage": "intent", "envisagent": "intent", "envisagé": "intent",
        "projet de": "intent", "examiner": "intent", "espère": "intent", "espèrent": "intent",
        "dit-on": "report", "semblerait": "report",
        "selon des rumeurs": "report", "croit": "doubt", "croient": "doubt", "pense": "doubt", "pensent": "doubt",
        "semble-t-il": "doubt", "a priori": "doubt", "selon les premiers éléments": "doubt",
        "d'après les premiers éléments": "doubt", "selon toute vraisemblance": "doubt", "soupçonnent": "doubt",
        "soupçonnait": "doubt", "présume": "doubt", "évalué": "doubt", "évaluée": "doubt", "à confirmer": "doubt",
        "risque de": "maybe", "risquent de": "maybe", "peut-être que": "maybe",
        "il se peut": "maybe", "il se pourrait": "maybe", "plausible": "maybe", "envisageable": "maybe",
        "n'est pas exclu": "maybe", "n'est pas exclue": "maybe", "n'exclut pas": "maybe", "n'excluent pas": "maybe",
        "susceptible de": "maybe", "susceptibles de": "maybe", "il est possible": "maybe", "il est probable": "maybe",
        "souhaite": "intent", "souhaitent": "intent",
        "ambitionne": "intent",
    },
    caveats={
        "n'a pas pu être vérifiée": "verification", "n'a pas pu être vérifié": "verification",
        "pas pu être confirmé": "verification", "pas pu être confirmée": "verification",
        "vérifié de manière indépendante": "verification", "vérifiée de manière indépendante": "verification",
        "source indépendante": "verification", "pas été confirmé": "verification",
        "pas été confirmée": "verification", "non confirmé": "verification", "non confirmée": "verification",
        "ne savait pas": "scope", "on ignore": "scope", "on ignorait": "scope", "ne précise pas": "scope",
        "n'a pas précisé": "scope", "ne signifie pas": "scope", "ne prouve pas": "scope", "aucune preuve": "scope",
        "pas une preuve": "scope", "ne mentionne pas": "scope", "n'est pas connu": "scope",
        "n'est pas connue": "scope", "a refusé de": "scope", "n'exclut pas": "scope", "dément": "denial",
        "démenti": "denial", "a nié": "denial", "nie": "denial", "conteste": "denial", "contesté": "denial",
        "rejeté": "denial", "acquitté": "denial", "acquittée": "denial", "n'est pas accusé": "denial",
        "pas été inculpé": "denial",
        "nous ne savons pas": "verification", "nous ignorons": "verification", "nous n'avons pas pu": "verification",
        "nous n'avons pas vu": "verification", "n'avons pas eu accès": "verification",
        "nous ne pouvons pas dire": "verification", "pas pu être établi": "verification",
        "pas pu être établie": "verification", "pas pu vérifier": "verification", "pas pu confirmer": "verification",
        "pas été vérifié": "verification", "pas été vérifiée": "verification",
    },
    negations=frozenset(
        word_list("pas jamais rien aucun aucune personne ni sans non nul nulle plus")
    ) | {"hors de"} - {"plus", "personne"},
    refusals=("refus", "manqu", "absen", "évit", "ni", "rejet", "rarement", "empêch", "guère", "échou"),
    negation_prefixes=("in", "im", "non"),
    opposites=(
        "début/fin commencer/finir commencer/terminer hausse/baisse augmenter/diminuer augmenter/baisser "
        "augmentation/diminution plus/moins supérieur/inférieur maximum/minimum au-dessus/au-dessous "
        "avant/après gagner/perdre gagné/perdu gain/perte bénéfice/perte accepter/refuser accepté/refusé "
        "approuvé/rejeté approuver/rejeter autoriser/interdire autorisé/interdit inclure/exclure "
        "ouvrir/fermer ouvert/fermé ouverture/fermeture arrivée/départ acheter/vendre acheté/vendu "
        "importation/exportation majorité/minorité tôt/tard premier/dernier ancien/nouveau vieux/jeune "
        "grand/petit long/court fort/faible renforcer/affaiblir sûr/dangereux coupable/innocent "
        "condamné/acquitté légal/illégal vrai/faux public/privé homme/femme garçon/fille fils/fille "
        "frère/sœur mère/père mort/vivant survivre/mourir succès/échec réussir/échouer réussi/échoué "
        "confirmer/démentir confirmé/démenti reconnaître/nier féliciter/critiquer ami/ennemi paix/guerre "
        "gauche/droite nord/sud est/ouest intérieur/extérieur positif/négatif haut/bas plein/vide chaud/froid "
        "lourd/léger rapide/lent large/étroit toujours/jamais tous/aucun construire/démolir "
        "améliorer/aggraver meilleur/pire avec/sans pour/contre"
    ),
    intensifiers=frozenset(
        word_list(
            "très extrêmement fortement vivement profondément gravement sévèrement massivement largement totalement "
            "complètement absolument entièrement massif massive énorme énormes immense dramatique drastique sévère "
            "choquant choquante dévastateur dévastatrice catastrophique inédit inédite brutal brutale terrible "
            "légèrement léger légère modeste modéré modérée partiellement quelque peu plutôt"
        )
    ),
    obligations={
        "doit": "must", "doivent": "must", "devait": "must", "devaient": "must", "devra": "must", "devront": "must",
        "devrait": "should", "devraient": "should", "peut": "may", "peuvent": "may", "pourrait": "may",
        "pourraient": "may", "pourra": "may",
    },
    roles=ROLES,
    role_qualifiers={
        "suppléant": "deputy", "suppléante": "deputy",
        "adjoint": "deputy", "adjointe": "deputy", "vice": "deputy", "ancien": "former", "ancienne": "former",
        "ex": "former", "premier": "first", "première": "first", "intérimaire": "acting", "retraité": "former",
        "retraitée": "former",
    },
    vague_roles=frozenset(
        word_list(
            "responsable dirigeant chef usager promeneur expert fonctionnaire cadre employé salarié riverain "
            "patron victime passager client voisin bénévole patient témoin accusé retraité collègue ami "
            "habitant"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "communiqué déclaration porte-parole autorité autorités entreprise société groupe gouvernement "
            "rapport rapports source sources gens personne responsable responsables ministère organisation "
            "document lettre il elle ils elles médias enquêteurs direction"
        )
    ),
    tellings=(
        "a déclaré à", "a dit à", "confié à", "a expliqué à", "interrogé par", "interrogée par", "a indiqué à",
        "entretien avec", "au micro de",
    ),
    pointers=frozenset(word_list("cela ce c'est cette ces il elle ceci ça celle celui")),
    place_nouns=frozenset(
        word_list(
            "ville commune village hameau département canton province région île lac fleuve rivière baie "
            "vallée mont montagne port gare aéroport rue avenue boulevard place pont banlieue quartier "
            "presqu'île côte dépôt quai lieu-dit faubourg"
        )
    ),
    particles=frozenset(word_list("de du des la le les d' l' en sur et au aux")),
    locatives=frozenset(word_list("à au aux en dans de près vers sur depuis chez")),
    pronouns={"il": "m", "lui": "m", "elle": "f", "ils": "p", "elles": "p", "eux": "p"},
    articles_all=frozenset(
        word_list("le la les l' un une des du de ce cet cette ces son sa ses leur leurs notre nos mon ma mes")
    ),
)  # fmt: skip
