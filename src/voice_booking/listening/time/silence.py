"""Words that look like a time and are none: names, greetings, counts, ages, prices, telephone numbers, addresses."""

from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Piece, piece


def _nothing(_: Phrase) -> Piece:
    return piece("NOISE")


def _mail_domain(phrase: Phrase) -> Piece | None:
    """ "anna punkt mai at …"."""
    return piece("NOISE") if "sharp" in phrase.values else None


def _same_name(phrase: Phrase) -> Piece | None:
    """ "Freitag, Anna Freitag"."""
    return piece("NOISE") if phrase.words[0] == phrase.words[-1] else None


def _since(phrase: Phrase) -> Piece | None:
    return piece("NOISE") if phrase.words[0] == "seit" else None


_NAME = "(?:WD|MON|HOLI|PART|WEND|NUM)"
"""What may be a time or somebody's name."""
_BREAK = "(?=COMMA|STOP|UND|$|ICH|PRON|VERB|BE|DER|GUTEN|NAMEPOST)"
_CUE = "NAMECUE (?:DER|DEN|COMMA|TITLE|STOP)*"
_AFTER_COUNT = "(?!UHR|MINU|HOURU|DAYU|WEEKU|MON|BIS|NUM)"
_COUNT = "(?:N|BIG|HALF|QUART|THREEQ|SOMEHALF)"
_AMOUNT = "(?:N|HALF|SOMEHALF|QUART|THREEQ)*"
_LENGTH_UNIT = "(?:HOURU|MINU|DAYU|WEEKU|MONU|YEARU|PIECE)"
_DIGITS = "(?:N|BIG|YEAR)"
_GAP = "(?:COMMA|BIS)?"

