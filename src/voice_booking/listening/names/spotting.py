"""Where an utterance names somebody who works here, or somebody who does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from voice_booking.listening.names.garbled import first_name_like, surname_like
from voice_booking.listening.names.introductions import own_names
from voice_booking.listening.names.roster import (
    Called,
    Roster,
    exactly,
    is_a_name,
    roster_of,
    surnamed,
)
from voice_booking.listening.names.written import told_apart
from voice_booking.listening.trade.catalogue import Catalogue, index_of
from voice_booking.listening.trade.compounds import known, split
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember

_TITLES = {"frau": "Frau", "fraeulein": "Frau", "herr": "Herr", "herrn": "Herr"}
_COLLEAGUES = {"kollegin": "Frau", "kollege": "Herr", "kollegen": "Herr"}
_ACADEMIC = word_set("doktor dr prof professor")
_CUES = word_set("bei beim zu zum zur mit von vom vorm statt vo bi durch ausser ohne nicht gegen")
_ARTICLES = word_set("der die dem den das de d eurer eurem ihrer ihrem ihren")
_SHORT = 5
_HALF = word_set("fuer")
_GREETING = word_set("guten gruess gott tag morgen abend hallo hi hey servus moin ja schoenen sie")
_HAIL = word_set("hallo hi hey servus moin")


class Named(NamedTuple):
    """Somebody was named by the words from `first` to `last`."""

    first: int
    last: int
    members: tuple[StaffMember, ...]
    """Whom it may be; empty: nobody here is called so."""
    heard: str
    alike: float = 1.0

    @property
    def stranger(self) -> bool:
        return not self.members


@dataclass(frozen=True, slots=True)
class Names:
    """The names in one utterance."""

    called: tuple[Named, ...]
    """Everybody named, in spoken order, without the caller, those the visit is for, and who is only greeted."""
    masked: frozenset[int]
    """Indexes of all words that name somebody, the caller included."""

    @property
    def colleagues(self) -> tuple[StaffMember, ...]:
        """Everybody of the salon who is named, for or against."""
        return tuple(member for named in self.called for member in named.members)


def names_in(words: Words, salon: Salon) -> Names:
    """Who is named by the words of an utterance; worked out once, for services and for people."""
    named, own = _all_names(words, salon)
    for at, one in enumerate(named):
        if len(one.members) > 1:
            members, more = told_apart(one.members, one.heard, words[one.last + 1 :])
            named[at] = one._replace(members=members, last=one.last + more)
    return Names(
        tuple([one for one in named if not _hailed(words, one)]),
        own.union([i for one in named for i in range(one.first, one.last + 1)]),
    )


def _all_names(words: Words, salon: Salon) -> tuple[list[Named], frozenset[int]]:
    """Everybody named, and the words that name the caller or the one the visit is for."""
    roster, catalogue = roster_of(salon), index_of(salon)
    own = own_names(words, roster, lambda word: _unheard_of(word, roster, catalogue))
    own |= _namesakes(words, own, roster)
    found: list[Named] = []
    last = -1
    for at in _where_names_may_be(words, roster.silent):
        named = None if at <= last or at in own else _at(words, at, roster, catalogue)
        if named is not None:
            between = words.texts[found[-1].last + 1 : named.first] if found else ()
            _add(found, named, contrasted=not _TOLD_APART.isdisjoint(between))
            last = named.last
    return found, own


def _where_names_may_be(words: Words, silent: frozenset[str]) -> list[int]:
    """The words that are not `silent`, and any behind a preposition."""
    told = [at for at, text in enumerate(words.texts) if text not in silent]
    return told if _CUES.isdisjoint(words.said) else sorted({*told, *_behind_prepositions(words.texts)})


def _behind_prepositions(texts: Sequence[str]) -> list[int]:
    """Where a preposition stands before, an article between them or not."""
    behind = [at for at, text in enumerate(texts[:-1], 1) if text in _CUES]
    return behind + [at + 1 for at in behind if at + 1 < len(texts) and texts[at] in _ARTICLES]


def _unheard_of(word: str, roster: Roster, catalogue: Catalogue) -> bool:
    """Whether a word is neither everyday talk nor of the trade, nor like a name of anybody here."""
    if len(word) < _SHORTEST_SURNAME or word in ORDINARY or _whose(word, roster)[0]:
        return False
    known_here = known(word, catalogue.forms) is not None or split(word, catalogue.forms) is not None
    return not known_here and catalogue.repairs.nearest(word) is None


_SHORTEST_SURNAME = 4


def _namesakes(words: Sequence[Word], own: frozenset[int], roster: Roster) -> frozenset[int]:
    """`hier Winkler, nicht die Lena`: a colleague of the caller's name, only told apart."""
    if not own or max(own) + 2 >= len(words):
        return frozenset()
    first = max(own) + 1
    while first < len(words) and first <= max(own) + 3 and not words[first].opens:
        first += 1
    last = first
    while last + 1 < len(words) and not words[last + 1].opens:
        last += 1
    clause = words[first : last + 1]
    if not clause or _CUES & {word.text for word in clause[:-1]} - {"nicht", "von"}:
        return frozenset()
    if not any(word.text == "nicht" or word.text.startswith("kein") for word in clause[:3]):
        return frozenset()
    mine = {c.member.key for at in own for c in roster.exactly(words[at].text)}
    same = (at for at in range(first, last + 1) for c in roster.exactly(words[at].text) if c.member.key in mine)
    return frozenset(same)


