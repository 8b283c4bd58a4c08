"""How old the one is whom a visit is for, as far as the words tell."""

from collections.abc import Mapping, Sequence

from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

_OF_AGE = word_set("klein kleine kleinen kleiner jahre jaehrig jaehrige alt kindergarten schule einschulung")
_TOLD = word_set("jahre jaehrig jaehrigen alt")
_UNITS = (
    "null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
)
_TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig"


def _numbers() -> dict[str, int]:
    years = {word: number for number, word in enumerate(_UNITS.split())} | {"eins": 1}
    for tens, name in enumerate(_TENS.split(), start=2):
        years |= {name: tens * 10} | {f"{unit}und{name}": tens * 10 + years[unit] for unit in _UNITS.split()[1:10]}
    return years


_YEARS = {word: number for word, number in _numbers().items() if word != "ein"}
_AGES = _YEARS | {f"{word}jaehrig{end}": age for word, age in _YEARS.items() for end in ("", "e", "en", "er", "es")}
_AGE_WORDS = frozenset(_AGES)
_IS = word_set("ist is isch wird")
_MEANWHILE = word_set(
    "ist is isch wird jetzt auch schon erst grad gerade fast bald nun naemlich doch ja im "
    "naechsten monat januar februar maerz april mai juni juli august september oktober november dezember dieses jahr "
    "sommer herbst winter"
)
_NO_AGE = word_set("uhr minuten minuetchen euro tage tagen wochen stunden zentimeter zenti cm finger millimeter mm")
_CLOCK = word_set("um gegen ab halb nach vor bis viertel dreiviertel")
_OLDEST_YOUTH = 17
_YOUNGEST_YOUTH = 11
_SONS = word_set("sohn sohne sohnemann bub buben bua junge jungen enkel neffe neffen grosser grossen")
_DAUGHTERS = word_set("tochter toechterchen enkelin nichte maedel maedchen")
_OURS = word_set("unser unsere unsre unserer unsrer mein meine mei meiner")


def aged(relatives: Sequence[tuple[int, str]], words: Words) -> list[tuple[int, str]]:
    """The people a visit is for: of eleven years or more a child is a youth, of eighteen a woman or a man."""
    if _AGE_WORDS.isdisjoint(words.said) and not words.has_digits:
        return list(relatives)
    if not relatives and _OF_ONESELF.isdisjoint(words.said):
        return []
    texts = words.texts
    numbers = [at for at, text in enumerate(texts) if text in _AGES or text.isdigit()]
    ages = {at: age for at in numbers if (age := _if_years(words[at], texts, at))}
    if not relatives:
        return _named_by_age(ages, texts)
    told = not _TOLD.isdisjoint(words.said)
    found = []
    for at, who in relatives:
        near = [
            age
            for position, age in ages.items()
            if told or (at < position and _says_age(texts, position)) or _put_in(words, at, position)
        ]
        found.append((at, _grown(who, texts[at], near)))
    return found


def _grown(who: str, relative: str, near: Sequence[int]) -> str:
    if who != "child" or not near:
        return who
    if any(_YOUNGEST_YOUTH <= age <= _OLDEST_YOUTH for age in near):
        return "youth"
    if min(near) <= _OLDEST_YOUTH:
        return who
    return "men" if relative in _SONS else "women" if relative in _DAUGHTERS else who


def _if_years(word: Word, texts: Sequence[str], at: int) -> int:
    """The number at `at`, or 0 where it is the time or counts something else."""
    clock = at > 0 and texts[at - 1] in _CLOCK
    other = at + 1 < len(texts) and texts[at + 1] in _NO_AGE
    return 0 if clock or other else _age(word)


def _named_by_age(ages: Mapping[int, int], texts: Sequence[str]) -> list[tuple[int, str]]:
    """`unsere Mia ist drei`, `ich bin sechzehn`, `ein Vierjähriger`: nobody but the age tells who comes."""
    return [
        (at, "youth" if age >= _YOUNGEST_YOUTH else "child")
        for at, age in ages.items()
        if age <= _OLDEST_YOUTH and (texts[at].endswith(_JAEHRIG) or _of_somebody(texts, at))
    ]


_JAEHRIG = ("jaehrig", "jaehrige", "jaehrigen", "jaehriger", "jaehriges")
_OF_ONESELF = _IS | {"bin"} | frozenset(word for word in _AGES if word.endswith(_JAEHRIG))
"""Without one of these an age is nobody's by itself."""


def _of_somebody(texts: Sequence[str], at: int) -> bool:
    """Whether the number at `at` is how old the caller is, or somebody of theirs."""
    if at < 2:
        return False
    if texts[at - 2 : at] in (("ich", "bin"), ("bin", "ich"), ("bin", "erst")):
        return True
    return at > 2 and texts[at - 1] in _IS and texts[at - 3] in _OURS


def _says_age(texts: Sequence[str], at: int) -> bool:
    """Whether the number at `at` follows `ist`, `der ist jetzt auch schon fünfzehn`, and counts nothing else."""
    if at + 1 < len(texts) and texts[at + 1] in _NO_AGE:
        return False
    before = at - 1
    while before > 0 and texts[before] in _MEANWHILE - _IS:
        before -= 1
    return texts[before] in _IS


def _put_in(words: Words, relative: int, at: int) -> bool:
    """`mein Sohn, dreizehn, braucht`: the number stands right behind, by itself."""
    return at == relative + 1 and words[at].opens and (at + 1 == len(words) or words[at + 1].opens)


def age_is_open(words: Sequence[Word]) -> bool:
    """Whether no word tells how old anybody is."""
    return _OF_AGE.isdisjoint(word.text for word in words) and not any(_age(word) for word in words)


def _age(word: Word) -> int:
    return _AGES.get(word.text) or (int(word.text) if word.text.isdigit() and len(word.text) < 3 else 0)
