"""The mentions of an utterance in chunks: nothing parts those of one, and each knows whom it is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

_JOINING = word_set(
    "und plus sowie dann danach anschliessend dazu auch noch mit samt inklusive inkl hinterher ausserdem gleich"
)
_LOOSELY_JOINING = frozenset({"auch", "noch", "gleich"})
_FIRMLY_JOINING = _JOINING - _LOOSELY_JOINING
_PARTING = frozenset(",+/&")
"""Marks between two things, besides those with which a clause begins."""
_ENDING = frozenset(".!?;")
_MOST_CHUNKS = 8
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


def chunks_of(mentions: Sequence[Mention], words: Words) -> list[Chunk]:
    """The chunks in spoken order, the first few of very many."""
    chunks: list[Chunk] = []
    for mention in mentions:
        if not chunks:
            chunks.append(Chunk([mention]))
            continue
        before = _end_of(chunks[-1].mentions[-1], mention)
        between = words[before + 1 : mention.first + 1]
        joiners = words.texts[before + 1 : mention.first]
        marks = "".join([word.mark for word in between])
        marked = not _PARTING.isdisjoint(marks) or any([word.opens for word in between])
        either = _or_last(joiners) or ("zwischen" in words.said and _between(words, before, mention.first))
        if marked or either or len(between) > _FAR or _are_joined(chunks[-1], mention, joiners, words):
            chunks.append(Chunk([mention], either, sentence=not _ENDING.isdisjoint(marks)))
        else:
            chunks[-1].mentions.append(mention)
    return chunks[:_MOST_CHUNKS]


def _are_joined(chunk: Chunk, mention: Mention, joiners: Sequence[str], words: Sequence[Word]) -> bool:
    """Whether words between them make two things of them."""
    if not _FIRMLY_JOINING.isdisjoint(joiners):
        return True
    return not _LOOSELY_JOINING.isdisjoint(joiners) and not _done_to(chunk, mention, words)


def _done_to(chunk: Chunk, mention: Mention, words: Sequence[Word]) -> bool:
    """`den Pony gleich schneiden`: a verb behind a bare part says what is done to it."""
    part = all(c.kind is Kind.PART for c in chunk.mentions[-1].concepts)
    verb = words[mention.last].text.endswith(_OF_VERBS)
    return part and verb and any(c.kind is Kind.HEAD for c in mention.concepts)


_OF_VERBS = ("en", "ern", "eln", "t")


def _or_last(between: Sequence[str]) -> bool:
    """Whether an `oder` is there that no `und` follows: `mit Lavendel oder Rose, und dann massiert` is no choice."""
    if "oder" in between and "und" not in between[between.index("oder") :]:
        return True
    return "bzw" in between or "beziehungsweise" in between


def _end_of(one: Mention, other: Mention) -> int:
    """Where the first of two mentions ends; a description that reaches over the next name ends where it began."""
    return one.last if one.last < other.first else one.first


def _between(words: Words, before: int, first: int) -> bool:
    """`zwischen Strähnen und Balayage`: the `und` that makes alternatives."""
    return "zwischen" in words.texts[max(0, before - 4) : before] and "und" in words.texts[before:first]


def attach_relatives(chunks: Sequence[Chunk], relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> None:
    """Each person the visit is for goes with the nearest chunk that names nobody itself, in the same clause if any."""
    if len(relatives) == 1 and _for_all_that_follows(chunks, relatives[0][0], words):
        for chunk in chunks:
            chunk.relative = relatives[0][1]
        return
    for at, who in relatives:
        free = [
            chunk
            for chunk in chunks
            if chunk.relative is None and not any(c.kind is Kind.WHO for m in chunk.mentions for c in m.concepts)
        ]
        free = [chunk for chunk in free if not _of_the_beard(chunk)] or free
        if free:
            min(free, key=lambda chunk: _farness(chunk, at, words)).relative = who


_ONESELF = word_set("ich mich mir i mia selber selbst")
_ONE_SUBJECT = 4
"""Words behind somebody in which the caller still speaks: `für meine Frau möchte ich`."""


def _for_all_that_follows(chunks: Sequence[Chunk], at: int, words: Sequence[Word]) -> bool:
    """`für meine Frau zum Färben und Schneiden`: all is for her where the caller comes to no word of themselves."""
    if len(chunks) < 2 or any(c.kind is Kind.WHO for chunk in chunks for m in chunk.mentions for c in m.concepts):
        return False
    if at >= chunks[0].mentions[0].first or words[at + 1].text in ("und", "oder"):
        return False
    return not any(word.text in _ONESELF for word in words[at + _ONE_SUBJECT :])


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


def _distance(chunk: Chunk, at: int) -> int:
    first, last = chunk.mentions[0].first, chunk.mentions[-1].last
    return first - at if at < first else max(0, at - last)


def objects_of(chunk: Chunk) -> set[str]:
    """The keys of what something is done to."""
    return keys_of(chunk, Kind.PART) | keys_of(chunk, Kind.PLACE)


def keys_of(chunk: Chunk, kind: Kind) -> set[str]:
    """The keys of its concepts of one kind."""
    return {c.key for mention in chunk.mentions for c in mention.concepts if c.kind is kind}


def has_head(mentions: Sequence[Mention]) -> bool:
    """Whether they say what is done."""
    return any([c.kind in (Kind.HEAD, Kind.STEP, Kind.OWN) for mention in mentions for c in mention.concepts])


def has_part(chunk: Chunk) -> bool:
    """Whether it says to what part."""
    return any([c.kind is Kind.PART for mention in chunk.mentions for c in mention.concepts])
