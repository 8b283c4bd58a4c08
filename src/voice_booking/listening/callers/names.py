"""A caller's name, spoken or spelled, with corrections."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.around_names import AGREEING, GREETING, NO_NAME, TITLES, WITH, is_name
from voice_booking.listening.callers.both_names import said_in_parts
from voice_booking.listening.callers.dialect import written_out
from voice_booking.listening.callers.introductions import before_closing, behind_introduction, in_order
from voice_booking.listening.callers.nobility import PARTICLES, name_with_particles
from voice_booking.listening.callers.spelling import Run, spelled_run
from voice_booking.listening.callers.surnames import GIVEN, is_surname, is_written_as_name, may_come_first
from voice_booking.listening.callers.tokens import Token, tokens_of
from voice_booking.listening.callers.variants import spelling_notes
from voice_booking.listening.trade.compounds import known, split
from voice_booking.listening.trade.vocabulary import lexicon_of
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import LONGEST_WORD, fold
from voice_booking.listening.words.hesitation import HESITATING
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


def understand_name(text: str) -> Understood[str] | NotUnderstood:
    """The caller's name, written with capitals; spelled letters win over what was heard.

    The confidence is high for what was spelled or is a common name, lower for a name that nobody else has.
    """
    heard = (token for token in tokens_of(text) if len(token.raw) <= LONGEST_WORD)
    tokens = [token for token in heard if token.text not in HESITATING]
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
    given = _given_before(tokens[: run.first], run.letters) if heard > 0.7 else []
    return Understood(_capital([*given, run.letters]), 0.98 if heard > 0.7 else 0.93, (f"spelled {run.letters}",))


def _given_before(tokens: Sequence[Token], letters: str) -> list[str]:
    """`Nadine Kurz, K U R Z`: the first names before a surname that is spelled afterwards."""
    name = _told(written_out([token for token in _last_version(tokens) if token.text not in _MARKS]))
    same = len(name) > 1 and likeness(sound_of(fold(name[-1])), sound_of(fold(letters))) > 0.7
    return name[:-1] if same and fold(name[0]) in FIRST_NAMES else []


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
        or behind_introduction(words, texts)
        or before_closing(words, texts)
        or _answered(words)
        or _first_clause(words)
    )


def _behind_greeted(words: Sequence[Token]) -> Sequence[Token]:
    """What follows when somebody is greeted by title (`Guten Tag Frau Schulz, …`); nothing without such a greeting."""
    at = 0
    while at < len(words) and words[at].text in GREETING:
        at += 1
    greeted = 0 < at < len(words) and words[at].text in TITLES and not words[at].opens
    end = next((end for end in range(at + 1, len(words)) if words[end].opens), len(words))
    return words[end:] if greeted and end - at <= 3 else ()


def _first_clause(words: Sequence[Token]) -> list[str]:
    """`Nadine, kurz gesagt brauche ich …`: a name, and then what is wanted."""
    first = 0
    while first < len(words) and words[first].text in GREETING:
        first += 1
    end = next((end for end in range(first + 1, len(words)) if words[end].opens), len(words))
    wants = [word.text for word in words[end:]]
    told = "ich" in wants and WITH.isdisjoint(wants)
    named = words[first:end]
    return [word.raw for word in named] if told and len(named) <= 2 and all(map(is_name, named)) else []


_LEADING = word_set("fuer genau richtig das ist auf da")
_POLITE = word_set("bitte danke")


def _answered(words: Sequence[Token]) -> list[str]:
    """`Ja, Eva Weiß bitte`: nothing but a first name and a surname, were that a word."""
    first, end = 0, len(words)
    while first < end and (words[first].text in GREETING | _LEADING or _agrees(words, first)):
        first += 1
    while end - first > 1 and any(word.text in _POLITE for word in words[max(first + 1, end - 2) : end]):
        end -= 1
    named = words[first:end]
    if len(named) == 2 and named[1].text in FIRST_NAMES and _surname_first(*named):
        return [named[1].raw, named[0].raw]
    if len(named) not in (2, 3) or any(word.opens for word in named[1:]):
        return []
    given = all(GIVEN.intersection(word.text.split("-")) for word in named[:-1])
    rare = len(named) == 2 and named[0].text not in SURNAMES | ORDINARY | NO_NAME and is_written_as_name(named[1])
    return [word.raw for word in named] if (given or rare) and is_surname(named, len(named) - 1) else []


def _surname_first(one: Token, two: Token) -> bool:
    return may_come_first(one, two.opens) and one.text not in NO_NAME


def _agrees(words: Sequence[Token], at: int) -> bool:
    """`Gut, …`, `Na klar, …`: said before the answer."""
    return (
        words[at].text in AGREEING and at + 1 < len(words) and (words[at + 1].opens or words[at + 1].text in AGREEING)
    )


def _left_over(words: Sequence[Token], noted: bool, corrected: bool) -> list[str]:
    """What nobody introduced: names among words that are none."""
    left = [word for word in words if word.text not in NO_NAME or (noted and word is words[-1])]
    sure = noted or corrected or all(is_name(word) for word in left) or all(word.raw[:1].isupper() for word in left)
    if not 0 < len(left) <= 3 or (len(left) == 3 and not sure):
        return []
    if (
        not noted
        and not (corrected and len(left) == 1)
        and any(word.text in ORDINARY and not is_name(word) for word in left)
    ):
        return []
    if not (noted or corrected) and not all(is_name(word) for word in left) and not _alone(words, left):
        return []
    if not (noted or corrected) and _described(words, left):
        return []
    wished = any(word.text in ("bei", "beim", "zu", "zum", "zur", "um") for word in words)
    return [] if wished else in_order([word.raw for word in left])


def _described(words: Sequence[Token], left: Sequence[Token]) -> bool:
    """`noch jung`: words that could be surnames stand among other words, and nobody named himself."""
    among = any(word not in left and word.text not in GREETING for word in words)
    return among and all(word.text in ORDINARY - FIRST_NAMES for word in left)


def _alone(words: Sequence[Token], left: Sequence[Token]) -> bool:
    """Whether rare words stand alone but for a greeting, and are not what people book."""
    if any(len(word.text) > LONGEST_WORD or any(map(str.isdigit, word.text)) for word in left):
        return False
    forms = lexicon_of("hair").own | lexicon_of("hair").elsewhere
    booked = any(known(word.text, forms) is not None or split(word.text, forms) is not None for word in left)
    return not booked and all(word in left or word.text in GREETING for word in words)


_PARTS = re.compile(r"[^-'’]+")


def _capital(name: Sequence[str]) -> str:
    return " ".join(
        word if word in PARTICLES else _PARTS.sub(lambda part: part[0][:1].upper() + part[0][1:].lower(), word)
        for word in name
    )


def _confidence(name: Sequence[str], noted: bool) -> float:
    if noted:
        return 0.95
    common = all(is_name(token) for word in name for token in tokens_of(word))
    return 0.9 if common else 0.75
