"""The closed vocabulary of time: every word that matters, with its kind and value."""

from voice_booking import german
from voice_booking.listening.time.grammar import Kinds
from voice_booking.listening.time.smallwords import SMALL_GROUPS
from voice_booking.listening.time.vocabulary import GROUPS, MONTH_WORDS, WEEKDAY_WORDS

KINDS = Kinds(
    # numbers and what the writing of a number says already
    "NUM DIG ONE NULL BIG ORD DORD YEAR DATE CLOCK PAIR STAMP "
    # clock
    "UHR HALF QUART THREEQ MIDNIGHT "
    # days and longer
    "DAYREL MORGEN WD WDS MON PART PARTS DAYU WEEKU MONU YEARU WEND WENDS WORKDAYS PORTION WPORTION MPORTION KW "
    "NEXT COMING THIS AFTERNEXT LAST HOLI XDAY YEARTURN MONWEEK YPORTION "
    # lengths
    "HOURU MINU PIECE SOMEHALF "
    # small words
    "UM OVERBY AM DEN DER ZUM VOM VON BIS AB NACH VOR UEBER ZWISCHEN IN AUF LATEST EARLIEST "
    "UND ODER SONDERN NICHT NEIN AUSSER ABER STATT ALS WENN SONST VERB ICH PRON BUSY KEINE TIMEWORD EVERY "
    "ASAP ANY GUTEN SCHOENEN TITLE NAMECUE NAMEPOST NUMCUE UNIT BE STREET NOTLEN LATER LATERTHAN "
    "EARLIERTHAN COMMA STOP AEH WAS TERMIN BYE NEITHER SAME TOLD PRICE BIRTH SHUT THEREAFTER EVENT HIER "
    "HELLO FIRSTNAME CALL EGAL WHO OTHER",
    groups={
        "N": "NUM DIG ONE NULL",
        "H": "NUM DIG ONE NULL DORD",
        "O": "ORD DORD",
        "NAMEY": "WD MON PART MORGEN HOLI NUM ORD OTHER WEND PARTS",
        "WHICH": "NEXT COMING THIS AFTERNEXT LAST",
        "WORD": "OTHER SAME SHUT EVENT TOLD PRICE FIRSTNAME HELLO HIER CALL EGAL WHO TERMIN",
        "D_ANY": "DAYREL WD WDS ORD DORD DATE HOLI MON",
        "ART": "DEN DER",
        "CARD": "NUM DIG",
        "COUNTED": "UNIT MINU HOURU DAYU WEEKU MONU PIECE YEARU",
        "LONG": "DAYU WEEKU MONU YEARU",
        "PARTED": "HALF QUART THREEQ",
    },
)

Entry = tuple[str, object]
WORDS: dict[str, Entry] = {}
"""Folded word -> the character of its kind, and its value."""

_PARTS = {
    "frueh": "morning",
    "morgen": "morning",
    "vormittag": "forenoon",
    "mittag": "noon",
    "nachmittag": "afternoon",
    "abend": "evening",
    "nacht": "night",
}


def _add(kind: str, words: str, value: object = None) -> None:
    for word in words.split():
        WORDS[word] = (KINDS[kind], value)


def _add_numbers() -> None:
    for word, number in german.ORDINALS.items():
        _add("ORD", word, number)
    for word, number in german.CARDINALS.items():
        _add("NUM", word, number)
    for year in range(2020, 2040):
        rest = german.fold(german.cardinal(year - 2000))
        _add("YEAR", f"zweitausend{rest} zweitausendund{rest} zwanzig{rest}", year)


def _add_weekdays() -> None:
    """Weekdays, those that recur, and their compounds with parts of the day ("mittwochabends")."""
    for number, spellings in enumerate(WEEKDAY_WORDS):
        for word in spellings.split():
            _add("WD", f"{word} {word}termin {word}stermin", number)
            _add("WDS", f"{word}s", number)
            for part, name in _PARTS.items():
                _add("WD", f"{word}{part} {word}s{part}", (number, name))
                _add("WDS", f"{word}{part}s {word}s{part}s", (number, name))


def _add_months() -> None:
    for number, spellings in enumerate(MONTH_WORDS, start=1):
        _add("MON", spellings, number)
        _add("MON", " ".join(f"{word}s" for word in spellings.split()), number)


_add_numbers()
_add_weekdays()
_add_months()
for _kind, _value, _words in (*GROUPS, *SMALL_GROUPS):
    _add(_kind, _words, _value)
