"""A sentence that names no time may still wish for any, or for the next."""

from voice_booking.listening.time.pieces import PIECES, Piece
from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.when import Anytime, AsSoonAsPossible, Grain, NoTime, When

_CERTAIN = 0.97
_PROBABLE = 0.9
_FEW_WORDS = 12
_GOING = frozenset({"zu", "zum", "zur", "bei", "beim"})
"""What follows a verb that is about a person: "mein Mann geht immer zu Tom"."""
_FROM, _ASAP, _WHO, _ANY = PIECES["FROM"], PIECES["ASAP"], PIECES["WHO"], PIECES["ANY"]


def mood_of(pieces: list[Piece], sentence: Sentence) -> When:
    """As soon as possible, any time, or no time at all."""
    for found in pieces:
        if found.kind == _FROM and "fruehestens" in found.why:
            return When(AsSoonAsPossible(), Grain.DAY, _PROBABLE, why=(found.why,))
        if found.kind == _ASAP:
            return When(AsSoonAsPossible(), Grain.DAY, _CERTAIN, why=(found.why,))
    of_whom = any(found.kind == _WHO for found in pieces)
    for found in pieces:
        stays = _GOING.isdisjoint(sentence.words[found.end : found.end + 1])
        if found.kind == _ANY and (not of_whom or "wann" in found.why) and stays:
            return When(Anytime(), Grain.DAY, _CERTAIN, why=(found.why,))
    if sentence.at_once and not sentence.kinds:
        return When(AsSoonAsPossible(), Grain.DAY, _PROBABLE, why=("asap.now: jetzt",))
    if sentence.whenever and len(sentence.kinds) <= _FEW_WORDS:
        return When(Anytime(), Grain.DAY, _PROBABLE, why=("any.whenever: irgendwann",))
    return When(NoTime(), Grain.DAY, _CERTAIN)
