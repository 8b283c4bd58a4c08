"""Words that are said once for two services: `Augenbrauen und Wimpern färben`."""

from collections.abc import Sequence, Set
from dataclasses import replace

from voice_booking.listening.services.chunks import Chunk, has_head, has_part, keys_of, objects_of
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.services.wanted import wish_of
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Kind

_LENT = 5.0
"""Farthest service that an alternative may mean by what it borrows from the words before."""


def share_words(chunks: Sequence[Chunk], catalogue: Catalogue, without: frozenset[str]) -> list[Chunk]:
    """`Augenbrauen und Wimpern färben`, `Augenbrauen zupfen und färben`, `Haare färben und Wimpern`: said once."""
    if len(chunks) == 1:
        return list(chunks)
    shared = _for_the_bride(chunks, catalogue)
    for at in range(len(shared) - 1):
        one, other = shared[at], shared[at + 1]
        if other.sentence:
            continue
        if other.joined_by_or and not _names_a_thing(one) and _names_a_thing(other):
            shared[at] = _if_offered(one, [*one.mentions, *_things_of(other)], catalogue, without, _LENT)
            one = shared[at]
        if other.joined_by_or:
            lent = _lent_to(shared, at + 1)
            if lent:
                shared[at + 1] = _if_offered(other, [*lent, *other.mentions], catalogue, without, _LENT)
            if lent and not _means_the_same(shared[at + 1], lent, catalogue, without):
                continue
            shared[at + 1] = other
        to_a_part = has_part(one) and bool(keys_of(other, Kind.HEAD))
        if to_a_part and not has_head(one.mentions) and objects_of(other):
            shared[at] = _if_offered(one, [*one.mentions, *_just(other, Kind.HEAD)], catalogue, without)
        elif has_part(other) and not has_head(other.mentions) and objects_of(one):
            verbs = [m for m in one.mentions if len(m.concepts) == 1 and m.concepts[0].kind is Kind.HEAD]
            shared[at + 1] = _if_offered(other, [*verbs, *other.mentions], catalogue, without)
        elif to_a_part and has_head(one.mentions) and not has_part(other):
            shared[at + 1] = _if_offered(other, [*_just(one, Kind.PART), *other.mentions], catalogue, without)
    return shared


_OF_A_BRIDE = frozenset({"hairdo", "makeup"})


_I_MARRY = frozenset({"heirate", "heiraten"})


def _for_the_bride(chunks: Sequence[Chunk], catalogue: Catalogue) -> list[Chunk]:
    """`Brautfrisur und Make-up`, `ich heirate, Frisur und Make-up`: both are for the same day."""
    said = [m for chunk in chunks for m in chunk.mentions if _is_bridal(m)]
    bridal = catalogue.lexicon.concepts.get("bridal")
    if bridal is None or not said:
        return list(chunks)
    told = replace(said[0], concepts=(bridal,))
    bare = [{c.key for m in chunk.mentions for c in m.concepts} <= _OF_A_BRIDE for chunk in chunks]
    return [
        replace(chunk, mentions=[*chunk.mentions, told]) if alone else chunk
        for chunk, alone in zip(chunks, bare, strict=True)
    ]


def _is_bridal(mention: Mention) -> bool:
    return mention.heard.lower() in _I_MARRY or any([c.key == "bridal" for c in mention.concepts])


def _things_of(chunk: Chunk) -> list[Mention]:
    """`das Rad oder das E-Bike zur Inspektion`: what both are brought for, without the place of the second."""
    return [m for kind in _THINGS for m in _just(chunk, kind)]


def _lent_to(chunks: Sequence[Chunk], at: int) -> list[Mention]:
    """What an alternative leaves unsaid: `Strähnen, am Oberkopf oder überall`, `Augenbrauen, zupfen oder färben`."""
    other = chunks[at]
    if not _names_a_thing(other):
        return _named_before(chunks[:at], {c.kind for mention in other.mentions for c in mention.concepts})
    doing = has_head(other.mentions) and not has_part(other)
    if at < 2 or not doing or has_part(chunks[at - 1]) or has_head(chunks[at - 2].mentions):
        return []
    return _just(chunks[at - 2], Kind.PART)


def _means_the_same(chunk: Chunk, lent: list[Mention], catalogue: Catalogue, without: frozenset[str]) -> bool:
    """Whether an alternative comes to no other service than what it borrowed."""
    one, other = (wish_of(tuple(ms), None, False, catalogue, without).match for ms in (lent, chunk.mentions))
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
    return has_part(chunk) or has_head(chunk.mentions)


def _if_offered(
    chunk: Chunk, mentions: list[Mention], catalogue: Catalogue, without: frozenset[str], farthest: float = 1.0
) -> Chunk:
    wish = wish_of(tuple(mentions), chunk.relative, False, catalogue, without)
    if wish.match is None or not wish.match.found or wish.match.cost > farthest:
        return chunk
    return Chunk(mentions, chunk.joined_by_or, chunk.sentence, chunk.relative)


def _just(chunk: Chunk, kind: Kind) -> list[Mention]:
    """The mentions of a chunk reduced to their concepts of one kind."""
    reduced = [(m, tuple(c for c in m.concepts if c.kind is kind)) for m in chunk.mentions]
    return [Mention(entries, m.first, m.last, m.heard, m.repaired) for m, entries in reduced if entries]
