"""Word tables of the German language: weekdays, months, number words; for those who listen and those who speak."""

from collections.abc import Iterator

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)

_SMALL = (
    "null",
    "eins",
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
    "siebzehn",
    "achtzehn",
    "neunzehn",
)
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ODD_ORDINALS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}


CARDINAL_VARIANTS: dict[int, tuple[str, ...]] = {
    0: ("zero", "nul"),
    1: ("eens", "oans", "ans", "ains", "eis", "eini", "ois", "oins", "einse", "eens"),
    2: ("zwo", "zwoa", "zwa", "zwee", "zwoi", "zwai", "zwöi", "zweie", "tzwei", "zwou"),
    3: ("drü", "drei", "droa", "dree", "drai", "dräi", "trei", "dreie", "drüü", "dri", "drüi"),
    4: ("viere", "vieri", "fier", "fiere", "fieri", "via", "viera", "feer", "vierä"),
    5: ("fünfe", "fünfi", "foif", "fumf", "fümf", "fimf", "finf", "fimfe", "fünwe", "füfi", "foifi", "fünfä", "fünef"),
    6: ("sechse", "sechsi", "säggs", "sex", "segs", "sechsä", "säx", "seggse", "sechi"),
    7: ("siebn", "siebm", "siebene", "sibe", "sibni", "siebni", "siem", "simme", "siwe", "sibe", "sieme", "siäbni"),
    8: ("achte", "achti", "ocht", "ochte", "ocht", "achd", "achde"),
    9: ("neune", "nüni", "nein", "nün", "neini", "noin", "noine", "neine", "neun", "nüün", "naine"),
    10: (
        "zehne",
        "zehni",
        "zähni",
        "zeh",
        "zäh",
        "zehen",
        "zehna",
        "zehnä",
        "zäne",
        "zene",
        "zean",
        "zäni",
        "zääni",
        "zena",
    ),
    11: ("elfe", "elfi", "ölf", "eelf", "ölfi", "elwe", "ölfe", "öüfi", "elef", "elft"),
    12: ("zwölfe", "zwölfi", "zwoelf", "zwöif", "zwölwe", "zwelf", "zwelfe", "zwöfe", "zwöufi", "zwoife", "zwölef"),
    13: ("dreizen", "dreizehne", "drizäh", "dreizea"),
    14: ("fierzehn", "vierzen", "fierzen", "virzehn", "vierzehne", "viazehn", "vierzäh", "firzehn"),
    15: ("fuffzehn", "fuchzehn", "fünfzen", "fünzehn", "füfzäh", "fuffzen", "fufzehn", "fünfzehne", "fümfzehn"),
    16: ("sechszehn", "sechzen", "sechzehne", "sächzäh"),
    17: ("siebenzehn", "siebzen", "siebzehne", "sibzäh"),
    18: ("achzehn", "achtzen", "achzen", "achtzehne", "achzäh"),
    19: ("neunzen", "neunzehne", "nünzäh"),
    20: ("zwanzich", "zwanzg", "zwanzge", "zwänzg", "zwoanzg", "swanzig", "zwanzik"),
    30: ("dreissich", "dreißich", "dreisig", "dreizig", "dreißg", "drissg", "dreißik", "dreissg"),
    40: ("vierzich", "fierzig", "vierzg", "virzig"),
    50: ("fuffzig", "fuffzich", "fünfzich", "fufzig", "fünfzg", "fuchzg", "fuchzig", "fünzig"),
    60: ("sechszig", "sechzich", "sechzg"),
    70: ("siebenzig", "siebzich"),
    80: ("achzig", "achtzich"),
    90: ("neunzich",),
}
"""Dialect forms and common mishearings of cardinals, on top of the standard word. `nein` is none: it negates."""

ORDINAL_VARIANTS: dict[int, tuple[str, ...]] = {
    1: ("erscht", "irscht", "easchd"),
    2: ("zwot", "zwoat"),
    3: ("tritt", "dridd", "dritt"),
    7: ("siebent", "siept", "sibt"),
    14: ("fierzehnt",),
    16: ("sechszehnt",),
    17: ("siebenzehnt",),
    18: ("achzehnt",),
    20: ("zwanzigscht", "zwanzichst", "zwanzgst"),
    30: ("dreissichst", "dreisigst"),
}
"""Odd stems of ordinals, without the ending."""


