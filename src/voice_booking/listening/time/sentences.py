"""From text to a sentence of kinds: digits and words are cut, known expressions found, fillers left out."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from voice_booking.german import CARDINALS, WEEKDAYS, fold, parse_cardinal
from voice_booking.listening.time.phrases import EXPRESSION_WORDS, PHRASES
from voice_booking.listening.time.smallwords import FILLER
from voice_booking.listening.time.spelling import WORDS_REMEMBERED, hour_heard, joined, repair, sound
from voice_booking.listening.time.words import KINDS, WORDS, Entry

MAX_CHARACTERS = 800
"""What is longer is no utterance; the end of it is read, since the last word counts."""

_CUT = re.compile(
    r"(?P<word>(?!(?:mo|di|mi|do|fr|sa|so)(?![a-z]))[a-z]+)"
    r"|(?P<stamp>\d{4}-\d\d?-\d\d?(?:(?:t|\s+)\d\d?:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?(?!\d))"
    r"|(?P<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)|\d{1,2}\.\d{1,2}\.\d\d(?![\d:.])"
    r"|\d{1,2}\.\s?\d{1,2}\.(?!\d)|\d{1,2}/\d{1,2}/\d{4})"
    r"|(?P<weekday>(?<![a-z])(?:(?:mo|di|mi|do|fr|sa)\.?(?=,?\s?\d)"
    r"|(?:mo|di|mi|do|fr|sa|so)\.(?=,?\s?(?:um |ab |den |\d))))"
    r"|(?P<hours>\d{1,2},\d{1,2}(?=\s?(?:h(?![a-z])|std|stund))|\d\s1[/⁄]2(?=\s?(?:h(?![a-z])|std|stund)))"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}h\d\d(?!\d))"
    r"|(?P<pair>\d{1,2}\.\d{1,2}(?!\d))"
    r"|(?P<part>[13][/⁄][24](?!\d))"
    r"|(?P<dord>\d{1,2}(?:\.(?!\d)|(?:ter|ten|te|tn|ster|sten|ste)(?![a-z])))"
    r"|(?P<number>\d+)"
    r"|(?P<brief>[a-z]+)"
    r"|(?P<dash>[-–](?=\s*\d))"
    r"|(?P<comma>[,;:–-])"
    r"|(?P<stop>[.!?]+)"
)
_DIGIT = re.compile(r"\d")
_ABBREVIATED_DAY = re.compile(r"\.(?<=(?:mo|di|mi|do|fr|sa|so)\.)(?<![a-z]..\.)")
"""Looked for from its stop, of which there are few."""
_CUT_WORDS = re.compile(r"[a-z]+|[,;:–-]|[.!?]+")
_MARKS = {mark: ("comma", mark) for mark in ",;:–-"} | {mark: ("stop", mark) for mark in ".!?"}
_APOSTROPHES = str.maketrans(
    {"'": "", "’": "", "`": "", "´": "", "½": " halb ", "¼": " viertel ", "¾": " dreiviertel "}
)
_APOSTROPHE = tuple(map(chr, _APOSTROPHES))
_FRACTIONS = {"1/2": "HALF", "1⁄2": "HALF", "3/4": "THREEQ", "3⁄4": "THREEQ", "1/4": "QUART", "1⁄4": "QUART"}
_ABBREVIATIONS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_STREETS = ("strasse", "strass", "gasse", "allee", "platz", "weg", "damm", "ufer")
_EXPRESSION_SOUNDS = {"wan": "wann", "wi": "wie", "balt": "bald"}
_EXPRESSION_SOUNDS |= {sound(word): word for word in sorted(EXPRESSION_WORDS - WORDS.keys()) if len(word) > 3}
_SPELLED_RIGHT = frozenset(WORDS) | FILLER | EXPRESSION_WORDS
_KNOWN_PIECES = _MARKS | {word: ("word", word) for word in _SPELLED_RIGHT}
_SHORTEST = 2
_MONTHS = ("jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_HOUR_COMES = frozenset(KINDS.codes("UM HALF QUART THREEQ ZWISCHEN AB BIS"))
_PAST_QUARTER = frozenset(KINDS.codes("NACH VOR"))
_QUARTER = KINDS["QUART"]
_DAY_NUMBERS = frozenset(KINDS.codes("DORD DIG ORD"))
_COUNTS = frozenset(KINDS.codes("NUM DIG ORD DORD"))
_CLOCKS = frozenset(KINDS.codes("UM HALF UHR"))
_UNITS = frozenset(KINDS.codes("NUM ONE"))
_NO, _AEH, _BETWEEN = KINDS["NEIN"], KINDS["AEH"], KINDS["ZWISCHEN"]
_FIRST_TEEN = 3
_TOLD = re.compile(
    r"(?:ab|an|auf|aus|ein|zu|vor|mit|nach|her|hin|weg)?ge(?!gen|nau|stern|rn|rade|fuehl)[a-z]{3,}(?:t|en)$"
)
_OTHER = KINDS["OTHER"]
_NUM = KINDS["NUM"]
_TENS = frozenset(range(20, 100, 10))


_PART_OF = {KINDS["WD"]: KINDS["PART"], KINDS["WDS"]: KINDS["PARTS"]}


_SMALL_BEFORE_DAYS = ("am", "dann", "es", "geht", "ich", "ist", "mir", "sie", "und", "wir")


def _run_together() -> dict[str, tuple[str, ...]]:
    """Pairs that recognisers write as one word: "halbdrei", "morgenfrüh", "umvierzehn", "siemorgen"."""
    hours = [word for word, number in CARDINALS.items() if number <= 24 and len(word) > 2]
    pairs = {(head, hour) for head in ("um", "halb", "viertel", "dreiviertel", "gegen", "ab", "bis") for hour in hours}
    days = ("morgen", "heute", "uebermorgen")
    pairs |= {(day, part) for day in days for part in ("frueh", "vormittag", "mittag", "nachmittag", "abend")}
    pairs |= {("viertel", side) for side in ("nach", "vor", "ueber")} | {(hour, "uhr") for hour in hours}
    pairs |= {(small, day) for small in _SMALL_BEFORE_DAYS for day in (*days, *map(fold, WEEKDAYS))} | {
        ("um", part) for part in ("halb", "viertel", "dreiviertel")
    }
    return {head + tail: (head, tail) for head, tail in pairs if head + tail not in WORDS}


_RUN_TOGETHER = _run_together()
_LEADING = PHRASES.following.keys() | FILLER
"""Words that begin an expression, or say nothing."""
_SILENT = FILLER - PHRASES.following.keys() - {"irgendwann", "jetzt", "gleich", "mal"}
"""Fillers that say nothing whatever stands beside them."""
_SIGNS: dict[str, Entry] = {"comma": (KINDS["COMMA"], None), "stop": (KINDS["STOP"], None)}


@dataclass(slots=True)
class Sentence:
    """One character of kind, one value and one spelling per word; and what was noticed on the way."""

    kinds: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    hesitations: set[int] = field(default_factory=set)
    """Positions before which the caller said "äh"."""
    repaired: bool = False
    whenever: bool = False
    """Whether the caller said "irgendwann"."""
    at_once: bool = False
    """Whether the caller said "jetzt" or "gleich"."""

    def add(self, entry: Entry, word: str) -> None:
        self.kinds.append(entry[0])
        self.values.append(entry[1])
        self.words.append(word)


def read_sentence(text: str) -> Sentence:
    """Cut and classify; never fails, whatever the text holds."""
    cut = _pieces(text)
    sentence = Sentence()
    kinds, values, words = sentence.kinds, sentence.values, sentence.words
    position, end = 0, len(cut)
    while position < end:
        group, piece = cut[position]
        if group != "word":
            entry = _SIGNS.get(group)
        elif piece in _SILENT:
            position += 1
            continue
        else:
            entry = None if piece in _LEADING and _may_lead(cut, position) else _read_alone(sentence, cut, position)
        if entry is None:
            position += _read_piece(sentence, cut, position)
        else:
            kinds.append(entry[0])
            values.append(entry[1])
            words.append(piece)
            position += 1
    return sentence


def _pieces(text: str) -> list[tuple[str, str]]:
    heard = text[-MAX_CHARACTERS:]
    plain = unicodedata.normalize(
        "NFKC", heard.translate(_APOSTROPHES) if any([mark in heard for mark in _APOSTROPHE]) else heard
    )
    folded = fold(plain)
    if _DIGIT.search(folded) is None and _ABBREVIATED_DAY.search(folded) is None:
        return [_KNOWN_PIECES.get(piece) or _as_word(piece) for piece in _CUT_WORDS.findall(folded)]
    return [
        _as_word(found[0]) if found.lastgroup == "word" else _as_sign(found.lastgroup or "", found[0])
        for found in _CUT.finditer(folded)
    ]


def _as_sign(group: str, piece: str) -> tuple[str, str]:
    return ("word" if group == "brief" else group, piece)


@lru_cache(WORDS_REMEMBERED)
def _as_word(piece: str) -> tuple[str, str]:
    """A word of an expression in its proper spelling ("möchlich"); all others, and several stops, as they are."""
    if piece in _SPELLED_RIGHT or len(piece) < _SHORTEST:
        return "word", piece
    spelled = _EXPRESSION_SOUNDS.get(sound(piece) if len(piece) > 4 else piece, piece)
    return ("word" if piece.isalpha() else "stop"), spelled


def _read_piece(sentence: Sentence, cut: list[tuple[str, str]], position: int) -> int:
    """Add the word at `position`; how many pieces it took."""
    group, piece = cut[position]
    if group != "word":
        sentence.add(_entry_of_sign(group, piece), piece)
        if group == "number" and _fraction_phrase(sentence, cut, position):
            return 2
        return 1
    known = _phrase_at(cut, position) if piece in PHRASES.following else None
    if known:
        entry, length = known
        sentence.add(entry, " ".join(word for _, word in cut[position : position + length]))
        return length
    if piece in FILLER:
        return _count_of_times(sentence, piece)
    return _read_word(sentence, cut, position, piece)


def _read_alone(sentence: Sentence, cut: list[tuple[str, str]], position: int) -> Entry | None:
    """What a word is between neighbours that make nothing else of it; None where they may."""
    piece = cut[position][1]
    alone = _alone(piece)
    if alone is None or (sentence.kinds and sentence.kinds[-1] in alone.leans_on):
        return None
    group, following = cut[position + 1] if position + 1 < len(cut) else ("", "")
    apart = group != "word" or (alone.known and following in WORDS)
    if not apart and (joined(piece, following) or (following == "uhr" and not alone.known)):
        return None
    if alone.repaired:
        sentence.repaired = True
    return alone.entry


def _count_of_times(sentence: Sentence, piece: str) -> int:
    """ "zum dritten mal" counts, "um drei mal vorbeikommen" does not."""
    sentence.whenever |= piece == "irgendwann"
    sentence.at_once |= piece in ("jetzt", "gleich")
    before = sentence.kinds[-2:]
    counted = before and before[-1] in _COUNTS
    if piece == "mal" and counted and before[0] not in _CLOCKS:
        sentence.add((KINDS["UNIT"], None), piece)
    return 1


def _fraction_phrase(sentence: Sentence, cut: list[tuple[str, str]], position: int) -> bool:
    """ "3 viertel 4" is three quarters."""
    if cut[position][1] == "3" and cut[position + 1 : position + 2] == [("word", "viertel")]:
        sentence.kinds[-1], sentence.values[-1], sentence.words[-1] = KINDS["THREEQ"], None, "3 viertel"
        return True
    return False


def _may_lead(cut: list[tuple[str, str]], position: int) -> bool:
    """Whether the word says nothing, or begins an expression for all that the next one tells."""
    piece = cut[position][1]
    if piece in FILLER:
        return True
    following = cut[position + 1][1] if position + 1 < len(cut) else ""
    return following in PHRASES.following[piece].following or following in FILLER


def _phrase_at(cut: list[tuple[str, str]], position: int) -> tuple[Entry, int] | None:
    """The longest expression that begins here, and how many pieces it takes; fillers may stand within it."""
    step = PHRASES.following.get(cut[position][1])
    longest = None
    end = position + 1
    while step is not None and end < len(cut):
        word = cut[end][1]
        end += 1
        if word in step.following:
            step = step.following[word]
            if step.entry is not None:
                longest = step.entry, end - position
        elif word not in FILLER:
            break
    return longest


def _read_word(sentence: Sentence, cut: list[tuple[str, str]], position: int, piece: str) -> int:
    entry = WORDS.get(piece)
    if entry is None or entry[0] == _NO or (sentence.kinds and sentence.kinds[-1] in _DAY_NUMBERS):
        entry = _in_context(sentence, cut, position, piece) or entry
    following = cut[position + 1] if position + 1 < len(cut) else ("", "")
    if following[0] == "word" and (entry is None or following[1] not in WORDS):
        whole = joined(piece, following[1])
        if whole:
            _just(sentence, whole, f"{piece} {following[1]}")
            sentence.repaired = True
            return 2
    if entry is None and piece in _RUN_TOGETHER:
        for word in _RUN_TOGETHER[piece]:
            sentence.add(WORDS[word], word)
        return 1
    if entry is None:
        entry, repaired = _unknown(piece)
        sentence.repaired |= repaired
        return _just(sentence, entry, piece)
    if entry[0] == _AEH:
        sentence.hesitations.add(len(sentence.kinds))
        return 1
    return _count_in_words(sentence, cut, position, entry) or _just(sentence, entry, piece)


def _in_context(sentence: Sentence, cut: list[tuple[str, str]], position: int, piece: str) -> Entry | None:
    """What a word can only be between its neighbours: "24. dez", "um siben", "nein Uhr"."""
    before = sentence.kinds[-1] if sentence.kinds else ""
    if before in _DAY_NUMBERS and piece[:3] in _MONTHS and len(piece) <= 4:
        return KINDS["MON"], _MONTHS.index(piece[:3]) + 1
    known = WORDS.get(piece)
    if known and known[0] != _NO:
        return None
    comes = before in _HOUR_COMES or (before in _PAST_QUARTER and sentence.kinds[-2:-1] == [_QUARTER])
    if comes or cut[position + 1 : position + 2] == [("word", "uhr")]:
        hour = hour_heard(piece)
        sentence.repaired |= hour is not None
        return (KINDS["NUM"], hour) if hour is not None else None
    return None


def _just(sentence: Sentence, entry: Entry, piece: str) -> int:
    """One word; "Mittwochnachmittag" holds two."""
    kind, value = entry
    if isinstance(value, tuple):
        sentence.add((kind, value[0]), piece)
        sentence.add((_PART_OF[kind], value[1]), "")
    else:
        sentence.add(entry, piece)
    return 1


def _count_in_words(sentence: Sentence, cut: list[tuple[str, str]], position: int, entry: Entry) -> int:
    """ "fünf und zwanzig" written as three words: one number."""
    value = entry[1]
    if entry[0] not in _UNITS or not isinstance(value, int) or not 1 <= value <= 9:
        return 0
    if value >= _FIRST_TEEN and [word for _, word in cut[position + 1 : position + 3]] == ["zehn", "uhr"]:
        sentence.add((_NUM, 10 + value), f"{cut[position][1]} zehn")
        return 2
    if [word for _, word in cut[position + 1 : position + 2]] != ["und"] or position + 2 >= len(cut):
        return 0
    if sentence.kinds and sentence.kinds[-1] == _BETWEEN:
        return 0
    tens = WORDS.get(cut[position + 2][1])
    if tens and tens[0] in KINDS.codes("NUM ORD") and tens[1] in _TENS and isinstance(tens[1], int):
        sentence.add((tens[0], tens[1] + value), " ".join(word for _, word in cut[position : position + 3]))
        return 3
    return 0


@lru_cache(WORDS_REMEMBERED)
def _unknown(piece: str) -> tuple[Entry, bool]:
    """What a word without an entry is by itself, and whether it had to be repaired for that."""
    if len(piece) > 9 and piece.endswith(_STREETS):
        return (KINDS["STREET"], None), False
    for ending in ("stermin", "termin", "stermine"):
        if piece.endswith(ending) and piece.removesuffix(ending) in WORDS:
            return WORDS[piece.removesuffix(ending)], False
    entry = repair(piece)
    if entry:
        return entry, True
    if "hundert" in piece or "tausend" in piece:
        number = parse_cardinal(piece)
        if number is not None:
            return (_NUM, number), False
    return (KINDS["TOLD"] if _TOLD.match(piece) else _OTHER, None), False


@dataclass(frozen=True, slots=True)
class _Alone:
    """A word that is no number: what it is wherever nothing before it or behind it changes that."""

    entry: Entry
    known: bool
    """Whether it stands in the vocabulary."""
    repaired: bool
    leans_on: frozenset[str]
    """Kinds right before it that may make something else of it."""


_NOT_ALONE = frozenset(KINDS.codes("NEIN AEH NUM ONE"))


@lru_cache(WORDS_REMEMBERED)
def _alone(piece: str) -> _Alone | None:
    """None for what always has to be looked at together with its neighbours."""
    known = WORDS.get(piece)
    if piece in _RUN_TOGETHER or (known and known[0] in _NOT_ALONE):
        return None
    entry, repaired = (known, False) if known else _unknown(piece)
    leans_on = _DAY_NUMBERS if known else _DAY_NUMBERS | _HOUR_COMES | _PAST_QUARTER
    return None if isinstance(entry[1], tuple) else _Alone(entry, bool(known), repaired, leans_on)


def _entry_of_sign(group: str, piece: str) -> Entry:
    match group:
        case "number":
            return _entry_of_number(piece)
        case "dord":
            return KINDS["DORD"], int(re.sub(r"\D", "", piece))
        case "date":
            return KINDS["DATE"], tuple(int(part) for part in re.findall(r"\d+", piece))
        case "clock":
            return KINDS["CLOCK"], piece
        case "weekday":
            return KINDS["WD"], _ABBREVIATIONS.index(piece[:2])
        case "hours":
            whole, _, rest = piece.partition(",")
            return KINDS["SOMEHALF"], round(float(f"{whole}.{rest}") * 60) if rest else int(piece[0]) * 60 + 30
        case "pair":
            first, second = piece.split(".")
            return KINDS["PAIR"], (int(first), int(second))
        case "part":
            return KINDS[_FRACTIONS.get(piece, "OTHER")], None
        case "stamp":
            return KINDS["STAMP"], piece
        case "dash":
            return KINDS["BIS"], None
        case "comma":
            return KINDS["COMMA"], None
    return KINDS["STOP"], None


def _entry_of_number(piece: str) -> Entry:
    if len(piece) > 4 or not piece.isascii():
        return KINDS["BIG"], None
    value = int(piece)
    if len(piece) == 4:
        return (KINDS["YEAR" if 2020 <= value <= 2099 else "BIG"], value)
    if piece.startswith("0") and len(piece) == 3:
        return KINDS["BIG"], None
    return (KINDS["NULL"] if value == 0 else KINDS["DIG"]), value