_TOLD_APART = word_set("nicht ned net nich nie sondern und oder statt kein ohne")
"""`Mike nicht, der Maik Lorenz`: two people."""


def _add(found: list[Named], named: Named, contrasted: bool) -> None:
    """`dem Fabian, dem Keller` is one person: the second name narrows the first, unless they are told apart."""
    if found and named.members and found[-1].members and named.first - found[-1].last <= 2 and not contrasted:
        keys = {member.key for member in named.members}
        both = tuple(member for member in found[-1].members if member.key in keys)
        if both and len(both) < len(found[-1].members):
            found[-1] = Named(found[-1].first, named.last, both, named.heard, named.alike)
            return
    found.append(named)


def _hailed(words: Sequence[Word], named: Named) -> bool:
    """`Hallo Lisa, …` greets, it does not wish."""
    after = named.last + 1
    if after < len(words) and "?" in words[after].mark:
        return False
    greeting = {word.text for word in words[: named.first]}
    if named.first and greeting <= _GREETING and greeting != {"ja"} and not words[named.first].opens:
        return after == len(words) or words[after].opens
    return named.first == 1 and words[0].text in _HAIL and after < len(words) and words[after].opens


def _at(words: Sequence[Word], at: int, roster: Roster, catalogue: Catalogue) -> Named | None:
    word = words[at].text
    if word in _TITLES:
        return _titled(words, at, roster, catalogue)
    if word in _COLLEAGUES and (called := _surname_behind(words, at, roster)):
        return _named(words, (at, at + 1), called, _COLLEAGUES[word], 1.0)
    return _by_name(words, at, roster, catalogue)


def _titled(words: Sequence[Word], at: int, roster: Roster, catalogue: Catalogue) -> Named | None:
    """`Frau Meier`, `Herrn Doktor Seidel`, `Frau Anna Schmidt`."""
    first = at + 1
    while first < len(words) and words[first].text in _ACADEMIC:
        first += 1
    if first >= len(words) or words[first].opens or (at and words[at - 1].text in ("meine", "meiner", "mein", "eine")):
        return None
    salutation = _TITLES[words[at].text]
    called, alike = _whose(words[first].text, roster)
    called = called or surnamed(words[first].text, roster) or roster.clipped(words[first].text)
    apart = _in_pieces(words, first, roster, catalogue, True) if alike < 1.0 else None
    if apart is not None:
        pieces = [roster.surnames[member.key] for member in apart.members if member.key in roster.surnames]
        return _named(words, (at, apart.last), pieces, salutation, apart.alike)
    if called and first + 1 < len(words) and not words[first + 1].opens:
        surname = roster.exactly(words[first + 1].text)
        keys = {c.member.key for c in surname}
        both = tuple(c for c in called if c.member.key in keys)
        if both:
            return _named(words, (at, first + 1), both, salutation, alike)
    if called:
        return _named(words, (at, first), called, salutation, alike)
    if not is_a_name(words[first].text) and _of_the_trade(words, first, 0.8, catalogue):
        return None
    if words[first].text in ORDINARY and not is_a_name(words[first].text):
        return None
    return Named(at, first, (), " ".join(word.raw for word in words[at : first + 1]))


