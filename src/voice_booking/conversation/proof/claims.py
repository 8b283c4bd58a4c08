"""German words that claim something has been done, and the statuses of tools after which they are true."""

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^.!?;:\n–—]+[.!?;:\n–—]?")
_CLAUSE = re.compile(r"[^,]+")
_TAKEN_BACK = re.compile(
    r"\b(?:nicht|nichts|nie|niemals|kein\w*|ohne|wenn|falls|sobald|bevor|ob|sofern|erst|solange|als ob)\b",
    re.IGNORECASE,
)
"""What makes a clause say that it is not so, or not yet."""
_HANGING = re.compile(r"\s*(?:dass|daß|er|sie|es|der Termin|ein Termin|etwas)\b", re.IGNORECASE)
_VARIABLE = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True, slots=True)
class Claim:
    """`name` for the reader; `statuses` are those after which a sentence with `words` is true."""

    name: str
    words: re.Pattern[str]
    statuses: frozenset[str]


def _claim(name: str, words: str, *statuses: str) -> Claim:
    return Claim(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(statuses))


CLAIMS = (
    _claim("gebucht", r"gebucht\w{0,2}|eingetragen\w{0,2}|vereinbart\w{0,2}|bestätigt\w{0,2}", "booked"),
    _claim("vorgemerkt", r"vorgemerkt\w{0,2}|reserviert\w{0,2}", "reserved", "booked"),
    _claim("verschoben", r"verschoben\w{0,2}|verlegt\w{0,2}|umgebucht\w{0,2}|geändert\w{0,2}", "rescheduled"),
    _claim("abgesagt", r"abgesagt\w{0,2}|storniert\w{0,2}|gestrichen\w{0,2}|gelöscht\w{0,2}", "cancelled"),
    _claim("notiert", r"(?:ruft|rufen) (?:Sie|dich)(?: \w+){0,2} zurück|Rückruf ist \w+", "callback_noted"),
)


def claims_in(text: str, *, in_general: bool = False) -> tuple[Claim, ...]:
    """What a text says has been done.

    Questions claim nothing, nor does a clause with "nicht", "kein", "wenn", "sobald" before the word. What stands in a
    variable is not looked at: it is the server's own sentence. `in_general`: the text is a rule for the whole call,
    where "wenn" anywhere before the word says when the rule holds.
    """
    found: dict[str, Claim] = {}
    for sentence in _SENTENCE.findall(_VARIABLE.sub(" ", text)):
        if sentence.rstrip().endswith("?"):
            continue
        for clause in _CLAUSE.finditer(sentence):
            for claim in CLAIMS:
                word = claim.words.search(clause[0])
                if word and not _TAKEN_BACK.search(_before(sentence, clause, word, in_general)):
                    found[claim.name] = claim
    return tuple(found.values())


def _before(sentence: str, clause: re.Match[str], word: re.Match[str], whole: bool) -> str:
    """What may take a word back: what stands before it in its clause, or in the sentence if the clause hangs on it."""
    end = clause.start() + word.start()
    return sentence[0 if whole or _HANGING.match(clause[0]) else clause.start() : end]
