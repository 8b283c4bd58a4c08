"""From mentions to an answer: services that are certain, one question, or that it is not offered here."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from voice_booking.listening.names.spotting import Names
from voice_booking.listening.services.chunks import attach_relatives, chunks_of
from voice_booking.listening.services.companions import Person, together
from voice_booking.listening.services.counting import COUNTING, how_often
from voice_booking.listening.services.matching import match
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.services.nearest import nearest_category
from voice_booking.listening.services.open_questions import may_be_open, undecided
from voice_booking.listening.services.wanted import Wish
from voice_booking.listening.services.whom import for_either, for_somebody, whom_it_may_be_for
from voice_booking.listening.services.wishes import wishes_of
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.denials import DENYING
from voice_booking.listening.words.folding import Words, fold
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.services import Service

Heard = Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood

MOST_CANDIDATES = 3
_BROAD_MARGIN = 4.6
_MUCH_UNSAID = 2.5
"""Cost from which a plain wish is no name of the nearest service: `Haare färben` is no `Ansatzfärbung`."""
_HARDLY_SAID = 5.5
"""Cost from which a service was not asked for by these words; less where they were not even heard right."""
_HARDLY_HEARD = 4.2
_NAMED = 0.99
_MISHEARD = 0.95
_DESCRIBED = 0.91
_ONLY_A_PART = 1.9
"""Margin when only a part was named: the root, the tyre."""
_A_BARE_PART = 2.6
"""The same where nothing but the part was said: `Bart, bitte`."""
_FOR_SOMEBODY = 0.4
"""What a service for certain people is farther away than one for all, when nobody was named."""
_SWITCHED_OFF = 0.5
_DONE = (Kind.HEAD, Kind.STEP, Kind.OWN, Kind.ACTION)


class Utterance(NamedTuple):
    """The facts that mentions are read with."""

    words: Words
    names: Names
    relatives: Sequence[tuple[int, str]]
    catalogue: Catalogue
    without: frozenset[str]
    """Concepts that no service may have."""


class _Decision(NamedTuple):
    """What one wish comes to: one service, or several to choose from."""

    candidates: tuple[Service, ...]
    confidence: float


def decide(mentions: list[Mention], said: Utterance) -> Heard:
    """The answer to what the mentions ask for."""
    return _whether(mentions, said) or _plainly(mentions, said)


def _whether(mentions: list[Mention], said: Utterance) -> Heard | None:
    """`ob mit Waschen, weiß er noch nicht`: with it or without, that is the question."""
    open_ones = [m for m in mentions if undecided(m, said.words)] if may_be_open(said.words) else []
    if not open_ones:
        return None
    settled = [m for m in mentions if m not in open_ones]
    if not settled:
        return None
    both = (_plainly(settled, said), _plainly(_put_together(mentions, open_ones), said))
    found = _unique(service for heard in both for service in _services_of(heard))
    return Ambiguous(found[:MOST_CANDIDATES], ("with or without",)) if len(found) > 1 else None


def _put_together(mentions: Sequence[Mention], open_ones: Sequence[Mention]) -> list[Mention]:
    """What is open as if it were said right behind what stands before it."""
    together: list[Mention] = []
    for mention in mentions:
        behind = together[-1].last + 1 if together and mention in open_ones else mention.first
        together.append(replace(mention, first=behind))
    return together


def _services_of(heard: Heard) -> tuple[Service, ...]:
    if isinstance(heard, Understood):
        return heard.value
    return heard.candidates if isinstance(heard, Ambiguous) else ()


def _plainly(mentions: list[Mention], said: Utterance) -> Heard:
    chunks = chunks_of(mentions, said.words)
    if said.relatives:
        attach_relatives(chunks, _by_turns(said.relatives, said.words), said.words)
    wishes = [wish for wish in wishes_of(chunks, said.catalogue, said.without) if _asks_for_something(wish)]
    wishes = [wish for wish in wishes if not _hardly_said(wish)]
    if not wishes:
        return NotUnderstood(Gap.NOT_SAID)
    for wish in wishes:
        if wish.match is None or not wish.match.found or _hidden_is_nearer(wish):
            return _not_here(wish, said.catalogue)
    of_others = (_for_each(wishes, said) or _for_whom(wishes, said)) if said.relatives else None
    return of_others or _answer(wishes, said)


_TURNS = {"men": "er", "women": "sie"}
_GETS = word_set("einen nen a an bekommt kriegt braucht moechte will mag soll muss haette nur bitte an")


def _by_turns(relatives: Sequence[tuple[int, str]], words: Words) -> list[tuple[int, str]]:
    """`mein Mann und ich, ich bekomme Strähnen und er einen Schnitt`: who is taken up again stands there."""
    texts = words.texts
    found = []
    for at, who in relatives:
        turn = _TURNS.get(who)
        later = [
            i
            for i in (range(at + 1, len(texts) - 1) if turn in words.said else ())
            if texts[i] == turn and texts[i - 1] in _AND and texts[i + 1] in _GETS
        ]
        found.append((later[0] if later else at, who))
    return found


_AND = word_set("und aber waehrend")


def _for_each(wishes: Sequence[Wish], said: Utterance) -> Heard | None:
    """`mein Mann braucht einen Haarschnitt und ich auch`: for each of them what is done to such people."""
    found = wishes[0].match
    if len(wishes) != 1 or found is None or not found.for_people:
        return None
    if how_often(wishes[0].mentions, said.words) > 1:
        return None
    people = together(said.relatives, said.words)
    choices = [_choice(wishes[0], person, said) for person in people]
    if not choices or not all(choices):
        return None
    certain = tuple(choice[0] for choice in choices if len(choice) == 1)
    open_ones = [choice for choice in choices if len(choice) > 1]
    why = ("for each of them",)
    if not open_ones:
        return Understood(certain, _DESCRIBED, why)
    return Ambiguous(open_ones[0][:MOST_CANDIDATES], why, certain)


def _choice(wish: Wish, person: Person, said: Utterance) -> tuple[Service, ...]:
    """What the wish comes to for one of several people: one service, or those to choose from."""
    if person.who is None:
        named = any(c.kind is Kind.WHO and c.key in _CALLERS for c in wish.request.concepts)
        if not named or (person.anew and wish.mentions[0].first < person.at):
            return for_either(wish.request, _CALLERS, said.catalogue)
        request = wish.request._replace(relative=None)
    else:
        request = for_somebody(wish.request, person.who)
        either = whom_it_may_be_for(request, [(person.at, person.who)], said.words, said.catalogue)
        if len(either) > 1:
            return either
    found = match(request, said.catalogue)
    own = wish._replace(request=request, match=found)
    return _decision(own, said.catalogue).candidates if found is not None and found.found else ()


_CALLERS = ("women", "men")
"""Who may be on the telephone."""


def _for_whom(wishes: Sequence[Wish], said: Utterance) -> Heard | None:
    """`für meine Tochter`, and no word of her age: a child's service or a grown-up's."""
    if len(wishes) != 1:
        return None
    found = whom_it_may_be_for(wishes[0].request, said.relatives, said.words, said.catalogue)
    return Ambiguous(found[:MOST_CANDIDATES], ("open whom it is for",)) if len(found) > 1 else None


def _asks_for_something(wish: Wish) -> bool:
    strong = {c.key for c in wish.request.concepts if c.names_something}
    return bool(strong) and strong != {"hairdo"} and not (wish.match is None and _only_tells_how(wish))


def _hardly_said(wish: Wish) -> bool:
    """Whether the nearest service has so much more to it that these words do not ask for it: `heiß`, `Wasch`."""
    found = wish.match
    if found is None or not found.found or found.inactive:
        return False
    return found.cost >= (
        _HARDLY_HEARD if all(m.repaired < 1.0 and not m.described for m in wish.mentions) else _HARDLY_SAID
    )


def _only_tells_how(wish: Wish) -> bool:
    """`eine neue Frisur`: a manner without a thing asks for nothing in particular."""
    things = (Kind.HEAD, Kind.PART, Kind.STEP, Kind.OWN, Kind.STRANGE)
    return not wish.request.firm and all(c.kind not in things for c in wish.request.concepts)


def _hidden_is_nearer(wish: Wish) -> bool:
    """Whether what was said is rather a service that is switched off."""
    found = wish.match
    return bool(found and found.inactive and found.inactive[0][0] < found.cost - _SWITCHED_OFF)


def _not_here(wish: Wish, catalogue: Catalogue) -> NotUnderstood:
    heard = " ".join(mention.heard for mention in wish.mentions)
    if wish.match is not None and wish.match.inactive:
        key = wish.match.inactive[0][1].category
        category = next((c for c in catalogue.salon.categories if c.key == key), None)
        return NotUnderstood(Gap.NOT_HERE, heard, category, ("not offered at present",))
    concepts: set[Concept] = set(wish.request.concepts)
    return NotUnderstood(Gap.NOT_HERE, heard, nearest_category(concepts, catalogue), ("not in the catalogue",))


def _answer(wishes: Sequence[Wish], said: Utterance) -> Heard:
    why = tuple([" + ".join([mention.heard for mention in wish.mentions]) for wish in wishes])
    decisions = _with_alternatives(wishes, said.catalogue)
    certain = _unique([d.candidates[0] for d in decisions if len(d.candidates) == 1])
    open_ones = [d for d in decisions if len(d.candidates) > 1]
    if open_ones:
        either = _for_staff(open_ones[0].candidates, said)[:MOST_CANDIDATES]
        return Ambiguous(either, why, tuple(s for s in certain if s not in either))
    return Understood(_as_often_as_said(certain, wishes, said), min([d.confidence for d in decisions]), why)


def _as_often_as_said(certain: tuple[Service, ...], wishes: Sequence[Wish], said: Utterance) -> tuple[Service, ...]:
    """`zwei Kinderschnitte`: each service once for everybody it is for."""
    if len(certain) != len(wishes) or COUNTING.isdisjoint(said.words.said):
        return certain
    times = [how_often(wish.mentions, said.words) for wish in wishes]
    return tuple(service for service, count in zip(certain, times, strict=True) for _ in range(count))


def _with_alternatives(wishes: Sequence[Wish], catalogue: Catalogue) -> list[_Decision]:
    """`Strähnen oder Balayage`: the candidates of both are one question."""
    decisions: list[_Decision] = []
    for wish in wishes:
        decision = _decision(wish, catalogue)
        if wish.alternative and decisions:
            both = _unique((*decisions[-1].candidates, *decision.candidates))
            decisions[-1] = _Decision(both, min(decisions[-1].confidence, decision.confidence))
        else:
            decisions.append(decision)
    return decisions


def _for_others(wish: Wish) -> frozenset[str]:
    """Keys of the services that are for certain people, where the caller said nothing of anybody."""
    said = wish.request.relative is not None or any([c.kind is Kind.WHO for c in wish.request.concepts])
    return frozenset() if said or wish.match is None else wish.match.for_people


def _unique(services: Iterable[Service]) -> tuple[Service, ...]:
    return tuple({service.key: service for service in services}.values())


def _decision(wish: Wish, catalogue: Catalogue) -> _Decision:
    found = wish.match.found if wish.match is not None else ()
    best = found[0][0]
    for_others = _for_others(wish)
    for_all = found[0][1].key not in for_others
    called = _called_exactly(wish, catalogue)
    if called is not None:
        return _Decision((called,), _NAMED)
    farthest = best + _margin(wish, best)
    near = [
        service
        for cost, service in found
        if cost <= farthest and (cost + _FOR_SOMEBODY <= farthest or not (for_all and service.key in for_others))
    ]
    either = near if len(near) > 1 or near[0].key not in for_others else _of_either_sex(found, for_others)
    return _Decision(tuple(either), round(_confidence(wish, best), 3))


_STEPS_APART = 3.0
"""What the same for women may be farther than for men, since it holds a step less: washing, blow-drying."""


def _of_either_sex(found: Sequence[tuple[float, Service]], for_people: frozenset[str]) -> list[Service]:
    """`Waschen, schneiden, föhnen`, and only a men's cut comes with washing: a woman may be on the telephone."""
    (best, nearest), *further = found
    others = [service for cost, service in further if service.key in for_people and cost <= best + _STEPS_APART]
    return [nearest, *others[:1]]


