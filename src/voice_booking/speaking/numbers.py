"""Numbers and counted things in words: one of something takes its gender, more of it takes the plural."""

from dataclasses import dataclass

from voice_booking import german


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can be counted; `one` is its `ein` in the accusative, which shows the gender."""

    one: str
    singular: str
    plural: str


MINUTE = Noun("eine", "Minute", "Minuten")
HOUR = Noun("eine", "Stunde", "Stunden")
DAY = Noun("einen", "Tag", "Tage")
WEEK = Noun("eine", "Woche", "Wochen")
EURO = Noun("einen", "Euro", "Euro")
CENT = Noun("einen", "Cent", "Cent")


def cardinal(number: int) -> str:
    """A whole number below a million as it is counted: `eins`, `einundzwanzig`, `zweitausendsechsundzwanzig`."""
    if number < 10_000:
        return german.cardinal(number)
    thousands, rest = divmod(number, 1000)
    return f"{before_noun(thousands)}tausend{cardinal(rest) if rest else ''}"


def before_noun(number: int) -> str:
    """A whole number before a noun that does not decline it: `ein`, `einundzwanzig`, `einhundertein`."""
    words = cardinal(number)
    return words.removesuffix("s") if words.endswith("eins") else words


def counted(number: int, noun: Noun) -> str:
    """`number` of `noun`, fit to follow `dauert` or `kostet` (accusative): `eine Minute`, `einen Euro`, `drei Euro`."""
    if number == 1:
        return f"{noun.one} {noun.singular}"
    return f"{before_noun(number)} {noun.plural}"


def digit_by_digit(digits: str) -> str:
    """A code read out figure by figure, in two groups: `drei sieben eins, vier null`."""
    words = [cardinal(int(figure)) for figure in digits if figure.isdecimal()]
    half = (len(words) + 1) // 2
    groups = (words[:half], words[half:])
    return ", ".join(" ".join(group) for group in groups if group)
