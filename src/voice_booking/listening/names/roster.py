"""The salon's staff by every name they may be called."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract, extractOne

from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import WORDS_OF_A_SALON, words_of
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set
from voice_booking.listening.words.sounds import cologne, likeness, slurred, sound_of
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember

_ATTACHED = "_index_of_staff"
_SPOKEN_ALIKE = {
    "mike": "maik",
    "meik": "maik",
    "ayse": "aischa",
    "aysche": "aischa",
    "aische": "aischa",
    "giulia": "dschulia",
    "tschulia": "dschulia",
    "julja": "julia",
}
"""Names whose spelling hides how they sound."""
_SPOKEN_TOO = {
    name: spoken.split("/")
    for name, _, spoken in (
        pair.partition(":")
        for pair in word_set(
            "nguyen:nujen/nuen jacqueline:schaklin/schakelin jessica:dschessika jennifer:dschennifer jenny:dschenni "
            "jason:dschejsen james:dschejms giovanni:dschowanni giuseppe:dschuseppe luigi:luidschi gino:dschino "
            "giorgio:dschordscho chiara:kiara michelle:mischell chantal:schantal cem:dschem cemil:dschemil "
            "cansu:dschansu ceyda:dscheida szymanski:schimanski sean:schoan jeanette:schanett janine:schanin "
            "yvonne:iwonn yves:ief joanna:johanna katarzyna:kataschina zeynep:seinep jerome:scherom chloe:kloe "
            "celine:selin george:schorsch/dschordsch charlotte:scharlott jose:chose jorge:chorche javier:chawier "
            "xavier:sawie agnieszka:agnieschka wojciech:woitschech"
        )
    )
}
"""Foreign names → how else they are written down by ear."""


@dataclass(frozen=True, slots=True)
class Called:
    """A person under one of their names."""

    member: StaffMember
    surname: bool
    spelled: str
    """Folded."""


@dataclass(slots=True)
class Roster:
    by_sound: dict[str, tuple[Called, ...]] = field(default_factory=dict)
    by_first_sound: dict[str, list[str]] = field(default_factory=dict)
    """First digit of the Kölner Phonetik → sounds of names, to compare a misheard name with few."""
    by_slur: dict[str, tuple[Called, ...]] = field(default_factory=dict)
    """Coarse sound → who is called so, for names that a bad line garbles from the first letter on."""
    first_names: dict[str, Called] = field(default_factory=dict)
    """Key of a member → by first name."""
    surnames: dict[str, Called] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()
    """Folded names that are also everyday words (Sommer, Weiß): they need a title or a preposition."""
    silent: frozenset[str] = frozenset()
    """Everyday words that nobody here is called by and that announce nobody: names only behind `bei` and the like."""
    exactly: Callable[[str], tuple[Called, ...]] = field(init=False)
    """Everybody whose name sounds like a word; an everyday word is one only when it is spelled as a name here."""
    clipped: Callable[[str], tuple[Called, ...]] = field(init=False)
    """Whose surname a word is but for its last letter, said or left out: Schulze and Schulz, Peter and Peters."""
    nearly: Callable[[str], "Guess"] = field(init=False)
    """Whose name was probably misheard as a word, and how alike it is; a stranger's name is nobody's."""

    def __post_init__(self) -> None:
        self.exactly = lru_cache(WORDS_OF_A_SALON)(lambda word: exactly(word, self))
        self.clipped = lru_cache(WORDS_OF_A_SALON)(lambda word: _clipped(word, self))
        self.nearly = lru_cache(WORDS_OF_A_SALON)(lambda word: _nearly(word, self))


Guess = tuple[tuple[Called, ...], float]


def sound_of_name(folded: str) -> str:
    return sound_of(_SPOKEN_ALIKE.get(folded, folded))


def roster_of(salon: Salon) -> Roster:
    """The roster of this snapshot, built at the first question and kept as long as the snapshot."""
    found = salon.__dict__.get(_ATTACHED)
    if not isinstance(found, Roster):
        found = salon.__dict__[_ATTACHED] = _build(salon)
    return found


def _build(salon: Salon) -> Roster:
    called: dict[str, list[Called]] = defaultdict(list)
    slurs: dict[str, list[Called]] = defaultdict(list)
    ordinary: set[str] = set()
    starts: dict[str, set[str]] = defaultdict(set)
    first_names: dict[str, Called] = {}
    surnames: dict[str, Called] = {}
    for member in salon.staff:
        for name, surname in _names_of(member):
            entry = Called(member, surname, name)
            (surnames if surname else first_names).setdefault(member.key, entry)
            for spoken in (name, *_SPOKEN_TOO.get(name, ())):
                sound = sound_of_name(spoken)
                if not any(e.member is member and e.surname == surname for e in called[sound]):
                    called[sound].append(entry)
                starts[cologne(spoken)[:1]].add(sound)
                for slur in {slurred(spoken), slurred(_SPOKEN_ALIKE.get(spoken, spoken))}:
                    slurs[slur].append(entry)
            if name in ORDINARY or name in _WORDS_TOO:
                ordinary.add(name)
    return Roster(
        {sound: tuple(entries) for sound, entries in called.items()},
        {start: sorted(sounds) for start, sounds in starts.items()},
        {slur: tuple(entries) for slur, entries in slurs.items()},
        first_names,
        surnames,
        frozenset(ordinary),
        ORDINARY - ordinary - _ANNOUNCING,
    )


_ANNOUNCING = word_set("frau fraeulein herr herrn kollegin kollege kollegen")
_WORDS_TOO = word_set(
    "koch fischer wolf weiss schwarz braun klein gross lang kurz vogel busch winter sommer herbst keller schuster "
    "schneider kraus richter becker mark will rose stein berg bach blum fuchs hahn jung roth graf engel horn kaiser "
    "koenig"
)


def _names_of(member: StaffMember) -> list[tuple[str, bool]]:
    parts = [word.text for word in words_of(member.name)]
    names = [(parts[0], False), *((part, True) for part in parts[-1:] if len(parts) > 1)]
    if len(parts) > 1:
        names.append((parts[0] + parts[-1], False))
    if member.nickname:
        names += [(word.text, False) for word in words_of(member.nickname)[:1]]
    return list(dict.fromkeys(names))


def exactly(folded: str, roster: Roster) -> tuple[Called, ...]:
    """As `Roster.exactly`, for words that are put together only to try: these are not remembered."""
    if folded in ORDINARY and folded not in roster.ordinary:
        return ()
    return roster.by_sound.get(sound_of_name(folded), ())


def surnamed(folded: str, roster: Roster) -> tuple[Called, ...]:
    """Whose surname sounds like this word, be it an everyday word: for words behind a title."""
    return tuple(called for called in roster.by_sound.get(sound_of_name(folded), ()) if called.surname)


def _clipped(folded: str, roster: Roster) -> tuple[Called, ...]:
    sound = sound_of(folded)
    if folded in ORDINARY or len(sound) < _SHORTEST_CLIPPED:
        return ()
    found = [entries for other, entries in roster.by_sound.items() if _but_the_last(sound, other)]
    return tuple(called for entries in found for called in entries if called.surname)


def _but_the_last(one: str, other: str) -> bool:
    return one[:-1] == other or other[:-1] == one


def _nearly(folded: str, roster: Roster) -> Guess:
    if len(folded) < 3 or folded in ORDINARY:
        return (), 0.0
    stranger = folded in FIRST_NAMES or folded in SURNAMES
    sound = sound_of_name(folded)
    near = roster.by_first_sound.get(cologne(folded)[:1], ())
    found = extractOne(sound, near, scorer=Levenshtein.normalized_similarity)
    best = float(found[1]) if found else 0.0
    if best >= (_ALMOST_THE_SAME if stranger else _needed(len(sound))):
        alike = [other for other in near if likeness(sound, other) > best - _AS_ALIKE]
        return tuple(entry for other in alike for entry in roster.by_sound[other]), best
    return ((), best) if stranger else _slurred(folded, roster)


def _slurred(folded: str, roster: Roster) -> Guess:
    """The same by coarse sounds, whatever letter a name begins with."""
    slur = slurred(_SPOKEN_ALIKE.get(folded, folded))
    if len(slur) < _SHORTEST_SLUR:
        return (), 0.0
    found = extract(
        slur, list(roster.by_slur), scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE_SLURRED, limit=3
    )
    if not found:
        return (), 0.0
    best = float(found[0][1])
    alike = [other for other, score, _ in found if score > best - _AS_ALIKE]
    return tuple(entry for other in alike for entry in roster.by_slur[other]), best - _LESS_SURE


def resembles(folded: str, called: Called) -> float:
    """How alike a word and a name are, by the better of both keys: for words where a name is expected."""
    loosely = likeness(slurred(folded), slurred(called.spelled))
    soundly = likeness(sound_of_name(folded), sound_of_name(called.spelled))
    return max(likeness(folded, called.spelled), soundly, loosely - _LESS_SURE)


_ALMOST_THE_SAME = 0.85
"""How alike a name that other people have must be to be a mishearing: Hendrik and Henrik."""
_SHORTEST_SLUR = 3
_SHORTEST_CLIPPED = 4
_ALIKE_SLURRED = 0.83
_LESS_SURE = 0.05
_AS_ALIKE = 0.05
"""By how much less alike than the nearest others are meant as well."""


def _needed(length: int) -> float:
    if length < _SHORTEST_SLUR:
        return 0.8
    return 0.74 if length >= 4 else 0.66


_NAMES = FIRST_NAMES | SURNAMES
NO_NAMES = ORDINARY - _NAMES
"""Everyday words that nobody is called by."""


def is_a_name(folded: str) -> bool:
    """Whether people in Germany are called so."""
    return folded in _NAMES