def fold(text: str) -> str:
    """Lower case with umlauts written out: the form in which all word tables are looked up."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


def cardinal(n: int) -> str:
    """Spoken words for 0 to 9999 ("einundzwanzig"); 1 is "eins".

    Raises:
        ValueError: outside that range.
    """
    if not 0 <= n <= 9999:
        raise ValueError(f"{n} is not between 0 and 9999")
    if n < 20:
        return _SMALL[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return f"{_stem(ones)}und{_TENS[tens]}" if ones else _TENS[tens]
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        return f"{_stem(hundreds)}hundert{cardinal(rest) if rest else ''}"
    thousands, rest = divmod(n, 1000)
    return f"{_stem(thousands)}tausend{cardinal(rest) if rest else ''}"


def _stem(digit: int) -> str:
    return "ein" if digit == 1 else _SMALL[digit]


def ordinal(n: int) -> str:
    """The weak form for 1 to 9999, "dritte"; add "n" or "r" for other cases.

    Raises:
        ValueError: outside that range.
    """
    if not 1 <= n <= 9999:
        raise ValueError(f"{n} is not between 1 and 9999")
    head, tail = divmod(n, 100)
    prefix = cardinal(head * 100) if head else ""
    if not tail:
        return f"{prefix}ste"
    if tail >= 20:
        return f"{prefix}{cardinal(tail)}ste"
    return prefix + _ODD_ORDINALS.get(tail, f"{_SMALL[tail]}te")


def _cardinal_spellings(n: int) -> Iterator[str]:
    """All known folded spellings of 0 to 99."""
    yield fold(cardinal(n))
    yield from (fold(variant) for variant in CARDINAL_VARIANTS.get(n, ()))
    tens, ones = divmod(n, 10)
    if n > 20 and ones:
        for one in (_stem(ones), *CARDINAL_VARIANTS[ones][:3]):
            for ten in (_TENS[tens], *CARDINAL_VARIANTS[tens * 10][:4]):
                yield fold(f"{one}und{ten}")
        yield from (fold(f"{_stem(ones)}{joint}{_TENS[tens]}") for joint in ("e", "a", "en"))


CARDINALS: dict[str, int] = {}
"""Folded word -> 0 to 99, dialect forms included."""
for _n in range(100):
    for _word in _cardinal_spellings(_n):
        CARDINALS.setdefault(_word, _n)
for _word in ("nein", "neine", "via", "zeh", "ans", "eis", "achte", "sex"):
    CARDINALS.pop(_word, None)  # these mean something else first


def _ordinal_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for n in range(1, 100):
        stems = {fold(ordinal(n))[:-1]}
        stems |= {fold(stem) for stem in ORDINAL_VARIANTS.get(n, ())}
        if n >= 20:
            stems |= {f"{word}st" for word, value in CARDINALS.items() if value == n}
        elif n not in _ODD_ORDINALS:
            stems |= {f"{word}t" for word, value in CARDINALS.items() if value == n and not word.endswith("t")}
        for stem in stems:
            for ending in ("e", "en", "er", "em", "es"):
                table.setdefault(stem + ending, n)
    return table


ORDINALS: dict[str, int] = _ordinal_table()
"""Folded word in any case -> 1 to 99."""


def parse_cardinal(word: str) -> int | None:
    """The number that one spoken word names (0 to 9999, dialect forms up to 99), or None."""
    return _parse(fold(word))


def _parse(word: str) -> int | None:
    if word in CARDINALS:
        return CARDINALS[word]
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 4 else None
    for name, size in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(name)
        if not found:
            continue
        factor = 1 if head in ("", "ein") else CARDINALS.get(head)
        rest = _parse(tail.removeprefix("und")) if tail else 0
        if factor is None or rest is None or factor > 9 or rest >= size:
            return None
        return factor * size + rest
    return None
