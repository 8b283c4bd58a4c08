"""From mentions to wishes: which words belong to one service, and which begin the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from voice_booking.listening.services.chunks import Chunk, has_head, keys_of, objects_of
from voice_booking.listening.services.matching import Match
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.services.sharing import share_words
from voice_booking.listening.services.wanted import Wish, all_in_one, wish_of
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.trade.families import families

_PER_WISH = 3.0
"""Cost of one more service: a visit has few."""
_FITS = 0.4
"""Cost up to which a service is what was said, word by word."""
_NEARLY_FITS = 1.2
"""The same where two services would be read as one of them."""


@dataclass(slots=True)
class _Best:
    cost: float
    wishes: list[Wish] = field(default_factory=list)


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


def wishes_of(chunks: Sequence[Chunk], catalogue: Catalogue, without: frozenset[str]) -> list[Wish]:
    """The cheapest way to read the chunks as services; a chunk that fits nothing stays a wish without a match."""
    shared = share_words(chunks, catalogue, without)
    alone = [wish_of(tuple(each.mentions), each.relative, each.joined_by_or, catalogue, without) for each in shared]
    best: list[_Best] = [_Best(0.0)]
    for end in range(1, len(shared) + 1):
        choices = [
            _extended(best[start], shared[start:end], alone[start:end], catalogue, without)
            for start in range(max(0, end - 6), end)
        ]
        best.append(min(choices, key=_COST))
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


_COST = attrgetter("cost")
_NEVER = 10_000.0
"""Cost of what cannot be one service."""


def _together(
    before: _Best, run: Sequence[Chunk], alone: Sequence[Wish], catalogue: Catalogue, without: frozenset[str]
) -> _Best:
    """The same where `run` is several chunks that are read as one service."""
    if any([chunk.joined_by_or or chunk.sentence for chunk in run[1:]]):
        return _Best(_NEVER)
    mentions = tuple([mention for wish in alone for mention in wish.mentions])
    relative = next((chunk.relative for chunk in run if chunk.relative), None)
    wish = all_in_one(mentions, relative, alone, catalogue, without, together=_loose(mentions))
    found = wish.match
    if found is None or not found.found or _same_done_to_each(run) or _better_apart(run, found, alone):
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
        heads = keys_of(one, Kind.HEAD)
        if heads and heads & keys_of(other, Kind.HEAD):
            first, second = objects_of(one), objects_of(other)
            if first and second and first.isdisjoint(second):
                return True
    return False


def _split(
    mentions: tuple[Mention, ...], relative: str | None, either: bool, catalogue: Catalogue, without: frozenset[str]
) -> list[Wish] | None:
    """Two services said in one breath: `Damenschnitt Tönung`."""
    for cut in range(1, len(mentions)):
        if not (has_head(mentions[:cut]) and has_head(mentions[cut:])):
            continue
        one = wish_of(mentions[:cut], relative, either, catalogue, without)
        other = wish_of(mentions[cut:], None, False, catalogue, without)
        if one.match and one.match.found and other.match and other.match.found:
            return [one] if _same_again(other, one.match, catalogue) else [one, other]
    return None


_VERBS = frozenset({"colour", "cut", "style"})


def _same_again(wish: Wish, before: Match, catalogue: Catalogue) -> bool:
    """`Henna färben`, `Strähnen färben`: the bare verb says again what kind of thing was named."""
    said = {c.key for c in wish.request.concepts if c.names_something}
    akin = catalogue.category_families.get(before.found[0][1].category, {})
    return len(said) == 1 and said <= _VERBS and families().get(*said) in akin