_GREETINGS = (
    Rule("silence.greeting", "(?:SCHOENEN|GUTEN)+ (?:MORGEN|PART|PARTS|DAYU|WEEKU|WEND|HOLI|WD|YEARU|EVERY)", _nothing),
    Rule("silence.farewell", "BYE (?:UND|COMMA|STOP)* BIS (?:DEN|ZUM|AM)? (?:MORGEN|DAYREL|WD|NEXT WEEKU)", _nothing),
)
_NAMES = (
    Rule("silence.name", f"{_CUE} WORD {_NAME} {_BREAK}", _nothing),
    Rule("silence.name", f"{_CUE} {_NAME} COMMA WORD {_NAME} {_BREAK}", _nothing),
    Rule("silence.name", f"{_CUE} {_NAME} (?:WORD {_BREAK})?", _nothing),
    Rule("silence.name", "NAMECUE (?:DER|DEN|TITLE)* WORD", _nothing),
    Rule("silence.name_first", "(?:WD|MON|PART|NUM|MORGEN|HOLI) WORD? NAMEPOST", _nothing),
    Rule("silence.title", f"(?:TITLE STOP?)+ (?:{_NAME}|WORD|ORD|UHR|HALF)(?:WORD? COMMA WORD {_NAME})?", _nothing),
    Rule("silence.title", f"TITLE MORGEN {_BREAK}", _nothing),
    Rule("silence.name_twice", "WD COMMA WORD WD|MON COMMA WORD MON", _same_name),
    Rule("silence.name_alone", f"(?<!.)FIRSTNAME {_NAME} STOP?(?!.)", _nothing),
    Rule("silence.name_here", f"HIER DER? {_NAME} (?=$|COMMA|STOP|GUTEN|ICH|UND)", _nothing),
    Rule("silence.name_here", f"{_NAME} HIER (?=$|COMMA|STOP|GUTEN|ICH|UND|VERB)", _nothing),
    Rule("silence.name_here", f"(?<!.){_NAME} COMMA (?:GUTEN DAYU|HELLO)", _nothing),
    Rule("silence.name_here", f"(?:GUTEN (?:DAYU|MORGEN|PART)|HELLO+) COMMA {_NAME} (?=$|COMMA ICH|STOP)", _nothing),
    Rule("silence.name_here", f"GUTEN (?:DAYU|MORGEN|PART) {_NAME} (?=$)", _nothing),
    Rule("silence.since", "NOTLEN (?:DEN|DER|WHICH)* (?:MON|WD|YEARU|WEEKU|MONU|PORTION|YEAR|DAYREL)", _since),
    Rule("silence.call", "CALL (?:ICH|PRON|DEN)* (?:AM? (?:MORGEN|DAYREL|WD|LATER|PART))", _nothing),
    Rule("silence.first_name", "VON DER (?:MON|WD)", _nothing),
    Rule("silence.mail", "UM (?:MON|WD|HOLI)", _mail_domain),
)
_NUMBERS = (
    Rule(
        "silence.number_of_something",
        f"NUMCUE (?:WORD|AUF|BE|COMMA|PRON|DER)* (?:N|BIG)(?:(?:COMMA|BIS|UM|WORD)? {_DIGITS})*",
        _nothing,
    ),
    Rule("silence.phone", f"{_DIGITS}(?:{_GAP} {_DIGITS}){{4,}}", _nothing),
    Rule("silence.phone", f"(?:NULL|BIG)(?:{_GAP} {_DIGITS})+(?!UHR)", _nothing),
    Rule("silence.phone", f"(?:N {_GAP})* BIG (?:{_GAP}(?:N|BIG))*(?!UHR)", _nothing),
    Rule("silence.phone", "N (?:COMMA? N){3,}(?!UHR)", _nothing),
    Rule("silence.address", "STREET (?:N|DORD|BIG)", _nothing),
    Rule("silence.address", "STREET ART(?:DORD|ORD) MON", _nothing),
)
_COUNTS = (
    Rule("silence.price", "PRICE (?:WORD|DER|PRON|ONE)* N CARD?(?!UHR)", _nothing),
    Rule("silence.birth", "BIRTH (?:BE|DER|AM|DEN|IN|COMMA)* (?:DATE|(?:O|CARD)(?:O|MON)) (?:N|YEAR|BIG)?", _nothing),
    Rule(
        "silence.count",
        f"(?:UM|AUF|AB|UEBER|BIS|IN)?(?:DER|DEN|ONE)? {_COUNT}(?:(?:COMMA|BIS|ODER|UND)? {_COUNT}){{0,2}} UNIT"
        "(?:ODER?CARD(?!UHR|HOURU|MINU))?",
        _nothing,
    ),
    Rule("silence.ordinal", "(?:IN|AM|ZUM|DEN|DER|BE)*O WORD?(?:UNIT|TERMIN)", _nothing),
    Rule("silence.opening", "(?:WDS|AM? WD|AM? WEND) WORD* SHUT (?=STOP?$)", _nothing),
    Rule("silence.habit_of_life", "EVERY (?:MORGEN|DAYU)", _nothing),
    Rule("silence.of_last", "(?:VON|VOM) ART? LAST (?:WEEKU|MONU|WD|YEARU|TERMIN)", _nothing),
    Rule("silence.pregnant", "IN O MONU", _nothing),
    Rule("silence.age", f"(?:BE|WAS)CARD{_AFTER_COUNT}", _nothing),
    Rule("silence.age", "BE CARD UND CARD YEARU?", _nothing),
    Rule("silence.age", "(?:NUM|DIG|ONE) YEARU", _nothing),
    Rule(
        "silence.how_long",
        f"NOTLEN (?:VERB|PRON|DER|ICH|COMMA|WORD|ALS)* {_AMOUNT} {_LENGTH_UNIT}"
        f"(?:(?:ODER|BIS|COMMA)? {_AMOUNT}(?:HOURU|PIECE|MINU))?",
        _nothing,
    ),
)

SILENCE_RULES = (*_GREETINGS, *_NAMES, *_NUMBERS, *_COUNTS)
