"""One spelling for one spoken word: case, umlauts, ß and accents folded, and the text cut into words."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

LONGEST_TEXT = 2000
"""Characters of an utterance that are listened to; nobody says more in one breath."""
MOST_WORDS = 100
LETTERS = 4
"""How much of a word is its beginning, by which longer beginnings are looked for."""
LONGEST_WORD = 48

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ş": "sch", "’": "'", "`": "'", "´": "'", "ı": "i"}
)
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,.;:?!&+/–—\n]|-(?=\S)")
"""A word, or a mark; a hyphen is one only where something follows at once."""
_MARKS = frozenset(",.;:?!&+/–—\n-")
_ARTICLE = re.compile(r"^[ds]'(?=\w{5})")
"""`d'Haare`, `s'Auto`: an article run together with its noun."""
_BEFORE_NAME = re.compile(r"^[dD]['’](?=[A-ZÄÖÜ][a-zäöüß]{2})")
"""`d'Emma`: an article run together with a name."""
_BREAKS = frozenset(",.;:?!\n–—")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an utterance."""

    text: str
    """Folded: lower case, ASCII letters and digits."""
    raw: str
    """As the caller's words were written down."""
    mark: str = ""
    """Punctuation right before the word, several marks joined."""
    opens: bool = False
    """Whether a clause begins here."""
    piece: str = field(init=False)
    """Folded, behind a blank, and behind a comma as well where a clause begins."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "piece", f", {self.text}" if self.opens else f" {self.text}")

    @property
    def hyphened(self) -> bool:
        return self.mark == "-"

    @property
    def capital(self) -> bool:
        return self.raw[:1].isupper()


class Said(frozenset[str]):
    """All folded words of an utterance, whatever their order."""

    awakens: int | None = None
    """Which patterns wait for one of them; None until one is asked about."""


class Words(tuple[Word, ...]):
    """The words of one utterance in spoken order, and what many rules ask about all of them, worked out once."""

    texts: tuple[str, ...]
    """Each word, folded."""
    pieces: tuple[str, ...]
    """The `piece` of each word."""
    said: Said
    has_digits: bool
    """Whether a word begins with a digit."""

    def __new__(cls, words: Iterable[Word]) -> "Words":
        heard = super().__new__(cls, words)
        heard.texts = tuple([word.text for word in heard])
        heard.pieces = tuple([word.piece for word in heard])
        heard.said = Said(heard.texts)
        heard.has_digits = min(heard.said, default="a") < "a"  # in order, digits stand before all letters
        return heard

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """For each word the indexes of the first and the last one of its clause."""
        starts = [at for at, word in enumerate(self) if word.opens or not at]
        bounds = pairwise((*starts, len(self)))
        return tuple([(first, end - 1) for first, end in bounds for _ in range(first, end)])


def fold(text: str) -> str:
    """Lower case ASCII spelling of `text`: ä becomes ae, ß becomes ss, é becomes e."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered)
    return apart.encode("ascii", "ignore").decode("ascii")


WORDS_REMEMBERED = 16_384
"""A language repeats its words: how many are folded only once, whatever utterance they stand in."""
WORDS_OF_A_SALON = 4_096
"""Callers of one salon say, mishear and misspeak alike: how many words each of its indexes looks into only once."""


def words_of(text: str) -> Words:
    """The words of an utterance in spoken order; unreadable characters are left out."""
    found: list[Word] = []
    mark = ""
    for written in text[:LONGEST_TEXT].split(" "):
        words, mark = _remembered(written, mark) if len(written) <= LONGEST_WORD else _read(written, mark)
        found += words
        if len(found) >= MOST_WORDS:
            break
    return Words(found[:MOST_WORDS])


def _read(written: str, mark: str) -> tuple[tuple[Word, ...], str]:
    """The words in what is `written` behind a `mark`, mostly one as it holds no blank, and the mark that is left."""
    found: list[Word] = []
    for token in _TOKEN.findall(written):
        if token in _MARKS:
            mark += token
            continue
        word = _word(token, mark)
        if word is not None:
            found.append(word)
            mark = ""
    return tuple(found), mark


_remembered = lru_cache(WORDS_REMEMBERED)(_read)


def _word(raw: str, mark: str) -> Word | None:
    """The word as written behind `mark`; None where nothing of it can be read."""
    folded = _ARTICLE.sub("", fold(_BEFORE_NAME.sub("", raw))).replace("'", "") if len(raw) <= LONGEST_WORD else ""
    if not folded or len(folded) > LONGEST_WORD:
        return None
    return Word(folded, raw, mark, bool(mark) and not _BREAKS.isdisjoint(mark))