def _called_exactly(wish: Wish, catalogue: Catalogue) -> Service | None:
    """The one service whose whole name was said, word for word; a name of one idea alone may be said loosely."""
    found = wish.match.found if wish.match is not None else ()
    if len(wish.request.concepts) < 2 or any([m.described or m.repaired < 1.0 for m in wish.mentions]):
        return None
    said = fold("".join([m.heard for m in wish.mentions])).replace(" ", "").replace("-", "")
    keys = catalogue.titles.get(said) or catalogue.titles.get(said.removesuffix("e"), frozenset())
    called = [service for cost, service in found if service.key in keys and cost <= found[0][0] + _ALIKE]
    return called[0] if len(called) == 1 else None


_ALIKE = 0.5


def _confidence(wish: Wish, cost: float) -> float:
    """How sure a name is: most as it stands in the catalogue, less where much is unsaid, misheard or only told."""
    sure = _NAMED - 0.015 * max(0.0, cost)
    misheard = [m.repaired for m in wish.mentions if m.repaired < 1.0 and not m.described]
    if misheard:
        sure = min(sure, _MISHEARD) - 0.25 * (1.0 - min(misheard))
    if any([m.described for m in wish.mentions]):
        sure = min(sure, _DESCRIBED - 0.01 * max(0.0, cost))
    return max(0.5, sure)


def _margin(wish: Wish, best: float) -> float:
    """How much farther than the best another service may be and still be asked about."""
    if wish.request.broad or (best >= _MUCH_UNSAID and wish.request.plain):
        return _BROAD_MARGIN
    margin = 0.9 + 0.6 * best
    if any([c.kind in _DONE for c in wish.request.concepts]):
        return margin
    bare = all([c.kind is Kind.PART for c in wish.request.concepts]) and not wish.mentions[0].described
    return max(margin, _A_BARE_PART if bare else _ONLY_A_PART)


_DENIALS = DENYING | word_set("ohne ausser kein keine keinen keinem nie niemals statt anstatt nich")


def _for_staff(candidates: tuple[Service, ...], said: Utterance) -> tuple[Service, ...]:
    """With a colleague named, only what that colleague does can be meant, if that leaves a choice.

    Where anything is denied that may be somebody who is not wished.
    """
    named = said.names.colleagues
    if not named or not _DENIALS.isdisjoint(said.words.said):
        return candidates
    able = tuple(s for s in candidates if any(member.skill(s) for member in named))
    return able if len(able) > 1 else candidates
