"""What must hold for everything that is said, whatever the numbers in it."""

import re

FORBIDDEN = {
    "a figure": r"\d",
    "a sign": r"[&/_{}<>|@#*=+%€\[\]()\"\\]",
    "a word of the machine": r"\b(None|GAP|True|False|uuid|null-)\b",
    "one of many": r"\b(ein|eine|einen|einem|einer|eins) (Minuten|Stunden|Tage|Tagen|Wochen|Termine|Terminen)\b",
    "many of one": r"\b(?![Ee]ine |einer |halbe |halben )\w+ (Minute|Stunde|Woche)\b(?!n)",
    "a counted eins": r"eins (Uhr|Euro|Cent|Minute|Stunde|Tag|Woche|Termin)",
    "a wrong gender": r"\b(ein|einen|einem) (Minute|Stunde|Woche|\w*viertelstunde)\b|\beine (Euro|Cent|Tag|Uhr)\b",
    "a price in the wrong case": r"\bkostet ein (Euro|Cent)\b|\b(und|Also) ein (Euro|Cent)\b",
    "a date in the wrong case": r"\b[Aa]m \w+(tag|woch), (den|der)\b|(?<![Aa]m )\b[A-Z]\w+(tag|woch), dem\b",
    "an ordinal in the wrong case": r", de[mn] \w+te\b(?!n)",
    "a doubled space": r"\s\s|\n|\t",
    "a stray comma": r"\s[,.;?!:]|,[,.;?!]|;[,.;?!]|\.\.|\?\.|!\.",
    "a word said twice": r"\b(um|bei|am|oder|und|gegen|etwa|den|dem|ist) \1\b",
    "an end without a sentence": r"\b(bei|um|am|und|oder|gegen|mit|zu|von|bis)[.?!,]",
    "a small letter after a full stop": r"[.?!] [a-zäöü]",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in FORBIDDEN.items()}


def faults(said: str) -> list[str]:
    """What is wrong with a spoken sentence or two; empty if nothing is."""
    found = [f"{name}: {match[0]!r}" for name, rule in _PATTERNS.items() if (match := rule.search(said))]
    if not said.endswith((".", "?", "!")):
        found.append("no full stop")
    if not said[:1].isupper():
        found.append("no capital letter")
    return [f"{fault} in {said!r}" for fault in found]


def phrase_faults(phrase: str) -> list[str]:
    """The same for a part of a sentence."""
    return faults(f"Also {phrase}.")
