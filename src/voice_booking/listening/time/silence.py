"""Words that look like a time and are none: names, greetings, counts, ages, prices, telephone numbers, addresses."""

from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Piece, piece


def _nothing(_: Phrase) -> Piece:
    return piece("NOISE")


def _mail_domain(phrase: Phrase) -> Piece | None:
    """ "anna punkt mai at …"."""
    return piece("NOISE") if "sharp" in phrase.values else None


_NAME = "(?:WD|MON|PART|PARTS|HOLI|WEND|NUM|ORD|MORGEN|OTHER|DAYREL|NEXT|UHR|HALF|UNIT|NOTLEN|PORTION|ONE|NAMECUE)"
_CALENDAR_NAME = "(?:WD|MON|HOLI|PART|WEND|NUM)"
_END = "(?=COMMA|STOP|UND|$|ICH|PRON|VERB|BE|DER|GUTEN|NAMEPOST)"
_COUNT = "(?:NUM|DIG|ONE|NULL|BIG|HALF|QUART|THREEQ|SOMEHALF)"

SILENCE_RULES = (
    Rule("silence.greeting", "(?:SCHOENEN|GUTEN)+ (?:MORGEN|PART|PARTS|DAYU|WEEKU|WEND|HOLI|WD|YEARU|EVERY|ABER)", _nothing),
    Rule("silence.name_given", f"NAMECUE (?:DER|DEN|COMMA|TITLE|STOP)* OTHER {_CALENDAR_NAME} {_END}", _nothing),
    Rule("silence.name_given", f"NAMECUE (?:DER|DEN|COMMA|TITLE|STOP)* {_CALENDAR_NAME} COMMA OTHER {_CALENDAR_NAME} {_END}", _nothing),
    Rule("silence.name_given", f"NAMECUE (?:DER|DEN|COMMA|TITLE|STOP)* {_CALENDAR_NAME} (?:OTHER{_END})?", _nothing),
    Rule("silence.name_given", "NAMECUE (?:DER|DEN|TITLE)* OTHER", _nothing),
    Rule("silence.name_then_cue", "(?:WD|MON|PART|NUM|MORGEN|HOLI) OTHER? NAMEPOST", _nothing),
    Rule("silence.title", f"(?:TITLE STOP?)+ (?:{_CALENDAR_NAME}|OTHER|ORD|UHR|HALF) (?:OTHER? COMMA OTHER {_CALENDAR_NAME})?", _nothing),
    Rule("silence.farewell", "BYE (?:UND|COMMA|STOP)* BIS (?:DEN|ZUM|AM)? (?:MORGEN|DAYREL|WD|NEXT WEEKU|NEXT MAL)".replace("|NEXT MAL", ""), _nothing),
    Rule("silence.name_given", "VON DER (?:MON|WD)", _nothing),
    Rule("silence.mail", "UM (?:MON|WD|HOLI)", _mail_domain),
    Rule("silence.title", f"TITLE MORGEN {_END}", _nothing),
    Rule("silence.number_after_word", "NUMCUE (?:OTHER|AUF|BE|COMMA|PRON|DER)* (?:N|BIG)(?:(?:COMMA|BIS)?(?:N|BIG|YEAR))*", _nothing),
    Rule("silence.phone", "(?:N|BIG|YEAR)(?:(?:COMMA|BIS)?(?:N|BIG|YEAR)){4,}", _nothing),
    Rule("silence.phone", "(?:NULL|BIG)(?:(?:COMMA|BIS)?(?:N|BIG|YEAR))+(?!UHR)|(?:N (?:COMMA|BIS)?)*BIG(?:(?:COMMA|BIS)?(?:N|BIG))*(?!UHR)", _nothing),
    Rule("silence.phone", "(?:N)(?:COMMA? N){3,}(?!UHR)", _nothing),
    Rule("silence.address", "STREET (?:N|DORD|BIG)", _nothing),
    Rule("silence.address", "STREET (?:DEN|DER) (?:DORD|ORD) MON", _nothing),
    Rule("silence.count", f"(?:UM|AUF|AB|UEBER|BIS|IN|FUER)?(?:DER|DEN|ONE)?{_COUNT}(?:(?:COMMA|BIS|ODER|UND)?{_COUNT}){{0,2}} UNIT (?:(?:NUM|DIG|ODER NUM|ODER DIG)(?!UHR|HOURU|MINU))?".replace("|FUER", ""), _nothing),
    Rule("silence.ordinal", "(?:IN|AM|ZUM|DEN|DER|BE)*(?:ORD|DORD)(?:OTHER)?(?:UNIT|TERMIN)", _nothing),
    Rule("silence.pregnant", "IN (?:ORD|DORD) MONU", _nothing),
    Rule("silence.age", "(?:BE|WAS) (?:NUM|DIG)(?!UHR|MINU|HOURU|DAYU|WEEKU|MON|BIS|NUM)", _nothing),
    Rule("silence.age", "BE (?:NUM|DIG) UND (?:NUM|DIG) YEARU?", _nothing),
    Rule("silence.age", "(?:NUM|DIG|ONE) YEARU", _nothing),
    Rule("silence.long_ago", "NOTLEN (?:VERB|PRON|DER|ICH|COMMA|OTHER|ALS)* (?:NUM|DIG|ONE|HALF|SOMEHALF|QUART|THREEQ)* (?:HOURU|MINU|DAYU|WEEKU|MONU|YEARU|PIECE)(?:(?:ODER|BIS|COMMA)?(?:NUM|DIG|ONE)? (?:HALF|SOMEHALF|NUM|DIG)* (?:HOURU|PIECE|MINU))?", _nothing),
)  # fmt: skip
