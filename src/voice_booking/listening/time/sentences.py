"""From the words and signs of a text to a sentence of kinds: known expressions found, fillers left out."""

import re
from dataclasses import dataclass, field

from voice_booking.listening.time.cutting import cut
from voice_booking.listening.time.spelling import hour_heard, joined
from voice_booking.listening.time.tokens import DAY_NUMBERS, END, HOUR_COMES, PAST_QUARTER, RUN_TOGETHER, Token, unknown
from voice_booking.listening.time.words import KINDS, WORDS, Entry

_FRACTIONS = {"1/2": "HALF", "1⁄2": "HALF", "3/4": "THREEQ", "3⁄4": "THREEQ", "1/4": "QUART", "1⁄4": "QUART"}
_ABBREVIATIONS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_MONTHS = ("jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_QUARTER = KINDS["QUART"]
_COUNTS = frozenset(KINDS.codes("NUM DIG ORD DORD"))
_CLOCKS = frozenset(KINDS.codes("UM HALF UHR"))
_UNITS = frozenset(KINDS.codes("NUM ONE"))
_NO, _AEH, _BETWEEN = KINDS["NEIN"], KINDS["AEH"], KINDS["ZWISCHEN"]
_FIRST_TEEN = 3
_NUM = KINDS["NUM"]
_TENS = frozenset(range(20, 100, 10))
_PART_OF = {KINDS["WD"]: KINDS["PART"], KINDS["WDS"]: KINDS["PARTS"]}


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
    tokens = [*cut(text), END]
    sentence = Sentence()
    kinds, values, words = sentence.kinds, sentence.values, sentence.words
    position, before = 0, ""
    while (token := tokens[position]) is not END:
        if token.silent:
            position += 1
            continue
        alone = token.alone
        if alone is None or before in alone.leans_on or _goes_on(token, tokens[position + 1]):
            position += _read_token(sentence, tokens, position)
            before = kinds[-1] if kinds else ""
            continue
        before, value = alone.entry
        kinds.append(before)
        values.append(value)
        words.append(token.text)
        if alone.repaired:
            sentence.repaired = True
        position += 1
    return sentence


def _goes_on(token: Token, following: Token) -> bool:
    """Whether the word behind it may make something else of one that has a meaning alone."""
    if token.leads_to and (following.filler or following.text in token.leads_to):
        return True
    if following.group != "word" or (token.known and following.known) or token.group != "word":
        return False
    return joined(token.text, following.text) is not None or (following.text == "uhr" and not token.known)


def _read_token(sentence: Sentence, tokens: list[Token], position: int) -> int:
    """Add the one at `position`; how many tokens it took."""
    token = tokens[position]
    if token.group != "word":
        sentence.add(_entry_of_sign(token.group, token.text), token.text)
        if token.group == "number" and _fraction_phrase(sentence, tokens, position):
            return 2
        return 1
    known = _phrase_at(tokens, position) if token.leads_to else None
    if known:
        entry, length = known
        sentence.add(entry, " ".join(_texts(tokens, position, length)))
        return length
    if token.filler:
        return _count_of_times(sentence, token.text)
    return _read_word(sentence, tokens, position)


def _texts(tokens: list[Token], position: int, count: int) -> list[str]:
    return [token.text for token in tokens[position : position + count]]


def _count_of_times(sentence: Sentence, word: str) -> int:
    """ "zum dritten mal" counts, "um drei mal vorbeikommen" does not."""
    sentence.whenever |= word == "irgendwann"
    sentence.at_once |= word in ("jetzt", "gleich")
    before = sentence.kinds[-2:]
    counted = before and before[-1] in _COUNTS
    if word == "mal" and counted and before[0] not in _CLOCKS:
        sentence.add((KINDS["UNIT"], None), word)
    return 1


def _fraction_phrase(sentence: Sentence, tokens: list[Token], position: int) -> bool:
    """ "3 viertel 4" is three quarters."""
    if _texts(tokens, position, 2) == ["3", "viertel"]:
        sentence.kinds[-1], sentence.values[-1], sentence.words[-1] = KINDS["THREEQ"], None, "3 viertel"
        return True
    return False


def _phrase_at(tokens: list[Token], position: int) -> tuple[Entry, int] | None:
    """The longest expression that begins here, and how many tokens it takes; fillers may stand within it."""
    longest = None
    leads_to, end = tokens[position].leads_to, position + 1
    while (step := leads_to.get(tokens[end].text)) is not None or tokens[end].filler:
        end += 1
        if step is not None:
            leads_to = step.following
            if step.entry is not None:
                longest = step.entry, end - position
    return longest


def _read_word(sentence: Sentence, tokens: list[Token], position: int) -> int:
    word, following = tokens[position].text, tokens[position + 1]
    entry = WORDS.get(word)
    if entry is None or entry[0] == _NO or (sentence.kinds and sentence.kinds[-1] in DAY_NUMBERS):
        entry = _in_context(sentence, word, following) or entry
    if following.group == "word" and (entry is None or not following.known):
        whole = joined(word, following.text)
        if whole:
            _just(sentence, whole, f"{word} {following.text}")
            sentence.repaired = True
            return 2
    if entry is None and word in RUN_TOGETHER:
        for part in RUN_TOGETHER[word]:
            sentence.add(WORDS[part], part)
        return 1
    if entry is None:
        entry, repaired = unknown(word)
        sentence.repaired |= repaired
        return _just(sentence, entry, word)
    if entry[0] == _AEH:
        sentence.hesitations.add(len(sentence.kinds))
        return 1
    return _count_in_words(sentence, tokens, position, entry) or _just(sentence, entry, word)


def _in_context(sentence: Sentence, word: str, following: Token) -> Entry | None:
    """What a word can only be between its neighbours: "24. dez", "um siben", "nein Uhr"."""
    before = sentence.kinds[-1] if sentence.kinds else ""
    if before in DAY_NUMBERS and word[:3] in _MONTHS and len(word) <= 4:
        return KINDS["MON"], _MONTHS.index(word[:3]) + 1
    known = WORDS.get(word)
    if known and known[0] != _NO:
        return None
    comes = before in HOUR_COMES or (before in PAST_QUARTER and sentence.kinds[-2:-1] == [_QUARTER])
    if comes or following.text == "uhr":
        hour = hour_heard(word)
        sentence.repaired |= hour is not None
        return (KINDS["NUM"], hour) if hour is not None else None
    return None


def _just(sentence: Sentence, entry: Entry, word: str) -> int:
    """One word; "Mittwochnachmittag" holds two."""
    kind, value = entry
    if isinstance(value, tuple):
        sentence.add((kind, value[0]), word)
        sentence.add((_PART_OF[kind], value[1]), "")
    else:
        sentence.add(entry, word)
    return 1


def _count_in_words(sentence: Sentence, tokens: list[Token], position: int, entry: Entry) -> int:
    """ "fünf und zwanzig" written as three words: one number."""
    value = entry[1]
    if entry[0] not in _UNITS or not isinstance(value, int) or not 1 <= value <= 9:
        return 0
    word, *behind = _texts(tokens, position, 3)
    if value >= _FIRST_TEEN and behind == ["zehn", "uhr"]:
        sentence.add((_NUM, 10 + value), f"{word} zehn")
        return 2
    if behind[0] != "und" or (sentence.kinds and sentence.kinds[-1] == _BETWEEN):
        return 0
    tens = WORDS.get(behind[1])
    if tens and tens[0] in KINDS.codes("NUM ORD") and tens[1] in _TENS and isinstance(tens[1], int):
        sentence.add((tens[0], tens[1] + value), " ".join((word, *behind)))
        return 3
    return 0


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