def _surname_behind(words: Sequence[Word], at: int, roster: Roster) -> tuple[Called, ...]:
    """Whose surname follows at once: `die Kollegin Braun`."""
    if at + 1 >= len(words) or words[at + 1].opens:
        return ()
    return tuple(called for called in roster.exactly(words[at + 1].text) if called.surname)


def _whose(word: str, roster: Roster) -> tuple[tuple[Called, ...], float]:
    called = roster.exactly(word)
    return (called, 1.0) if called else roster.nearly(word)


def _named(
    words: Sequence[Word], span: tuple[int, int], called: Sequence[Called], salutation: str, alike: float
) -> Named:
    first, last = span
    heard = " ".join(word.raw for word in words[first : last + 1])
    fitting = [c for c in called if not (salutation and c.member.salutation not in ("", salutation))]
    surnames = [c for c in fitting if c.surname] if salutation else []
    members = tuple(dict.fromkeys(c.member.key for c in surnames or fitting))
    by_key = {c.member.key: c.member for c in called}
    return Named(first, last, tuple(by_key[key] for key in members), heard, alike)


def _of_the_trade(words: Sequence[Word], at: int, alike: float, catalogue: Catalogue) -> bool:
    """Whether a word that resembles a name is rather one of the catalogue, known or misheard."""
    word = words[at].text
    if known(word, catalogue.forms) is not None or split(word, catalogue.forms) is not None:
        return True
    following = words[at + 1].text if at + 1 < len(words) and not words[at + 1].opens else ""
    guesses = (catalogue.repairs.nearest(word), catalogue.repairs.nearest(word + following, strict=True))
    return any(guess is not None and guess[1] >= alike for guess in guesses)


def _by_name(words: Sequence[Word], at: int, roster: Roster, catalogue: Catalogue) -> Named | None:
    word = words[at].text
    cued = _cued(words, at)
    bare = len(words) <= 3
    if at and words[at - 1].text in _HALF:
        return None
    called = roster.exactly(word) or (
        roster.exactly(word[:-1]) if word.endswith("s") and len(word) > 4 and word not in ORDINARY else ()
    )
    if called and (word in roster.ordinary or word in ORDINARY) and not _surely_a_name(words, at, called, roster, cued):
        called = ()
    if called:
        return _with_surname(words, at, called, roster, catalogue)
    joined = _in_pieces(words, at, roster, catalogue, cued)
    if joined is not None:
        return joined
    if word in ORDINARY:
        return None
    garbled = _before_surname(words, at, roster)
    if garbled is not None:
        return garbled
    article = _after_article(words, at)
    if (cued or bare or article) and word not in catalogue.forms:
        called, alike = roster.nearly(word)
        sure = cued or bare or alike >= 0.8
        if called and sure and not _of_the_trade(words, at, alike, catalogue):
            return _with_surname(words, at, called, roster, catalogue, alike=alike)
    asked_for = cued and is_a_name(word) and words[at - 1].text not in ("von", "vom")
    if (
        asked_for
        or (bare and word in FIRST_NAMES and _lonely(words, at))
        or (word in FIRST_NAMES and _present(words, at))
    ):
        return Named(at, _end_of_stranger(words, at), (), words[at].raw)
    return None


def _present(words: Sequence[Word], at: int) -> bool:
    """`Ist die Jessica da?`, `kann der Enrico mir …`, `ich hätte gern die Cindy`: spoken of as of a colleague."""
    if not _after_article(words, at):
        return False
    before = {word.text for word in words[max(0, at - 2) : at]}
    return not before.isdisjoint(_SPOKEN_OF)


_SPOKEN_OF = word_set("ist hat arbeitet kann koennte soll gern gerne nehm nehme haette moechte will lieber bitte")


def _lonely(words: Sequence[Word], at: int) -> bool:
    return all(word.text in ORDINARY for i, word in enumerate(words) if i != at)


def _end_of_stranger(words: Sequence[Word], at: int) -> int:
    following = at + 1
    more = following < len(words) and not words[following].opens and is_a_name(words[following].text)
    return following if more else at


