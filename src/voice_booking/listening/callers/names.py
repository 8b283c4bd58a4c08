"""A caller's name, spoken or spelled, with corrections."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.both_names import said_in_parts
from voice_booking.listening.callers.dialect import written_out
from voice_booking.listening.callers.nobility import PARTICLES, name_with_particles
from voice_booking.listening.callers.spelling import Run, spelled_run
from voice_booking.listening.callers.surnames import GIVEN, NEVER, is_surname, is_written_as_name, name_ends
from voice_booking.listening.callers.tokens import Token, tokens_of
from voice_booking.listening.callers.variants import spelling_notes
from voice_booking.listening.trade.compounds import known, split
from voice_booking.listening.trade.vocabulary import lexicon_of
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import LONGEST_WORD, fold
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set
from voice_booking.listening.words.sounds import likeness, sound_of

_MARKS = frozenset("+@._,;:!?/-")
_TAKEN_BACK = frozenset(
    {
        "nein",
        "nee",
        "noe",
        "quatsch",
        "sondern",
        "entschuldigung",
        "sorry",
        "falsch",
        "verzeihung",
        "pardon",
        "korrektur",
        "beziehungsweise",
    }
)
_INTRODUCING = (
    "mein name ist",
    "mein name waere",
    "mein name lautet",
    "mein nachname ist",
    "name ist",
    "der name ist",
    "nachname ist",
    "ich heisse",
    "i heiss",
    "ich heiss",
    "ich bin's der",
    "ich bin's die",
    "ich bins der",
    "ich bins die",
    "ich bin der",
    "ich bin die",
    "ich bin",
    "hier ist der",
    "hier ist die",
    "hier ist",
    "hier spricht",
    "spricht",
    "da ist der",
    "da ist die",
    "da ist",
    "auf den namen",
    "unter dem namen",
    "namen",
    "termin ist fuer",
    "ist fuer",
    "frau",
    "herr",
    "herrn",
    "fraeulein",
    "auf",
    "unter",
    "tragen sie bitte",
    "tragen sie",
    "familie",
    "der name waere",
    "heisse",
    "am apparat ist",
    "nachname",
    "name",
    "hier",
    "mit ihnen spricht",
    "ich sagte",
    "geschrieben wird er",
    "schreiben sie bitte",
    "schreiben sie",
)
_CLOSING = (
    "mein name",
    "ist mein name",
    "heisse ich",
    "heiss ich",
    "am apparat",
    "ist dran",
    "hier",
    "am telefon",
    "ist der name",
    "waere mein name",
    "der name",
)
NO_NAME = word_set(
    "ja nein bitte danke guten gute tag morgen abend hallo servus moin gruess gott also aehm aeh moment und der die "
    "das den dem ein eine einen ich sie er wir ist bin hier name mein termin gern gerne nicht kein keine um am im "
    "bei zu zum zur von mit auf fuer ohne noch mal auch so hab habe haette moechte will sage sag sagen heute uhr "
    "weiss es ihnen doch schon nur dann wie was wer wo wann warum einmal zwei drei doktor dr familie sondern heisse "
    "schreibt sich schreibe buchstabiere ende scharfem geschrieben frau herr herrn ganz normal"
)
_GREETING = word_set(
    "ja hallo guten tag morgen abend also aehm aeh moment bitte danke servus moin gruess gott der die und"
)
_PARTICLES = word_set("von van de del della da di el al zu vom")


def understand_name(text: str) -> Understood[str] | NotUnderstood:
    """The caller's name, written with capitals; spelled letters win over what was heard.

    The confidence is high for what was spelled or is a common name, lower for a name that nobody else has.
    """
    tokens = [token for token in tokens_of(text) if len(token.raw) <= LONGEST_WORD]
    spelled = spelled_run(tokens)
    if spelled is not None and len(spelled.letters) <= LONGEST_WORD:
        return _from_letters(spelled, tokens)
    part = _without_comparison(_last_version(tokens))
    notes = spelling_notes(part)
    rules, end = notes if notes else ([], len(part))
    name = _spoken(part[:end], bool(rules), len(part) != len(tokens))
    if not name and rules:
        name = _spoken(_before(part, tokens), True, True)
    if not name:
        return NotUnderstood(Gap.NOT_SAID)
    for rule in rules:
        name = [*name[:-1], rule(name[-1].lower())]
    return Understood(_capital(name), _confidence(name, bool(rules)), (f"name {' '.join(name)}",))


def _before(part: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """What was said before the last version: its name is meant when the version only tells how it is written."""
    cut = len(tokens) - len(part)
    return [token for token in tokens[:cut] if token.text not in _TAKEN_BACK]


def _from_letters(run: Run, tokens: Sequence[Token]) -> Understood[str]:
    around = [t for t in (*tokens[: run.first], *tokens[run.last + 1 :]) if t.text not in _MARKS]
    heard = max((likeness(sound_of(t.text), sound_of(run.letters)) for t in around), default=0.0)
    return Understood(run.letters.capitalize(), 0.98 if heard > 0.7 else 0.93, (f"spelled {run.letters}",))


def _last_version(tokens: Sequence[Token]) -> list[Token]:
    """What is left when everything taken back is dropped: the last word counts."""
    part = list(tokens)
    for at in range(len(part) - 1, -1, -1):
        meant = part[at].text in ("meine", "meinte") and at and part[at - 1].text == "ich"
        if (part[at].text in _TAKEN_BACK or meant) and any(t.text not in _MARKS for t in part[at + 1 :]):
            part = part[at + 1 :]
            break
    return _without_denied(part)


def _without_comparison(part: list[Token]) -> list[Token]:
    """`Schmidt wie der Altkanzler`: the comparison is no part of the name."""
    at = next((at for at, token in enumerate(part) if token.text == "wie" and at), len(part))
    return part[:at]


def _without_denied(part: list[Token]) -> list[Token]:
    for at, token in enumerate(part):
        if token.text == "nicht" and at + 1 < len(part):
            rest = part[at + 2 :]
            return rest if any(t.text not in _MARKS for t in rest) else part[:at]
    return part


def _spoken(tokens: Sequence[Token], noted: bool, corrected: bool) -> list[str]:
    """The words of the name among other words, or none."""
    words = written_out([token for token in tokens if token.text not in _MARKS])
    return _told(_behind_greeted(words)) or _told(words) or _left_over(words, noted, corrected)


def _told(words: Sequence[Token]) -> list[str]:
    """A name that is introduced, or stands where a name stands."""
    texts = [word.text for word in words]
    return (
        name_with_particles(words)
        or said_in_parts(words)
        or _behind_introduction(words, texts)
        or _before_closing(words, texts)
        or _answered(words)
        or _first_clause(words)
    )


def _behind_greeted(words: Sequence[Token]) -> Sequence[Token]:
    """What follows when somebody is greeted by title (`Guten Tag Frau Schulz, …`); nothing without such a greeting."""
    at = 0
    while at < len(words) and words[at].text in _GREETING:
        at += 1
    greeted = 0 < at < len(words) and words[at].text in _TITLES and not words[at].opens
    end = next((end for end in range(at + 1, len(words)) if words[end].opens), len(words))
    return words[end:] if greeted and end - at <= 3 else ()


def _first_clause(words: Sequence[Token]) -> list[str]:
    """`Nadine, kurz gesagt brauche ich …`: a name, and then what is wanted."""
    first = 0
    while first < len(words) and words[first].text in _GREETING:
        first += 1
    end = next((end for end in range(first + 1, len(words)) if words[end].opens), len(words))
    wants = [word.text for word in words[end:]]
    told = "ich" in wants and _WITH.isdisjoint(wants)
    named = words[first:end]
    return [word.raw for word in named] if told and len(named) <= 2 and all(map(_is_name, named)) else []


def _answered(words: Sequence[Token]) -> list[str]:
    """`Ja, Eva Weiß bitte`: nothing but a first name and a surname, were that a word."""
    first, end = 0, len(words)
    while first < end and words[first].text in _GREETING:
        first += 1
    while end > first and words[end - 1].text in ("bitte", "danke"):
        end -= 1
    named = words[first:end]
    if len(named) not in (2, 3) or any(word.opens for word in named[1:]):
        return []
    given = all(GIVEN.intersection(word.text.split("-")) for word in named[:-1])
    rare = len(named) == 2 and named[0].text not in SURNAMES | ORDINARY | NO_NAME and is_written_as_name(named[1])
    return [word.raw for word in named] if (given or rare) and is_surname(named, len(named) - 1) else []


def _left_over(words: Sequence[Token], noted: bool, corrected: bool) -> list[str]:
    """What nobody introduced: names among words that are none."""
    left = [word for word in words if word.text not in NO_NAME or (noted and word is words[-1])]
    sure = noted or corrected or all(_is_name(word) for word in left) or all(word.raw[:1].isupper() for word in left)
    if not 0 < len(left) <= 3 or (len(left) == 3 and not sure):
        return []
    if (
        not noted
        and not (corrected and len(left) == 1)
        and any(word.text in ORDINARY and not _is_name(word) for word in left)
    ):
        return []
    if not (noted or corrected) and not all(_is_name(word) for word in left) and not _alone(words, left):
        return []
    if not (noted or corrected) and _described(words, left):
        return []
    wished = any(word.text in ("bei", "beim", "zu", "zum", "zur", "um") for word in words)
    return [] if wished else _in_order([word.raw for word in left])


def _described(words: Sequence[Token], left: Sequence[Token]) -> bool:
    """`noch jung`: words that could be surnames stand among other words, and nobody named himself."""
    among = any(word not in left and word.text not in _GREETING for word in words)
    return among and all(word.text in ORDINARY - FIRST_NAMES for word in left)


def _alone(words: Sequence[Token], left: Sequence[Token]) -> bool:
    """Whether rare words stand alone but for a greeting, and are not what people book."""
    if any(len(word.text) > LONGEST_WORD or any(map(str.isdigit, word.text)) for word in left):
        return False
    forms = lexicon_of("hair").own | lexicon_of("hair").elsewhere
    booked = any(known(word.text, forms) is not None or split(word.text, forms) is not None for word in left)
    return not booked and all(word in left or word.text in _GREETING for word in words)


def _is_name(word: Token) -> bool:
    return any(part in FIRST_NAMES or part in SURNAMES for part in (word.text, *word.text.split("-")))


def _behind_introduction(words: Sequence[Token], texts: Sequence[str]) -> list[str]:
    for opening in _INTRODUCING:
        phrase = opening.split()
        for at in range(len(words) - len(phrase), -1, -1):
            end = at + len(phrase)
            if list(texts[at:end]) == phrase:
                found = _name_from(words, end, opening in _SURE or phrase[0] in _TITLES)
                theirs = at > 0 and phrase[0] in _TITLES and texts[at - 1] in _WITH
                if found and not theirs and (opening in _SURE or _plausible(phrase[0], found, words, end)):
                    return found
    return []


_TITLES = frozenset({"frau", "herr", "herrn", "fraeulein"})
_WITH = word_set("bei beim zu zum zur mit von vom")
_SURE = frozenset(
    {
        "mein name ist",
        "mein name waere",
        "mein name lautet",
        "mein nachname ist",
        "name ist",
        "nachname ist",
        "ich heisse",
        "i heiss",
        "ich heiss",
        "auf den namen",
        "unter dem namen",
    }
)
"""Behind these any word is a name, were it a month."""


def _plausible(opening: str, found: list[str], words: Sequence[Token], end: int) -> bool:
    """`auf`, `hier` and the like introduce only what could be a name."""
    if opening in ("frau", "herr", "herrn", "fraeulein", "heisse", "spricht"):
        return True
    first = words[end]
    written = is_written_as_name(first) and name_ends(words, end)
    return first.text not in ORDINARY or _is_name(first) or len(found) > 1 or written


def _name_from(words: Sequence[Token], start: int, sure: bool) -> list[str]:
    """Up to three words from `start` that can be a name; titles are passed over."""
    found: list[str] = []
    for at, word in enumerate(words[start:], start):
        if word.text in ("frau", "herr", "herrn", "doktor", "dr", "professor") and not found:
            continue
        if word.text in _PARTICLES and (not found or len(found) == 1) and word.text != "zu":
            found.append(word.raw.lower())
            continue
        ends = not (_goes_on(words, at) if found else _begins(words, at, sure))
        names = [name for name in found if name not in _PARTICLES]
        full = len(names) == (3 if all(fold(name) in FIRST_NAMES for name in names) else 2)
        if ends or not word.text.replace("-", "").replace("'", "").isalpha() or full:
            break
        found.append(word.raw)
    while found and found[-1] in _PARTICLES:
        found.pop()
    return _in_order(found)


def _begins(words: Sequence[Token], at: int, sure: bool) -> bool:
    """Whether a name can begin at `at`: behind what surely introduces one, with a morning or an evening too."""
    text = words[at].text
    return text not in NO_NAME or (sure and text not in NEVER and name_ends(words, at))


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` belongs to the name before it."""
    word, before = words[at], words[at - 1].text
    if word.text not in ORDINARY | NO_NAME:
        return True
    if word.text in FIRST_NAMES | SURNAMES and not word.opens:
        return at + 1 == len(words) or words[at + 1].text not in _MAKING_WORDS
    return (before in GIVEN or before not in SURNAMES | ORDINARY) and is_surname(words, at)


