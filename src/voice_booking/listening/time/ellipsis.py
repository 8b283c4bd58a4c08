"""Words that were said once for two: "diese oder nächste Woche", "Anfang oder Mitte Dezember"."""

from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.time.words import KINDS

_WHICH = frozenset(KINDS.codes("NEXT COMING THIS AFTERNEXT LAST"))
_UNITS = frozenset(KINDS.codes("WEEKU MONU WEND WD"))
_PORTION = KINDS["PORTION"]
_LINKS = frozenset(KINDS.codes("ODER UND BIS"))
_REACH = 5
"""How many words further the common word may stand."""


def complete(sentence: Sentence) -> None:
    """Insert the common word behind the first of two, in place."""
    if _LINKS.isdisjoint(sentence.kinds):
        return
    for position in [at - 1 for at, kind in enumerate(sentence.kinds) if at and kind in _LINKS][::-1]:
        if sentence.kinds[position] in _WHICH:
            _insert(sentence, position + 1, _find(sentence, position + 2, _UNITS))
        elif sentence.kinds[position] == _PORTION and sentence.kinds[position + 2 : position + 3] == [_PORTION]:
            for source in reversed(range(position + 3, min(position + 3 + _REACH, len(sentence.kinds)))):
                if sentence.kinds[source] in _UNITS or sentence.kinds[source] in KINDS["MON"]:
                    _insert_all(sentence, position + 1, range(position + 3, source + 1))
                    break


def _find(sentence: Sentence, start: int, kinds: frozenset[str]) -> int | None:
    window = range(start, min(start + _REACH, len(sentence.kinds)))
    return next((position for position in window if sentence.kinds[position] in kinds), None)


def _insert(sentence: Sentence, position: int, source: int | None) -> None:
    if source is not None:
        _insert_all(sentence, position, range(source, source + 1))


def _insert_all(sentence: Sentence, position: int, sources: range) -> None:
    sentence.kinds[position:position] = [sentence.kinds[source] for source in sources]
    sentence.values[position:position] = [sentence.values[source] for source in sources]
    sentence.words[position:position] = [sentence.words[source] for source in sources]
