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


class _ByItself(NamedTuple):
    """What a word is behind others where the next one does not go on with it."""

    kind: str
    """Of the piece; empty where it is none."""
    name: str
    """Of the rule that takes it."""
    going_on: frozenset[str]
    """Kinds of the next word with which it may be part of something else."""


def _by_itself(code: str) -> _ByItself | None:
    """The same for a word of this kind; None where the next word does not tell, or more than a joint is made of it."""
    rule, going_on = GRAMMAR.alone(code)
    if going_on is None:
        return None
    if rule is None:
        return _ByItself("", "", going_on)
    made = rule.make(UNSEEN) if rule in JOINT_RULES else None
    return _ByItself(made.kind, rule.name, going_on) if made else None


_BY_ITSELF = {code: found for code in KINDS.all_codes() if (found := _by_itself(code))}
_NOISE = PIECES["NOISE"]


def pieces_of(sentence: Sentence) -> list[Piece]:
    """All pieces from left to right; words without a rule are skipped, and noise side by side is one piece."""
    kinds, words = "".join(sentence.kinds), sentence.words
    phrase = Phrase(kinds, sentence.values, words)
    pieces: list[Piece] = []
    position, last, noisy = 0, len(kinds), False
    while position < last:
        word = _BY_ITSELF.get(kinds[position]) if position else None
        if word is not None:
            kind, name, going_on = word
            if not going_on or kinds[position + 1 : position + 2] not in going_on:
                if kind and not (noisy and kind == _NOISE):
                    noisy = kind == _NOISE
                    why = "" if noisy else f"{name}: {words[position]}"
                    pieces.append(Piece(kind, None, why, position, position + 1))
                position += 1
                continue
        found = GRAMMAR.at(phrase, position)
        if found is None:
            position += 1
            continue
        rule, made, end = found
        made.position, made.end = position, end
        heard = words[position] if end == position + 1 else " ".join(words[position:end])
        made.why = f"{rule.name}: {heard}"
        pieces.append(made)
        noisy = False
        position = max(end, position + 1)
    return pieces
