"""First stage: from a sentence of words to its pieces, times and what joins them."""

from typing import NamedTuple

from voice_booking.listening.time.calendar import CALENDAR_RULES, WEAK_DAY_RULES
from voice_booking.listening.time.clock import CLOCK_FIRST_RULES, CLOCK_RULES, WEAK_RULES
from voice_booking.listening.time.grammar import UNSEEN, Grammar, Phrase
from voice_booking.listening.time.joints import JOINT_RULES
from voice_booking.listening.time.lengths import LENGTH_RULES
from voice_booking.listening.time.pieces import PIECES, Piece
from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.time.silence import SILENCE_RULES
from voice_booking.listening.time.spans import PART_RULES, SPAN_RULES
from voice_booking.listening.time.words import KINDS

GRAMMAR: Grammar[Piece] = Grammar(
    KINDS,
    (
        *CLOCK_FIRST_RULES,
        *SILENCE_RULES,
        *(rule for rule in CLOCK_RULES if rule.name == "clock.around"),
        *LENGTH_RULES,
        *(rule for rule in CLOCK_RULES if rule.name != "clock.swiss"),
        *SPAN_RULES[:11],
        *PART_RULES,
        *CALENDAR_RULES,
        *SPAN_RULES[11:],
        *(rule for rule in CLOCK_RULES if rule.name == "clock.swiss"),
        *WEAK_DAY_RULES,
        *WEAK_RULES,
        *JOINT_RULES,
    ),
)


class _Joint(NamedTuple):
    """What a word is that joins others by itself."""

    name: str
    """Of the rule."""
    kind: str
    going_on: frozenset[str]
    """Kinds of the next word with which it may be part of something else."""


def _joint(code: str) -> _Joint | None:
    """The joint that a word of this kind is behind other words; None where it is none, or never by itself."""
    rule, going_on = GRAMMAR.alone(code) or (None, frozenset())
    made = rule.make(UNSEEN) if rule in JOINT_RULES else None
    return _Joint(rule.name, made.kind, going_on) if rule and made else None


_JOINTS = {code: joint for code in KINDS.all_codes() if (joint := _joint(code))}
_NOISE = PIECES["NOISE"]


def pieces_of(sentence: Sentence) -> list[Piece]:
    """All pieces from left to right; words without a rule are skipped."""
    kinds, words = "".join(sentence.kinds), sentence.words
    phrase = Phrase(kinds, sentence.values, words)
    pieces: list[Piece] = []
    position, last = 0, len(kinds)
    while position < last:
        joint = _JOINTS.get(kinds[position]) if position else None
        if joint is not None:
            name, kind, going_on = joint
            if not going_on or kinds[position + 1 : position + 2] not in going_on:
                why = "" if kind == _NOISE else f"{name}: {words[position]}"
                pieces.append(Piece(kind, None, why, position, position + 1))
                position += 1
                continue
        found = GRAMMAR.find(phrase, position)
        if found is None:
            break
        rule, made, start, end = found
        made.position, made.end = start, end
        heard = words[start] if end == start + 1 else " ".join(words[start:end])
        made.why = f"{rule.name}: {heard}"
        pieces.append(made)
        position = end if end > start else start + 1
    return pieces
