""" "Morgen, ich hätte gern …" at the beginning is a greeting where another day follows."""

from voice_booking.listening.time.pieces import PIECES, Day, Piece

CUES = frozenset({PIECES["DAY"]})
"""The kind of piece without which nobody greets like this."""
_DATED = frozenset(PIECES.codes("DAY SPAN DAYS MOMENTS RECUR SOON"))
_BREAKS = frozenset(PIECES.codes("COMMA STOP NOISE ICH VERB"))


def without_greeting(pieces: list[Piece]) -> list[Piece]:
    """Drops a "Morgen" that only greets."""
    if len(pieces) < 3 or pieces[0].position or not pieces[0].why.endswith(": morgen"):
        return pieces
    if not (isinstance(pieces[0].value, Day) and pieces[0].value.offset == 1) or pieces[1].kind not in _BREAKS:
        return pieces
    following = [index for index, found in enumerate(pieces) if index and found.kind in _DATED]
    if not following:
        return pieces
    joints = {found.kind for found in pieces[1 : following[0]]}
    speaks = joints & set(PIECES.codes("NOISE ICH VERB"))
    return pieces[1:] if speaks and not joints & set(PIECES.codes("OR NEIN NOT BUSY SONDERN AND BUT")) else pieces