def _cued(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition stands before, an article between them or not."""
    if at and words[at - 1].text in _CUES:
        return True
    return at > 1 and words[at - 1].text in _ARTICLES and words[at - 2].text in _CUES


def _after_article(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].text in _ARTICLES


def _surely_a_name(words: Sequence[Word], at: int, called: Sequence[Called], roster: Roster, cued: bool) -> bool:
    """Whether an everyday word is a name here: behind a first name of that person, or cued and written as a noun."""
    keys = {c.member.key for c in called}
    if at and keys & {c.member.key for c in roster.exactly(words[at - 1].text)}:
        return True
    if at + 1 < len(words) and not words[at + 1].opens and _after_article(words, at):
        behind = roster.exactly(words[at + 1].text)
        if any(c.member.key in keys and not c.surname for c in behind):
            return True
    if (len(words) == 1 or (at == 0 and len(words) <= _SHORT)) and words[at].text not in ORDINARY:
        return True
    if words[at].text in FIRST_NAMES and words[at].text not in ORDINARY and not all(c.surname for c in called):
        return True
    dated = any(word.text in ("im", "am", "seit") for word in words[max(0, at - 1) : at])
    written = words[at].capital or not any(word.capital for word in words)
    return (cued or (_after_article(words, at) and words[at].text not in ORDINARY)) and written and not dated


def _with_surname(
    words: Sequence[Word],
    at: int,
    called: Sequence[Called],
    roster: Roster,
    catalogue: Catalogue,
    *,
    alike: float = 1.0,
) -> Named:
    """A first name, narrowed by the surname behind it; another surname makes it a stranger."""
    following = at + 1
    if following < len(words) and not words[following].opens:
        surname, near = _whose(words[following].text, roster)
        keys = {c.member.key for c in surname}
        both = [c for c in called if c.member.key in keys]
        if both:
            return _named(words, (at, following), both, "", min(alike, near))
        likely = _garbled_surname(words, following, called, roster, catalogue)
        if likely is not None:
            return _named(words, (at, likely[0]), (likely[1],), "", min(alike, likely[2]))
        if is_a_name(words[following].text) and words[following].capital and not all(c.surname for c in called):
            return Named(at, following, (), f"{words[at].raw} {words[following].raw}")
    return _named(words, (at, at), called, "", alike)


_SUBJECTS = word_set("ich i wir")
"""What stands behind a verb, not behind a surname: `den Fabian schließe ich aus`."""


def _garbled_surname(
    words: Sequence[Word], at: int, called: Sequence[Called], roster: Roster, catalogue: Catalogue
) -> tuple[int, Called, float] | None:
    """`Anna Chmidt`, `Ines Hof Mann`: where the surname of one of them ends, whose it is, and how alike."""
    apart = at + 1 < len(words) and not words[at + 1].opens
    if apart and words[at + 1].text in _SUBJECTS:
        return None
    for last in (at + 1, at) if apart else (at,):
        heard = "".join(word.text for word in words[at : last + 1])
        found = surname_like(heard, called, roster, last == at)
        if found is not None and not _of_the_trade(words, at, found[1], catalogue):
            return (last, *found)
    return None


def _before_surname(words: Sequence[Word], at: int, roster: Roster) -> Named | None:
    """`Dennüs Albrecht`: a garbled first name before somebody's surname."""
    following = at + 1
    if following >= len(words) or words[following].opens:
        return None
    found = first_name_like(words[at].text, words[following].text, roster)
    return None if found is None else _named(words, (at, following), (found[0],), "", found[1])


def _in_pieces(words: Sequence[Word], at: int, roster: Roster, catalogue: Catalogue, cued: bool) -> Named | None:
    """`Fabi an`, `Ta nja`, `Öz de mir`: a name written as two or three words."""
    if len(words[at].text) < 2 or (words[at].text in ORDINARY and not cued):
        return None
    joined = words[at].text
    for last in (at + 1, at + 2) if cued else (at + 1,):
        if last >= len(words) or words[last].opens:
            return None
        joined += words[last].text
        called, alike = exactly(joined, roster), _IN_PIECES
        if not called and cued and not all(word.text in ORDINARY for word in words[at + 1 : last + 1]):
            called, alike = roster.nearly(joined)
            if alike < _SURE_IN_PIECES or _of_the_trade(words, at, alike, catalogue):
                continue
        if called:
            spot = _with_surname(words, last, called, roster, catalogue)
            heard = " ".join(word.raw for word in words[at : spot.last + 1])
            return Named(at, spot.last, spot.members, heard, min(alike, _IN_PIECES))
    return None


_IN_PIECES = 0.9
_SURE_IN_PIECES = 0.78
