"""From mentions to wishes: which words belong to one service, and which begin the next."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

from voice_booking.listening.services.matching import Match, Request, match
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.families import families
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_JOINING = word_set(
    "und plus sowie dann danach anschliessend dazu auch noch mit samt inklusive inkl hinterher ausserdem gleich"
)
_HARDLY_JOINING = _JOINING - {"auch", "noch", "gleich"}
_PER_WISH = 3.0
"""Cost of one more service: a visit has few."""
_FITS = 0.4
"""Cost up to which a service is what was said, word by word."""
_NEARLY_FITS = 1.2
"""The same where two services would be read as one of them."""
_MOST_CHUNKS = 8
_LENT = 5.0
"""Farthest service that an alternative may mean by what it borrows from the words before."""
_FAR = 7
"""Words between two mentions that make them two things."""


@dataclass(slots=True)
class Chunk:
    """Mentions with nothing between them that would part them."""

    mentions: list[Mention]
    joined_by_or: bool = False
    """Whether `oder` stands before it: an alternative to the chunk before."""
    sentence: bool = False
    """Whether a new sentence begins with it."""
    relative: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """One service wanted: what was said of it, and the services that fit (None: nothing does)."""

    mentions: tuple[Mention, ...]
    match: Match | None
    request: Request
    alternative: bool = False


@dataclass(slots=True)
class _Best:
    cost: float
    wishes: list[Wish] = field(default_factory=list)


def chunks_of(mentions: Sequence[Mention], words: Sequence[Word]) -> list[Chunk]:
    chunks: list[Chunk] = []
    for mention in mentions:
        if not chunks:
            chunks.append(Chunk([mention]))
            continue
        before = _end_of(chunks[-1].mentions[-1], mention)
        between = words[before + 1 : mention.first + 1]
        joiners = {word.text for word in between[:-1]}
        parted = bool(joiners & (_HARDLY_JOINING if _done_to(chunks[-1], mention, words) else _JOINING)) or any(
            "," in w.mark or w.opens or "+" in w.mark or "/" in w.mark or "&" in w.mark for w in between
        )
        either = (
            _or_last(between[:-1])
            or _between(words, before, mention.first)
            or "bzw" in joiners
            or "beziehungsweise" in joiners
        )
        if parted or either or len(between) > _FAR:
            sentence = any(mark in word.mark for word in between for mark in ".!?;")
            chunks.append(Chunk([mention], either, sentence))
        else:
            chunks[-1].mentions.append(mention)
    return chunks[:_MOST_CHUNKS]


def _done_to(chunk: Chunk, mention: Mention, words: Sequence[Word]) -> bool:
    """`den Pony gleich schneiden`: a verb behind a bare part says what is done to it."""
    part = all(c.kind is Kind.PART for c in chunk.mentions[-1].concepts)
    verb = words[mention.last].text.endswith(_OF_VERBS)
    return part and verb and any(c.kind is Kind.HEAD for c in mention.concepts)


_OF_VERBS = ("en", "ern", "eln", "t")


def _or_last(between: Sequence[Word]) -> bool:
    """Whether an `oder` is there that no `und` follows: `mit Lavendel oder Rose, und dann massiert` is no choice."""
    texts = [word.text for word in between]
    return "oder" in texts and "und" not in texts[texts.index("oder") :]


def _end_of(one: Mention, other: Mention) -> int:
    """Where the first of two mentions ends; a description that reaches over the next name ends where it began."""
    return one.last if one.last < other.first else one.first


def _between(words: Sequence[Word], before: int, first: int) -> bool:
    """`zwischen Strähnen und Balayage`: the `und` that makes alternatives."""
    earlier = {word.text for word in words[max(0, before - 4) : before]}
    return "zwischen" in earlier and any(word.text == "und" for word in words[before:first])


def attach_relatives(chunks: Sequence[Chunk], relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> None:
    """Each person the visit is for goes with the nearest chunk that names nobody itself, in the same clause if any."""
    for at, who in relatives:
        free = [
            chunk
            for chunk in chunks
            if chunk.relative is None and not any(c.kind is Kind.WHO for m in chunk.mentions for c in m.concepts)
        ]
        free = [chunk for chunk in free if not _of_the_beard(chunk)] or free
        if free:
            min(free, key=lambda chunk: _farness(chunk, at, words)).relative = who


def _of_the_beard(chunk: Chunk) -> bool:
    """Whether it tells by itself whom it is for."""
    return any(c.key == "beard" for mention in chunk.mentions for c in mention.concepts)


_CLAUSE = 3
"""Words for which the end of a clause counts."""


def _farness(chunk: Chunk, at: int, words: Sequence[Word]) -> float:
    """Words between them; of two that are as near, what follows is meant: `und er einen Schnitt`."""
    before = 0.5 if chunk.mentions[0].first < at else 0.0
    return _distance(chunk, at) + _clauses_between(chunk, at, words) + before


def _clauses_between(chunk: Chunk, at: int, words: Sequence[Word]) -> int:
    first, last = sorted((chunk.mentions[0].first, at))
    return _CLAUSE * sum(1 for word in words[first + 1 : last + 1] if word.opens)


def _better_apart(run: Sequence[Chunk], together: Match, apart: Sequence[Wish]) -> bool:
    """Whether every chunk is the full name of a service by itself, and one service for all is farther or just one."""
    naming = [any([c.names_something for m in chunk.mentions for c in m.concepts]) for chunk in run]
    telling = [chunk for chunk, names in zip(run, naming, strict=True) if names]
    if len(telling) < 2:
        return False
    alone = [wish.match for wish, names in zip(apart, naming, strict=True) if names]
    full = [found for found in alone if found is not None and found.found and found.cost <= _NEARLY_FITS]
    if len(full) < len(telling):
        return False
    if all(found.cost <= _FITS for found in full) and together.cost > _FITS:
        return True
    told = any(mention.described for chunk in telling for mention in chunk.mentions)
    return not told and not _says_again(telling) and _swallows(together, full)


def _says_again(chunks: Sequence[Chunk]) -> bool:
    """`Krankengymnastik, und zwar am Gerät die Krankengymnastik`: one of them says all that the others say."""
    said = [{c for m in chunk.mentions for c in m.concepts} for chunk in chunks]
    return any(all(other <= one for other in said) for one in said)


def _swallows(together: Match, apart: Sequence[Match]) -> bool:
    """`Haare färben und Wimpern färben`: read as one service, the other would be lost."""
    keys = [found.found[0][1].key for found in apart]
    return len(set(keys)) > 1 and together.found[0][1].key in keys


def _loose(mentions: Sequence[Mention]) -> bool:
    """`Locken, aber dauerhaft`: single concepts, apart but of one service."""
    return all(len(mention.concepts) == 1 and mention.concepts[0].kind is not Kind.PART for mention in mentions)


def _distance(chunk: Chunk, at: int) -> int:
    first, last = chunk.mentions[0].first, chunk.mentions[-1].last
    return first - at if at < first else max(0, at - last)


def wishes_of(chunks: Sequence[Chunk], catalogue: Catalogue, without: frozenset[str]) -> list[Wish]:
    """The cheapest way to read the chunks as services; a chunk that fits nothing stays a wish without a match."""
    shared = share_words(chunks, catalogue, without)
    alone = [_wish(tuple(each.mentions), each.relative, each.joined_by_or, catalogue, without) for each in shared]
    best: list[_Best] = [_Best(0.0)]
    for end in range(1, len(shared) + 1):
        choices = [
            _extended(best[start], shared[start:end], alone[start:end], catalogue, without)
            for start in range(max(0, end - 6), end)
        ]
        best.append(min(choices, key=lambda choice: choice.cost))
    return best[-1].wishes


def _extended(
    before: _Best, run: Sequence[Chunk], alone: Sequence[Wish], catalogue: Catalogue, without: frozenset[str]
) -> _Best:
    """With one service more for all of `run`; `alone` is what each of its chunks comes to by itself."""
    if len(run) > 1:
        return _together(before, run, alone, catalogue, without)
    wish, chunk = alone[0], run[0]
    if wish.match is not None and wish.match.found:
        return _Best(before.cost + _PER_WISH + wish.match.cost, [*before.wishes, wish])
    apart = _split(wish.mentions, chunk.relative, chunk.joined_by_or, catalogue, without)
    if apart is not None:
        cost = sum(_PER_WISH + (wish.match.cost if wish.match and wish.match.found else 0.0) for wish in apart)
        return _Best(before.cost + cost, [*before.wishes, *apart])
    empty = not any(c.names_something for c in wish.request.concepts)
    return _Best(before.cost + (0.0 if empty else 100.0), [*before.wishes, wish])


_NEVER = 10_000.0
"""Cost of what cannot be one service."""


def _together(
    before: _Best, run: Sequence[Chunk], alone: Sequence[Wish], catalogue: Catalogue, without: frozenset[str]
) -> _Best:
    """The same where `run` is several chunks that are read as one service."""
    if any([chunk.joined_by_or or chunk.sentence for chunk in run[1:]]):
        return _Best(_NEVER)
    if _same_done_to_each(run):
        return _Best(_NEVER)
    mentions = tuple([mention for chunk in run for mention in chunk.mentions])
    relative = next((chunk.relative for chunk in run if chunk.relative), None)
    wish = _wish(mentions, relative, run[0].joined_by_or, catalogue, without, together=_loose(mentions))
    found = wish.match
    if found is None or not found.found or _better_apart(run, found, alone):
        return _Best(_NEVER)
    if any([_is_lost(chunk, found, by_itself, catalogue) for chunk, by_itself in zip(run, alone, strict=True)]):
        return _Best(_NEVER)
    return _Best(before.cost + _PER_WISH + found.cost, [*before.wishes, wish])


_THINGS_BY_THEMSELVES = frozenset({"tips", "hairdo", "machine"})
"""What says how another thing is done, and is done itself where nothing else can hold it."""


def _is_lost(chunk: Chunk, together: Match, alone: Wish, catalogue: Catalogue) -> bool:
    """`Balayage und Spitzen`: whether what the chunk names is not in the service that is to hold it too."""
    named = {c.key for m in chunk.mentions for c in m.concepts if c.names_something}
    if not named or not named <= _THINGS_BY_THEMSELVES or any([m.repaired < 1.0 for m in chunk.mentions]):
        return False
    held = together.found[0][1]
    if any([name.service is held for key in named for name in catalogue.names.get(key, ())]):
        return False
    return alone.match is not None and held not in [service for _, service in alone.match.found]


def _same_done_to_each(run: Sequence[Chunk]) -> bool:
    """`Haare kürzen und Bart kürzen`: one verb said of two things."""
    for one, other in pairwise(run):
        if _keys(one, Kind.HEAD) & _keys(other, Kind.HEAD):
            first, second = _objects(one), _objects(other)
            if first and second and first.isdisjoint(second):
                return True
    return False


def _objects(chunk: Chunk) -> set[str]:
    return _keys(chunk, Kind.PART) | _keys(chunk, Kind.PLACE)


def _keys(chunk: Chunk, kind: Kind) -> set[str]:
    return {c.key for mention in chunk.mentions for c in mention.concepts if c.kind is kind}


def _split(
    mentions: tuple[Mention, ...], relative: str | None, either: bool, catalogue: Catalogue, without: frozenset[str]
) -> list[Wish] | None:
    """Two services said in one breath: `Damenschnitt Tönung`."""
    for cut in range(1, len(mentions)):
        if not (_has_head(mentions[:cut]) and _has_head(mentions[cut:])):
            continue
        one = _wish(mentions[:cut], relative, either, catalogue, without)
        other = _wish(mentions[cut:], None, False, catalogue, without)
        if one.match and one.match.found and other.match and other.match.found:
            return [one] if _same_again(other, one.match, catalogue) else [one, other]
    return None


_VERBS = frozenset({"colour", "cut", "style"})


def _same_again(wish: Wish, before: Match, catalogue: Catalogue) -> bool:
    """`Henna färben`, `Strähnen färben`: the bare verb says again what kind of thing was named."""
    said = {c.key for c in wish.request.concepts if c.names_something}
    akin = catalogue.category_families.get(before.found[0][1].category, {})
    return len(said) == 1 and said <= _VERBS and families().get(*said) in akin


def _has_head(mentions: Sequence[Mention]) -> bool:
    return any(c.kind in (Kind.HEAD, Kind.STEP, Kind.OWN) for mention in mentions for c in mention.concepts)


def share_words(chunks: Sequence[Chunk], catalogue: Catalogue, without: frozenset[str]) -> list[Chunk]:
    """`Augenbrauen und Wimpern färben`, `Augenbrauen zupfen und färben`, `Haare färben und Wimpern`: said once."""
    shared = _for_the_bride(chunks)
    for at in range(len(shared) - 1):
        one, other = shared[at], shared[at + 1]
        if other.sentence:
            continue
        if other.joined_by_or and not _names_a_thing(one) and _names_a_thing(other):
            shared[at] = _if_offered(one, [*one.mentions, *_things_of(other)], catalogue, without, _LENT)
            one = shared[at]
        parts = _just(one, Kind.PART)
        heads = _just(other, Kind.HEAD)
        if other.joined_by_or:
            lent = _lent_to(shared, at + 1)
            if lent:
                shared[at + 1] = _if_offered(other, [*lent, *other.mentions], catalogue, without, _LENT)
            if lent and not _means_the_same(shared[at + 1], lent, catalogue, without):
                continue
            shared[at + 1] = other
        if parts and not _has_head(one.mentions) and heads and _has_part(other):
            shared[at] = _if_offered(one, [*one.mentions, *heads], catalogue, without)
        elif _objects(one) and _has_part(other) and not _has_head(other.mentions):
            verbs = [m for m in one.mentions if len(m.concepts) == 1 and m.concepts[0].kind is Kind.HEAD]
            shared[at + 1] = _if_offered(other, [*verbs, *other.mentions], catalogue, without)
        elif parts and _has_head(one.mentions) and heads and not _has_part(other):
            shared[at + 1] = _if_offered(other, [*parts, *other.mentions], catalogue, without)
    return shared


_OF_A_BRIDE = frozenset({"hairdo", "makeup"})


def _for_the_bride(chunks: Sequence[Chunk]) -> list[Chunk]:
    """`Brautfrisur und Make-up`: both are for the same day."""
    bridal = next(((c, m) for chunk in chunks for m in chunk.mentions for c in m.concepts if c.key == "bridal"), None)
    if bridal is None or len(chunks) == 1:
        return list(chunks)
    told = replace(bridal[1], concepts=(bridal[0],))
    bare = [{c.key for m in chunk.mentions for c in m.concepts} <= _OF_A_BRIDE for chunk in chunks]
    return [
        replace(chunk, mentions=[*chunk.mentions, told]) if alone else chunk
        for chunk, alone in zip(chunks, bare, strict=True)
    ]


def _things_of(chunk: Chunk) -> list[Mention]:
    """`das Rad oder das E-Bike zur Inspektion`: what both are brought for, without the place of the second."""
    return [m for kind in _THINGS for m in _just(chunk, kind)]


def _lent_to(chunks: Sequence[Chunk], at: int) -> list[Mention]:
    """What an alternative leaves unsaid: `Strähnen, am Oberkopf oder überall`, `Augenbrauen, zupfen oder färben`."""
    other = chunks[at]
    if not _names_a_thing(other):
        return _named_before(chunks[:at], {c.kind for mention in other.mentions for c in mention.concepts})
    doing = _has_head(other.mentions) and not _has_part(other)
    if at < 2 or not doing or _has_part(chunks[at - 1]) or _has_head(chunks[at - 2].mentions):
        return []
    return _just(chunks[at - 2], Kind.PART)


def _means_the_same(chunk: Chunk, lent: list[Mention], catalogue: Catalogue, without: frozenset[str]) -> bool:
    """Whether an alternative comes to no other service than what it borrowed."""
    one, other = (_wish(tuple(ms), None, False, catalogue, without).match for ms in (lent, chunk.mentions))
    return bool(one and other and one.found and other.found and one.found[0][1].key == other.found[0][1].key)


_THINGS = (Kind.HEAD, Kind.STEP, Kind.PART, Kind.OWN)


def _named_before(chunks: Sequence[Chunk], said: Set[Kind]) -> list[Mention]:
    """The nearest thing that was named, without what the alternative says itself."""
    for chunk in reversed(chunks):
        things = [m for m in chunk.mentions if any(c.kind in _THINGS and c.kind not in said for c in m.concepts)]
        if things:
            return [replace(m, concepts=tuple(c for c in m.concepts if c.kind not in said)) for m in things]
    return []


def _names_a_thing(chunk: Chunk) -> bool:
    return _has_part(chunk) or _has_head(chunk.mentions)


def _if_offered(
    chunk: Chunk, mentions: list[Mention], catalogue: Catalogue, without: frozenset[str], farthest: float = 1.0
) -> Chunk:
    wish = _wish(tuple(mentions), chunk.relative, False, catalogue, without)
    if wish.match is None or not wish.match.found or wish.match.cost > farthest:
        return chunk
    return Chunk(mentions, chunk.joined_by_or, chunk.sentence, chunk.relative)


def _just(chunk: Chunk, kind: Kind) -> list[Mention]:
    """The mentions of a chunk reduced to their concepts of one kind."""
    reduced = [(m, tuple(c for c in m.concepts if c.kind is kind)) for m in chunk.mentions]
    return [Mention(entries, m.first, m.last, m.heard, m.repaired) for m, entries in reduced if entries]


def _has_part(chunk: Chunk) -> bool:
    return any(c.kind is Kind.PART for mention in chunk.mentions for c in mention.concepts)


def _wish(
    mentions: tuple[Mention, ...],
    relative: str | None,
    either: bool,
    catalogue: Catalogue,
    without: frozenset[str],
    *,
    together: bool = True,
) -> Wish:
    concepts: dict[Concept, None] = {}
    firm: set[str] = set()
    for mention in mentions:
        concepts |= dict.fromkeys(mention.concepts)
        if len(mention.concepts) > 1:
            firm |= {c.key for c in mention.concepts}
        else:
            firm |= {c.key for c in mention.concepts if c.kind is Kind.WHO}
    request = Request(tuple(concepts), frozenset(firm), relative, without, together)
    found = match(request, catalogue)
    if found is None and relative is not None:
        found = match(Request(request.concepts, request.firm, None, without), catalogue)
    return Wish(mentions, found, request, either)