_MAKING_WORDS = word_set("nicht gesagt dass genug her ob wie passt um kann koennte waere gesehen wann wer was")
"""Behind these `lang` and `weiß` are no names."""


def _in_order(found: list[str]) -> list[str]:
    """`Sommer, Klaus Sommer` is Klaus Sommer."""
    if (
        len(found) >= 2
        and fold(found[0]) not in FIRST_NAMES
        and fold(found[1]) in FIRST_NAMES
        and fold(found[0]) in SURNAMES | ORDINARY
    ):
        return [found[1], found[0]]
    return found


def _before_closing(words: Sequence[Token], texts: Sequence[str]) -> list[str]:
    for closing in _CLOSING:
        phrase = closing.split()
        for at in range(1, len(words) - len(phrase) + 1):
            if list(texts[at : at + len(phrase)]) == phrase:
                first = at
                while first and at - first < 2 and _may_close(texts, first - 1):
                    first -= 1
                if first < at:
                    return [word.raw for word in words[first:at]]
    return []


def _may_close(texts: Sequence[str], at: int) -> bool:
    """Whether the word can belong to a name that is told before `mein Name`: `Klaus Abend`, and no `guten Abend`."""
    named = at > 0 and texts[at - 1] in FIRST_NAMES | _TITLES
    return texts[at] not in NO_NAME or (named and texts[at] not in NEVER)


_PARTS = re.compile(r"[^-'’]+")


def _capital(name: Sequence[str]) -> str:
    return " ".join(
        word if word in PARTICLES else _PARTS.sub(lambda part: part[0][:1].upper() + part[0][1:].lower(), word)
        for word in name
    )


def _confidence(name: Sequence[str], noted: bool) -> float:
    if noted:
        return 0.95
    common = all(_is_name(token) for word in name for token in tokens_of(word))
    return 0.9 if common else 0.75
