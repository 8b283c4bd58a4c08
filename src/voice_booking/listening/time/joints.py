"""Words that join wishes: prepositions of windows, "oder", "nein", "außer", "kann ich nicht"."""

from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import PIECES, Piece

_AS_IS = {
    "from": ("AB|EARLIEST", "FROM"),
    "to": ("BIS|LATEST|BIS LATEST|LATEST BIS", "TO"),
    "over_by": ("OVERBY", "OVERBY"),
    "not_later": ("LATERTHAN", "NOTLATER"),
    "not_earlier": ("EARLIERTHAN", "NOTEARLIER"),
    "before": ("VOR", "BEFORE"),
    "after": ("NACH", "AFTER"),
    "between": ("ZWISCHEN", "BETWEEN"),
    "from_to": ("VON|VOM", "VON"),
    "and": ("UND", "AND"),
    "or": ("ODER", "OR"),
    "else": ("SONST", "ELSE"),
    "instead": ("STATT", "INSTEAD"),
    "than": ("ALS", "THAN"),
    "busy": (
        "VERB (?:ICH|PRON|DER|VERB|BE|WORD|ABER)* NICHT(?! (?:AM|UM|AB|VOR|NACH|BIS|ZWISCHEN|VOM|VON|IN|DEN))",
        "BUSY",
    ),
    "no_time": ("KEINE TIMEWORD", "BUSY"),
    "busy_word": ("BUSY", "AWAY"),
    "not": ("NICHT", "NOT"),
    "no": ("NEIN", "NEIN"),
    "but_rather": ("SONDERN", "SONDERN"),
    "neither": ("NEITHER", "NEITHER"),
    "told": ("TOLD", "TOLD"),
    "same": ("SAME", "SAME"),
    "who": ("WHO", "WHO"),
    "except": ("AUSSER", "EXCEPT"),
    "but": ("ABER", "BUT"),
    "if": ("WENN", "IF"),
    "onto": ("AUF", "ONTO"),
    "later": ("LATER", "LATER"),
    "asap": ("ASAP", "ASAP"),
    "any": ("ANY|(?<!.)(?:DER|BE|PRON|ICH|COMMA)* EGAL (?:PRON|BE|COMMA|STOP|DER|ICH)*(?!.)", "ANY"),
    "event": ("EVENT", "EVENT"),
    "was": ("WAS", "WAS"),
    "verb": ("VERB", "VERB"),
    "i": ("ICH", "ICH"),
    "comma": ("COMMA", "COMMA"),
    "stop": ("STOP", "STOP"),
    "about": ("UM", "UM"),
    "every": ("EVERY", "EVERY"),
    "word": ("WORD|BYE|NAMECUE|NAMEPOST|UNIT|TITLE|BIG|GUTEN|STREET|TIMEWORD|SCHOENEN|NUMCUE|NOTLEN", "NOISE"),
}


def _rule(name: str, pattern: str, kind: str) -> Rule[Piece]:
    code = PIECES[kind]

    def make(_: Phrase) -> Piece:
        return Piece(code, None)

    return Rule(f"joint.{name}", pattern, make, blind=True)


JOINT_RULES = tuple(_rule(name, pattern, kind) for name, (pattern, kind) in _AS_IS.items())
