"""Numbers and counted things in words: one of something takes its gender and case, more of it takes the plural."""

from dataclasses import dataclass
from enum import StrEnum

from voice_booking import german


class Gender(StrEnum):
    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class Case(StrEnum):
    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can be counted. `dative_plural` differs from `plural` only where German adds an n (Tage, Tagen)."""

    singular: str
    plural: str
    gender: Gender
    dative_plural: str


MINUTE = Noun("Minute", "Minuten", Gender.FEMININE, "Minuten")
HOUR = Noun("Stunde", "Stunden", Gender.FEMININE, "Stunden")
DAY = Noun("Tag", "Tage", Gender.MASCULINE, "Tagen")
WEEK = Noun("Woche", "Wochen", Gender.FEMININE, "Wochen")
APPOINTMENT = Noun("Termin", "Termine", Gender.MASCULINE, "Terminen")
EURO = Noun("Euro", "Euro", Gender.MASCULINE, "Euro")
CENT = Noun("Cent", "Cent", Gender.MASCULINE, "Cent")

_ONE = {
    Gender.MASCULINE: {Case.NOMINATIVE: "ein", Case.ACCUSATIVE: "einen", Case.DATIVE: "einem"},
    Gender.FEMININE: {Case.NOMINATIVE: "eine", Case.ACCUSATIVE: "eine", Case.DATIVE: "einer"},
    Gender.NEUTER: {Case.NOMINATIVE: "ein", Case.ACCUSATIVE: "ein", Case.DATIVE: "einem"},
}


def cardinal(number: int) -> str:
    """A whole number below a million as it is counted: `eins`, `einundzwanzig`, `zweitausendsechsundzwanzig`."""
    if number < 10_000:
        return german.cardinal(number)
    thousands, rest = divmod(number, 1000)
    return f"{before_noun(thousands)}tausend{cardinal(rest) if rest else ''}"


def before_noun(number: int) -> str:
    """A whole number before a noun that is no feminine: `ein`, `einundzwanzig`, `einhundertein`."""
    words = cardinal(number)
    return words.removesuffix("s") if words.endswith("eins") else words


def counted(number: int, noun: Noun, case: Case = Case.NOMINATIVE) -> str:
    """`number` of `noun` in words: `eine Minute`, `einundzwanzig Minuten`, in the dative `einem Tag`, `drei Tagen`."""
    if number == 1:
        return f"{_ONE[noun.gender][case]} {noun.singular}"
    words = cardinal(number) if noun.gender is Gender.FEMININE else before_noun(number)
    return f"{words} {noun.dative_plural if case is Case.DATIVE else noun.plural}"


def digit_by_digit(digits: str) -> str:
    """A code read out figure by figure, in two groups: `drei sieben eins, vier null`."""
    words = [cardinal(int(figure)) for figure in digits if figure.isdecimal()]
    half = (len(words) + 1) // 2
    groups = (words[:half], words[half:])
    return ", ".join(" ".join(group) for group in groups if group)
