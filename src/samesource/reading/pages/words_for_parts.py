"""Words in the class names and ids of pages that tell what a part is for, by reason and language.

Languages whose publishers name parts in their own words; letters without accents, as in names. A pair of words stands
with a space.
"""

from __future__ import annotations

WORDS_FOR_PARTS: dict[str, dict[str, str]] = {
    "comments": {
        "de": "kommentare leserkommentare leserbriefe nutzerkommentare",
        "fr": "commentaires commentaire",
        "es": "comentarios",
        "it": "commenti",
        "ru": "kommentarii kommentarij kommenty otzyvy",
        "zh": "pinglun liuyan gentie",
    },
    "related": {
        "de": "verwandt verwandte aehnliche meistgelesen meistgelesene weiterlesen weitereartikel",
        "fr": "alireaussi lireaussi similaires pluslus",
        "es": "relacionadas relacionados masleidas masleidos masvisto",
        "pt": "leiamais leiatambem vejatambem vejamais saibamais maislidas maislidos recomendadas",
        "it": "correlati correlate leggianche piuletti piulette",
        "ru": "pohozhie pokhozhie chitajte chitaite poteme rekomenduem",
        "zh": "xiangguan tuijian remen paihang",
    },
    "appeal": {
        "de": "rundbrief spenden spendenaufruf",
        "fr": "infolettre abonnez dons",
        "es": "boletin boletines suscribete suscripcion",
        "pt": "boletim assine",
        "it": "iscriviti abbonati",
        "ru": "rassylka podpiska podpishites",
    },
    "advert": {
        "de": "werbeblock werbebanner",
        "fr": "publicite publicites",
        "es": "anuncio anuncios",
        "pt": "publicidade anunciante",
        "it": "pubblicita",
        "zh": "guanggao",
    },
    "share": {
        "de": "teilen teilenleiste",
        "fr": "partage partager partages",
        "es": "compartir",
        "pt": "compartilhar compartilhe partilhar",
        "it": "condividi condivisione",
        "ru": "podelitsya podelitsja",
        "zh": "fenxiang",
    },
    "navigation": {
        "de": "brotkrumen brotkrume hauptmenue seitennavigation",
        "fr": "ariane filariane",
        "es": "migas migasdepan",
        "it": "briciole",
        "ru": "hlebnye kroshki",
    },
    "aside": {"de": "seitenleiste randspalte", "fr": "colonnedroite", "es": "barralateral", "pt": "barralateral"},
    "footer": {
        "de": "fusszeile fussbereich",
        "fr": "pieddepage mentionslegales",
        "es": "piedepagina avisolegal",
        "pt": "rodape",
        "ru": "podval",
        "zh": "mianze shengming",
    },
    "meta": {
        "de": "autor autoren autorenzeile schlagworte schlagwoerter",
        "fr": "auteur auteurs signature motscles",
        "es": "autores etiquetas palabrasclave",
        "pt": "autoria assinatura",
        "it": "autore autori firma",
        "ru": "avtor tegi",
        "zh": "zuozhe bianji",
    },
    "figure": {
        "de": "bildunterschrift bildunterzeile bildnachweis bildtext",
        "fr": "legende legendes",
        "es": "piedefoto epigrafe leyenda",
        "pt": "legenda legendas",
        "it": "didascalia didascalie",
    },
    "form": {
        "de": "umfrage anmeldung",
        "fr": "sondage",
        "es": "encuesta",
        "pt": "enquete",
        "it": "sondaggio",
        "ru": "opros",
    },
}
"""By reason, then language; a word of one language holds on the pages of all."""

PAIRS_FOR_PARTS: dict[str, dict[str, str]] = {
    "related": {
        "de": "mehr zum, lesen sie, auch interessant, meist gelesen, das koennte, zum thema",
        "fr": "lire aussi, a lire, voir aussi, meme sujet, plus lus",
        "es": "lee tambien, lea tambien, ver tambien, te puede, puede interesar, mas leidas, mas leidos, mas noticias",
        "pt": "leia mais, leia tambem, veja mais, veja tambem, saiba mais, mais lidas, mais noticias",
        "it": "leggi anche, vedi anche, potrebbe interessarti, piu letti",
        "ru": "chitajte takzhe, chitaite takzhe, chitayte takzhe, po teme, smotrite takzhe",
    },
    "figure": {"es": "pie foto", "pt": "foto legenda"},
    "footer": {"fr": "pied page"},
    "navigation": {"fr": "fil ariane", "ru": "hlebnye kroshki"},
}
