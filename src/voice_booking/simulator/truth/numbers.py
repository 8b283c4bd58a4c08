"""German number words as digits, so that everything after can read figures."""

import re

ORDINAL = "§"
"""Stands behind an ordinal: `26§ November`; a full stop would end the sentence."""

_ONES = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
]
_ONES += ["siebzehn", "achtzehn", "neunzehn"]
_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig", 80: "achtzig"}
_TENS[90] = "neunzig"
_IRREGULAR = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_FIRST_WITH_ST = 20


def _below_hundred(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    ones, tens = number % 10, _TENS[number - number % 10]
    return f"{_ONES[ones]}und{tens}" if ones else tens


def _cardinals() -> dict[str, int]:
    small = {_below_hundred(number): number for number in range(100)}
    words = dict(small)
    for hundreds in range(1, 10):
        for head in {f"{_ONES[hundreds]}hundert", "hundert" if hundreds == 1 else f"{_ONES[hundreds]}hundert"}:
            words[head] = hundreds * 100
            tails = {tail: number for tail, number in small.items() if number}
            words |= {f"{head}{tail}": hundreds * 100 + number for tail, number in tails.items()}
            words |= {f"{head}und{tail}": hundreds * 100 + number for tail, number in tails.items()}
    words |= {f"zweitausend{tail}": 2000 + number for tail, number in small.items() if number} | {"eins": 1, "zwo": 2}
    words |= {f"{word}s": number for word, number in words.items() if word.endswith("hundertein")}
    del words["ein"]  # an article more often than a number
    return words


def _ordinals() -> dict[str, int]:
    stems = {number: f"{_below_hundred(number)}{'st' if number >= _FIRST_WITH_ST else 't'}" for number in range(1, 32)}
    stems |= _IRREGULAR
    forms = {f"{stem}{ending}": number for number, stem in stems.items() for ending in ("e", "en", "er", "es")}
    return {form: number for form, number in forms.items() if form not in ("achte", "achten")} | {"achten": 8}


_WORDS = {word: str(number) for word, number in _cardinals().items()}
_WORDS |= {word: f"{number}{ORDINAL}" for word, number in _ordinals().items()}
_WORDS |= {word.replace("ß", "ss"): figure for word, figure in _WORDS.items() if "ß" in word}
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")
_SHORT_DATE = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(?!\d{1,2}\b)")
_DAY_OF_MONTH = re.compile(rf"\b(\d{{1,2}})\.(?=\s(?:{_MONTHS})\b)|(?<=\bde[mnr] )(\d{{1,2}})\.(?=[\s,])")
_HOUR = re.compile(r"\bein(?= Uhr\b)", re.IGNORECASE)


def in_figures(text: str) -> str:
    """The text with numbers in figures: `halb drei` as `halb 3`, `dem ersten Mai` as `dem 1§ Mai`."""
    text = _SHORT_DATE.sub(rf"\1{ORDINAL}\2{ORDINAL}", text)
    text = _DAY_OF_MONTH.sub(lambda found: f"{found[1] or found[2]}{ORDINAL}", text)
    return _HOUR.sub("1", _WORD.sub(lambda found: _WORDS.get(found[0].lower(), found[0]), text))
