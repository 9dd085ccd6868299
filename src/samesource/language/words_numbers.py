"""Number words, so that `nine` is marked as a number as `9` is."""

from __future__ import annotations

NUMBER_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
        "million millions billion billions trillion dozen dozens half twice third quarter first second",
        "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig "
        "achtzig neunzig hundert tausend hunderte tausende million millionen milliarde milliarden dutzend dutzende halb "
        "hälfte drittel viertel",
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
        "cinquante soixante cent cents mille million millions milliard milliards douzaine dizaine dizaines centaine "
        "centaines milliers moitié tiers quart",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta "
        "cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena docenas decenas "
        "mitad tercio cuarto",
        "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta "
        "quaranta cinquanta sessanta settanta ottanta novanta cento centinaia mille mila migliaia milione milioni "
        "miliardo miliardi dozzina decine metà terzo quarto",
        "pt": "dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta quarenta "
        "cinquenta sessenta setenta oitenta noventa cem cento centenas mil milhares milhão milhões bilhão bilhões dúzia "
        "dezenas metade terço quarto",
        "ru": "два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок "
        "пятьдесят сто сотни тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов дюжина десятки "
        "половина треть четверть",
        "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend "
        "miljoen miljard tientallen honderden duizenden helft",
    }.items()
}
"""Number words of each language, case folded; the word for one is left out, as it is an article in most."""
