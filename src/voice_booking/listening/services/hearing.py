"""The whole way from an utterance to services: spot, drop what is not wished, group, match, decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voice_booking.listening.names.introductions import own_names
from voice_booking.listening.names.roster import roster_of
from voice_booking.listening.names.spotting import colleagues, colleagues_named
from voice_booking.listening.trade.catalogue import Catalogue, index_of
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.services.complaints import complained
from voice_booking.listening.services.described import described
from voice_booking.listening.services.mentions import Mention, Spotted, spot
from voice_booking.listening.services.nearest import nearest_category
from voice_booking.listening.services.retractions import about_a_person, corrected_between, left_out, long_ago, negated, only_asks
from voice_booking.listening.services.strangers import asked_for_unknown
from voice_booking.listening.services.wishes import Wish, attach_relatives, chunks_of, wishes_of
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import Word, words_of
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service

Heard = Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood

_ONLY_A_PART = 1.9
"""Margin when only a part was named: the root, the tyre."""
_MOST_CANDIDATES = 3
_TELLING = 4
"""Words that an utterance needs to describe anything."""
_YEARS = {
    word: number
    for number, word in enumerate(
        "null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn".split()
    )
}


@dataclass(frozen=True, slots=True)
class _Decision:
    """What one wish comes to: one service, or several to choose from."""

    candidates: tuple[Service, ...]
    confidence: float


def understand_services(text: str, salon: Salon) -> Heard:
    """The services that `text` asks for, in spoken order.

    Bare names and whole utterances alike. `Ambiguous` holds two or three services one of which was meant; its `certain`
    are further services that are clear. `NotUnderstood` is NOT_SAID when no service was asked for, NOT_HERE when one was
    that this salon does not offer.
    """
    return hear_services(words_of(text), salon)


def hear_services(words: Sequence[Word], salon: Salon) -> Heard:
    """The same for words that are already apart."""
    catalogue = index_of(salon)
    masked = own_names(words, roster_of(salon)) | colleagues(words, salon)
    spotted = spot(words, masked, catalogue)
    if only_asks(words):
        return NotUnderstood(Gap.NOT_SAID, why=("only asks about a service",))
    named = _named(words, masked, spotted, catalogue)
    if _settled(named, spotted, words):
        return named
    told = complained(words, masked, spotted, catalogue)
    if told is not None and not (isinstance(told, NotUnderstood) and not isinstance(named, NotUnderstood)):
        return told
    relative = next((who for _, who in _aged(spotted.relatives, words)), None)
    if isinstance(named, NotUnderstood):
        return described(words, masked, relative, catalogue, _doubt(named, spotted, catalogue)) or named
    if isinstance(named, Understood):
        return described(words, masked, relative, catalogue, 0.3) or named
    return _narrowed(named, described(words, masked, relative, catalogue, -0.7))


def _narrowed(named: Ambiguous[Service], hinted: Heard | None) -> Heard:
    """A question that the rest of the words answer, if they point to one service."""
    if not isinstance(hinted, Understood) or named.certain:
        return named
    among = hinted.value[0].key in {service.key for service in named.candidates}
    return hinted if among or hinted.confidence >= 0.9 else named


def _doubt(named: Heard, spotted: Spotted, catalogue: Catalogue) -> float:
    """How much more a description must weigh when something was named that is not offered here."""
    if not isinstance(named, NotUnderstood) or named.gap is Gap.NOT_SAID:
        return 0.0
    clear = [m for m in spotted.mentions if m.repaired == 1.0 and not m.strange]
    foreign = any(c.kind in (Kind.HEAD, Kind.PART) and not catalogue.names.get(c.key) for m in clear for c in m.concepts)
    return 1.2 if foreign else 0.4


def _settled(named: Heard, spotted: Spotted, words: Sequence[Word]) -> bool:
    """Whether names of services leave nothing for a description to say: they do unless they are only steps or unheard of."""
    if isinstance(named, Ambiguous):
        return any(word.text in ("oder", "entweder") for word in words) or len(words) < _TELLING
    if isinstance(named, NotUnderstood):
        return any(len(m.concepts) > 1 for m in spotted.mentions if not m.strange) and named.gap is Gap.NOT_HERE
    strong = [m for m in spotted.mentions if any(c.kind in (Kind.HEAD, Kind.OWN) for c in m.concepts)]
    return bool(strong) or any(len(m.concepts) > 1 for m in spotted.mentions)


def _named(words: Sequence[Word], masked: frozenset[int], spotted: Spotted, catalogue: Catalogue) -> Heard:
    if not spotted.mentions:
        return asked_for_unknown(words, spotted, masked) or NotUnderstood(Gap.NOT_SAID)
    without = frozenset(c.key for m in spotted.mentions if left_out(m, words) for c in m.concepts)
    mentions = [m for m in _wished(spotted.mentions, words) if not about_a_person(m, words)]
    mentions = _in_place(mentions, words, catalogue)
    if not any(c.names_something for mention in mentions for c in mention.concepts):
        return asked_for_unknown(words, spotted, masked) or NotUnderstood(Gap.NOT_SAID)
    return _decide(mentions, spotted, words, catalogue, without)


def _wished(mentions: Sequence[Mention], words: Sequence[Word]) -> list[Mention]:
    """Mentions that stand: not negated, not left out, not long ago, not taken back."""
    standing = [m for m in mentions if not (negated(m, words) or left_out(m, words) or long_ago(m, words))]
    kept: list[Mention] = []
    for mention in standing:
        if kept and corrected_between(kept[-1], mention, words) and any(c.names_something for c in mention.concepts):
            kept = _before_correction(kept, words)
        kept.append(mention)
    return kept


def _before_correction(kept: list[Mention], words: Sequence[Word]) -> list[Mention]:
    """What remains of the mentions when the last thing said is taken back: all before its clause."""
    at = kept[-1].first
    while at > 0 and not (words[at].opens or words[at - 1].text in ("und", "oder", "plus")):
        at -= 1
    return [mention for mention in kept if mention.last < at]


def _in_place(mentions: Sequence[Mention], words: Sequence[Word], catalogue: Catalogue) -> list[Mention]:
    """Nouns of other trades count only where something is to be done about them, or nothing else is said."""
    trade_words = [m for m in mentions if any(c.trade in ("", *_trades(catalogue)) for c in m.concepts)]
    acting = len(words) <= 4 or any(c.kind == "action" for m in mentions for c in m.concepts)
    return [
        mention
        for mention in mentions
        if mention in trade_words or acting or not all(c.kind == "part" for c in mention.concepts)
    ]


def _trades(catalogue: Catalogue) -> tuple[str, ...]:
    trade = catalogue.salon.company.trade
    return ("hair", "therapy") if trade == "spa" else (trade,)


def _decide(
    mentions: list[Mention], spotted: Spotted, words: Sequence[Word], catalogue: Catalogue, without: frozenset[str]
) -> Heard:
    chunks = chunks_of(mentions, words)
    attach_relatives(chunks, _aged(spotted.relatives, words))
    wishes = [wish for wish in wishes_of(chunks, catalogue, without) if _asks_for_something(wish)]
    if not wishes:
        return NotUnderstood(Gap.NOT_SAID)
    wishes = [wish for wish in wishes if wish.match is not None or not _only_tells_how(wish)] or wishes[:0]
    if not wishes:
        return NotUnderstood(Gap.NOT_SAID)
    for wish in wishes:
        if wish.match is None or not wish.match.found or _hidden_is_nearer(wish):
            return _not_here(wish, catalogue)
    return _answer(wishes, words, catalogue)


def _aged(relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> list[tuple[int, str]]:
    """A child whose age was told to be eleven or more is a youth."""
    ages = [_YEARS.get(word.text) or (int(word.text) if word.text.isdigit() and len(word.text) < 3 else 0) for word in words]
    texts = [word.text for word in words]
    told = any(text in ("jahre", "jaehrig", "jaehrigen", "alt") for text in texts)
    found = []
    for at, who in relatives:
        near = [age for position, age in enumerate(ages) if age and (told or (at < position <= at + 2 and "ist" in texts[at:position]))]
        older = who == "child" and any(11 <= age <= 17 for age in near)
        found.append((at, "youth" if older else who))
    return found


def _asks_for_something(wish: Wish) -> bool:
    return any(c.names_something for c in wish.request.concepts)


def _only_tells_how(wish: Wish) -> bool:
    """`eine neue Frisur`: a manner without a thing asks for nothing in particular."""
    return all(c.kind != "head" and not wish.request.firm for c in wish.request.concepts) and all(
        c.kind not in ("part", "step", "own", "strange") for c in wish.request.concepts
    )


def _hidden_is_nearer(wish: Wish) -> bool:
    """Whether what was said is rather a service that is switched off."""
    found = wish.match
    return bool(found and found.inactive and found.inactive[0][0] < found.cost - 0.5)


def _not_here(wish: Wish, catalogue: Catalogue) -> NotUnderstood:
    heard = " ".join(mention.heard for mention in wish.mentions)
    if wish.match is not None and wish.match.inactive:
        key = wish.match.inactive[0][1].category
        category = next((c for c in catalogue.salon.categories if c.key == key), None)
        return NotUnderstood(Gap.NOT_HERE, heard, category, ("not offered at present",))
    concepts: set[Concept] = set(wish.request.concepts)
    return NotUnderstood(Gap.NOT_HERE, heard, nearest_category(concepts, catalogue), ("not in the catalogue",))


def _answer(wishes: Sequence[Wish], words: Sequence[Word], catalogue: Catalogue) -> Heard:
    why = tuple(" + ".join(mention.heard for mention in wish.mentions) for wish in wishes)
    decisions = _with_alternatives(wishes)
    certain = _unique(d.candidates[0] for d in decisions if len(d.candidates) == 1)
    open_ones = [d for d in decisions if len(d.candidates) > 1]
    if open_ones:
        candidates = _for_staff(open_ones[0].candidates, words, catalogue)[:_MOST_CANDIDATES]
        return Ambiguous(candidates, why, certain)
    confidence = min(d.confidence for d in decisions)
    return Understood(certain, confidence, why)


def _with_alternatives(wishes: Sequence[Wish]) -> list[_Decision]:
    """`Strähnen oder Balayage`: the candidates of both are one question."""
    decisions: list[_Decision] = []
    for wish in wishes:
        decision = _decision(wish)
        if wish.alternative and decisions:
            both = _unique((*decisions[-1].candidates, *decision.candidates))
            decisions[-1] = _Decision(both, min(decisions[-1].confidence, decision.confidence))
        else:
            decisions.append(decision)
    return decisions


def _people(service: Service, wish: Wish) -> bool:
    """Whether a service is for certain people, of whom the caller said nothing."""
    said = wish.request.relative is not None or any(c.kind is Kind.WHO for c in wish.request.concepts)
    return not said and wish.match is not None and service.key in wish.match.for_people


def _unique(services: Iterable[Service]) -> tuple[Service, ...]:
    return tuple({service.key: service for service in services}.values())


def _decision(wish: Wish) -> _Decision:
    assert wish.match is not None
    found = wish.match.found
    best = found[0][0]
    margin = 4.6 if wish.request.broad else 0.9 + 0.6 * best
    if not any(c.kind in (Kind.HEAD, Kind.STEP, Kind.OWN, Kind.ACTION) for c in wish.request.concepts):
        margin = max(margin, _ONLY_A_PART)
    for_all = not _people(found[0][1], wish)
    near = [service for cost, service in found if cost + (1.5 if for_all and _people(service, wish) else 0.0) <= best + margin]
    alike = min(mention.repaired for mention in wish.mentions)
    confidence = max(0.5, 0.99 - 0.015 * best - 0.25 * (1.0 - alike))
    return _Decision(tuple(near), round(confidence, 3))


def _for_staff(candidates: tuple[Service, ...], words: Sequence[Word], catalogue: Catalogue) -> tuple[Service, ...]:
    """With a colleague named, only what that colleague does can be meant, if that leaves a choice."""
    named = colleagues_named(words, catalogue.salon)
    if not named:
        return candidates
    able = tuple(s for s in candidates if any(member.skill(s) for member in named))
    return able if len(able) > 1 else candidates

