"""Names that stand alone between greetings and the wish, and what belongs to a name that was introduced."""

from collections.abc import Callable, Sequence

from voice_booking.listening.names.roster import Roster, is_a_name
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

GREETINGS = word_set("hallo tag morgen abend gott servus moin gruezi hi ja guten schoenen gruess mahlzeit gruesse sie")
_TITLES = word_set("frau herr herrn fraeulein doktor dr")
_ARTICLES = word_set("der die da de")
_ENDS_WITH = word_set("bins name")
"""`ich bin's, …`, `Name: …`: what a clause with nothing but a name explains."""
_AGAIN = (("noch", "mal"), ("nochmal",), ("wieder",))
_WISH_BEGINS = word_set("ich wir i es haben gibt ist kann koennte koennten noch nochmal guten mein")


def told_alone(words: Words, start: int, known: Callable[[str], bool]) -> set[int]:
    """`Tag, Jan Peters noch mal, …`, `ich bin's, Frau Pfeffer, …`: a clause that is a name, or begins with it.

    Greetings end at `start`; `known` tells a word that may be a surname here, of whoever.
    """
    texts = words.texts
    if 0 < start < len(texts):
        return _greeting(words, texts, start, known)
    named = [at for at in range(1, len(words)) if words[at].opens and texts[at - 1] in _ENDS_WITH]
    return {i for at in named[:1] for i in _name_at(words, texts, at, known) if _stands_alone(words, at, i + 1)}


def _greeting(words: Sequence[Word], texts: Sequence[str], start: int, known: Callable[[str], bool]) -> set[int]:
    name = _name_at(words, texts, start, known)
    end = max(name, default=-1) + 1
    if not name or end >= len(words) or "?" in words[end].mark:
        return set()
    again = any(tuple(texts[end : end + len(phrase)]) == phrase for phrase in _AGAIN)
    if again and (is_a_name(texts[start]) or texts[start] in _TITLES or known(texts[start])):
        return name
    if len(name) == 1:
        return set()
    return name if words[end].opens or texts[end] in _WISH_BEGINS else set()


def _stands_alone(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the clause from `start` holds nothing behind the name."""
    while end < len(words) and not words[end].opens:
        end += 1
    return end < len(words) and end - start <= _MOST_WORDS


_MOST_WORDS = 3


def _name_at(words: Sequence[Word], texts: Sequence[str], start: int, known: Callable[[str], bool]) -> set[int]:
    """Indexes of the name that begins at `start`: with a title, a first name and a surname, or either."""
    at = start + (texts[start] in _ARTICLES)
    if at >= len(words):
        return set()
    if texts[at] in _TITLES:
        return {at, at + 1} if at + 1 < len(words) and not words[at + 1].opens and texts[at + 1].isalpha() else set()
    if not (is_a_name(texts[at]) or known(texts[at])):
        return set()
    behind = at + 1
    if (
        behind < len(words)
        and not words[behind].opens
        and texts[at] in FIRST_NAMES
        and (_surname(words[behind], known) or _ends_in_capitals(words, behind))
    ):
        return {at, behind}
    return {at}


def _ends_in_capitals(words: Sequence[Word], at: int) -> bool:
    """`Grüß Gott, Julia Nagel, …`: a word of whatever meaning, written as a name at the end of its clause."""
    if not words[at].capital or at + 1 >= len(words):
        return False
    return words[at + 1].opens or words[at + 1].text in ("noch", "nochmal")


def _surname(word: Word, known: Callable[[str], bool]) -> bool:
    return is_a_name(word.text) or known(word.text)


def completed(found: set[int], words: Sequence[Word], texts: Sequence[str], known: Callable[[str], bool]) -> set[int]:
    """The surname behind a first name that was introduced, and the first name behind a surname and a comma."""
    more: set[int] = set()
    for at in found:
        behind = at + 1
        if behind >= len(words) or behind in found:
            continue
        if not words[behind].opens and texts[at] in FIRST_NAMES and known(texts[behind]):
            more.add(behind)
        if words[behind].opens and _only_first_name(words, texts, at, behind):
            more.add(behind)
    return found | more


def _only_first_name(words: Sequence[Word], texts: Sequence[str], at: int, behind: int) -> bool:
    """`… auf den Namen Schuster, Mehmet`."""
    if texts[at] in FIRST_NAMES or texts[behind] not in FIRST_NAMES or "?" in words[behind].mark:
        return False
    following = behind + 1
    return following == len(words) or words[following].opens or list(texts[following : following + 2]) == ["und", "ich"]


def may_be_surname(roster: Roster, strange: Callable[[str], bool]) -> Callable[[str], bool]:
    """A test for words that are somebody's surname: a colleague's, or one that nobody knows."""

    def known(text: str) -> bool:
        if text in ORDINARY:
            return False
        return any(called.surname for called in roster.exactly(text)) or strange(text)

    return known
