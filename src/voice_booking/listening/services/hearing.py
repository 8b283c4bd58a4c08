"""The whole way from an utterance to services: spot, drop what is not wished, group, match, decide."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from voice_booking.listening.names.spotting import Names, names_in
from voice_booking.listening.services.ages import aged
from voice_booking.listening.services.complaints import complained, refines
from voice_booking.listening.services.deciding import Heard, Utterance, decide
from voice_booking.listening.services.doubts import asked_where_unsure
from voice_booking.listening.services.mentions import Mention, Spotted, spot
from voice_booking.listening.services.misheard import ONLY_TALK, less_sure, may_be_misheard, put_right
from voice_booking.listening.services.open_questions import undecided
from voice_booking.listening.services.questions import wishes_for_nothing
from voice_booking.listening.services.readings import are_several, explained, merged, readings_of, said_by_looks
from voice_booking.listening.services.retractions import WITHOUT, left_out
from voice_booking.listening.services.sifting import only_wished
from voice_booking.listening.services.standing import standing
from voice_booking.listening.services.strangers import asked_for_unknown
from voice_booking.listening.trade.catalogue import Catalogue, index_of
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import Words, fold, words_of
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service

_ROLES = word_set("braut maennlich weiblich trauzeugin brautjungfer konfirmandin")
"""`Ich bin die Braut`: who somebody is, not how one is called."""
_ATTACHED = "_heard_services"
_REMEMBERED = 256
"""Texts, for each snapshot."""
_TELLING = 4
"""Words that an utterance needs to describe anything."""


def understand_services(text: str, salon: Salon) -> Heard:
    """The services that `text` asks for, in spoken order.

    Bare names and whole utterances alike. `Ambiguous` holds two or three services one of which was meant; its
    `certain` are further services that are clear. `NotUnderstood` is NOT_SAID when no service was asked for, NOT_HERE
    when one was that this salon does not offer.
    """
    return _remembering(salon)(text)


def understand_given_services(text: str, salon: Salon) -> Heard:
    """The same for words that somebody has already taken for a service, a question for its price included.

    `Was kostet eine Dauerwelle?` wishes for nothing, and names a service all the same.
    """
    heard = understand_services(text, salon)
    if not (isinstance(heard, NotUnderstood) and heard.why == ONLY_TALK):
        return heard
    words = words_of(text)
    return _hear(words, names_in(words, salon), salon, wished=False)


def _remembering(salon: Salon) -> Callable[[str], Heard]:
    """Understands texts about this snapshot; an agent says the same few names again and again."""
    found = salon.__dict__.get(_ATTACHED)
    if found is None:
        understand = lru_cache(_REMEMBERED)(partial(_understood, salon))
        found = salon.__dict__[_ATTACHED] = understand
    remembering: Callable[[str], Heard] = found
    return remembering


def _understood(salon: Salon, text: str) -> Heard:
    words = words_of(text)
    return hear_services(words, names_in(words, salon), salon)


def hear_services(words: Words, names: Names, salon: Salon) -> Heard:
    """The same for words that are already apart, and the names among them."""
    return _hear(words, names, salon, wished=True)


def _hear(words: Words, names: Names, salon: Salon, *, wished: bool) -> Heard:
    """What is wished, or whatever is named."""
    catalogue = index_of(salon)
    things = frozenset(at for at in names.masked if _is_no_name(words, at, catalogue))
    if things:
        names = replace(names, masked=names.masked - things)
    spotted = _spotted(words, names, catalogue)
    heard = asked_where_unsure(_wished(words, names, spotted, catalogue, wished), words, names.masked, catalogue)
    meant = put_right(words, spotted, catalogue) if may_be_misheard(heard, words, spotted) else None
    if meant is None:
        return heard
    again = _wished(meant, names, _spotted(meant, names, catalogue), catalogue, wished)
    return less_sure(asked_where_unsure(again, meant, names.masked, catalogue))


def _spotted(words: Words, names: Names, catalogue: Catalogue) -> Spotted:
    """What is spoken of, with people as old as they are told to be."""
    spotted = spot(words, names.masked, catalogue)
    spotted.relatives = aged(spotted.relatives, words)
    return spotted


def _wished(words: Words, names: Names, spotted: Spotted, catalogue: Catalogue, wished: bool) -> Heard:
    """What was heard, of several services those alone that are wished and not told of."""
    only_talk = wished and wishes_for_nothing(words)
    heard = _heard(words, names, spotted, catalogue, only_talk)

    def without(told: frozenset[int]) -> Heard:
        quiet = replace(names, masked=names.masked | told)
        return _heard(words, quiet, _spotted(words, quiet, catalogue), catalogue, only_talk)

    return only_wished(heard, words, spotted, without) if wished else heard


_AFTER_NAMES = word_set("frau herr herrn name namen heisse heiss bin familie")
_LONG = 5


def _is_no_name(words: Words, at: int, catalogue: Catalogue) -> bool:
    """`der Ansatz ist dran`: a word of the trade that nobody is called, where somebody might name oneself."""
    text = words[at].text
    if text in _ROLES:
        return True
    if len(text) < _LONG or text in FIRST_NAMES or text in SURNAMES or (at and words[at - 1].text in _AFTER_NAMES):
        return False
    return any(c.names_something and c.trade for c in catalogue.forms.get(text, ()))


def _heard(words: Words, names: Names, spotted: Spotted, catalogue: Catalogue, only_talk: bool) -> Heard:
    named = _named(words, names, spotted, catalogue)
    if only_talk:
        elsewhere = isinstance(named, NotUnderstood) and named.gap is Gap.NOT_HERE
        return named if elsewhere else NotUnderstood(Gap.NOT_SAID, why=ONLY_TALK)
    readings = readings_of(spotted, words, names.masked, catalogue)
    taken = bool(readings) and said_by_looks(spotted, readings[0])
    if readings and (taken or not are_several(named)) and not _names_say_it_all(named, spotted, readings):
        seen = merged([_named(words, names, reading, catalogue) for reading in readings])
        answer = explained(named, seen, taken)
        weighed = isinstance(named, Ambiguous) and isinstance(answer, Understood) and _weighed(words, spotted)
        if answer is not named:
            return named if weighed or _swallows(answer, named, spotted) else answer
    told = complained(words, names.masked, spotted, catalogue)
    if told is None:
        return named
    if isinstance(told, Understood) and isinstance(named, Ambiguous) and set(told.value) <= set(named.certain):
        return named
    if isinstance(told, Understood) and isinstance(named, Ambiguous) and _settles(told, named):
        return _chosen(told, named)
    if isinstance(told, Ambiguous) and isinstance(named, Understood) and "oder" in words.said:
        return told if set(named.value) < set(told.candidates) else named
    if (_named_more(named, told) and _apart(words, spotted)) or _named_and_dropped(named, told, spotted):
        return named
    if _told_of_former_times(told, named, spotted):
        return named
    if _settled(named, told, spotted, words):
        return told if _is_more_exact(told, named, spotted, catalogue) else named
    return named if isinstance(told, NotUnderstood) and not isinstance(named, NotUnderstood) else told


def _swallows(seen: Heard, named: Heard, spotted: Spotted) -> bool:
    """`Haare schneiden und Bart trimmen`: whether a look made one thing of what is done to two parts."""
    if (
        not isinstance(seen, Understood)
        or not isinstance(named, Ambiguous)
        or not set(seen.value) <= set(named.certain)
    ):
        return False
    return len({c.key for m in spotted.mentions for c in m.concepts if c.kind in (Kind.PART, Kind.PLACE)}) > 1


def _settles(told: Understood[tuple[Service, ...]], named: Ambiguous[Service]) -> bool:
    """Whether what is told answers the question, and nothing beside it rests on the same words."""
    if not named.certain or not set(told.value) <= set(named.candidates):
        return False
    reasons = [set(reason.split()) for reason in named.why]
    return sum(not said.isdisjoint(told.why) for said in reasons) == 1 and len(reasons) == len(named.certain) + 1


def _chosen(told: Understood[tuple[Service, ...]], named: Ambiguous[Service]) -> Heard:
    """`Inspektion für den Golf und Ölwechsel`: one question is settled, the rest stays as it was."""
    at = next(at for at, reason in enumerate(named.why) if not set(reason.split()).isdisjoint(told.why))
    services = (*named.certain[:at], *told.value, *named.certain[at:])
    return Understood(services, told.confidence, (*named.why, *told.why))


_SEVERAL = 2
_DOING = (Kind.HEAD, Kind.STEP, Kind.PART, Kind.OWN)
"""Without one of these nothing is named, only how something is done."""


def _names_say_it_all(named: Heard, spotted: Spotted, readings: Sequence[Spotted]) -> bool:
    """Whether looks rest on no other words than the names that were understood: then the names are right."""
    exact = [m for m in spotted.mentions if m.repaired == 1.0]
    if isinstance(named, NotUnderstood) or not exact or len(exact) < len(spotted.mentions):
        return False
    if isinstance(named, Understood) and any(_is_title(m, named.value) for m in exact):
        return True
    first, last = exact[0].first, max(m.last for m in exact)
    seen = [m for reading in readings for m in reading.mentions]
    if isinstance(named, Ambiguous):
        spoken = {at for m in exact if any(c.names_something for c in m.concepts) for at in range(m.first, m.last + 1)}
        return all(spoken.issuperset(range(m.first, m.last + 1)) for m in seen)
    things = [m for m in exact if any(c.names_something for c in m.concepts)]
    if len(things) < _SEVERAL or not any(c.kind in _DOING for m in things for c in m.concepts):
        return False
    heard = {word for m in exact for word in m.heard.split()}
    return all(first <= m.first and m.last <= last and heard.issuperset(m.heard.split()) for m in seen)


_CLEARLY = 0.98
_JOINING = word_set("und dann danach noch auch plus dazu sowie zusaetzlich ausserdem neben anschliessend")


def _named_more(named: Heard, told: Heard) -> bool:
    """Whether several services were named clearly, of which signs tell only some."""
    if not isinstance(named, Understood) or not isinstance(told, Understood) or named.confidence < _CLEARLY:
        return False
    return len(named.value) >= _SEVERAL and set(told.value) < set(named.value)


def _named_and_dropped(named: Heard, told: Heard, spotted: Spotted) -> bool:
    """Whether signs tell only what was named too, and is not wished: `die Elektrotherapie mach ich selber`."""
    if not isinstance(named, Understood) or not isinstance(told, Understood) or set(told.value) & set(named.value):
        return False
    return {word for m in spotted.mentions if m.repaired == 1.0 for word in m.heard.split()}.issuperset(told.why)


def _apart(words: Words, spotted: Spotted) -> bool:
    """Whether what was named stands in several clauses, or is joined."""
    return not _JOINING.isdisjoint(words.said) or len({words.clauses[m.first] for m in spotted.mentions}) > 1


def _told_of_former_times(told: Heard, named: Heard, spotted: Spotted) -> bool:
    """Whether what was told is no more than names that are no wish: `die Massage neulich war ein Traum`."""
    if not isinstance(named, NotUnderstood) or named.gap is not Gap.NOT_SAID or isinstance(told, NotUnderstood):
        return False
    strong = [m for m in spotted.mentions if any(c.kind is Kind.HEAD for c in m.concepts)]
    heard = {word for m in spotted.mentions for word in m.heard.split()}
    return bool(strong) and heard.issuperset(told.why)


def _is_title(mention: Mention, services: Sequence[Service]) -> bool:
    """Whether it is the whole name of one of these, and tells whom it is for."""
    if not any([c.kind is Kind.WHO for c in mention.concepts]):
        return False
    said = fold(mention.heard).replace(" ", "").replace("-", "")
    return any(said == fold(service.name).replace(" ", "") for service in services)


def _is_more_exact(told: Heard, named: Heard, spotted: Spotted, catalogue: Catalogue) -> bool:
    """Whether what was told is the one service that was named, and more: `die Füße massieren, wo die Organe sind`."""
    if not isinstance(told, Understood):
        return False
    if isinstance(named, Ambiguous):
        heard = {word for m in spotted.mentions for word in m.heard.split()}
        clear = not named.certain and len(told.value) == 1 and not heard.issuperset(told.why)
        return clear and refines(told.value[0], spotted.mentions, catalogue)
    if not isinstance(named, Understood):
        return False
    if len(told.value) > len(named.value):
        return set(named.value) < set(told.value)
    if len(named.value) > 1:
        return False
    return refines(told.value[0], spotted.mentions, catalogue)


def _settled(named: Heard, told: Heard, spotted: Spotted, words: Words) -> bool:
    """Whether names of services leave nothing for a description to say; mere steps and unheard words do not."""
    if isinstance(named, Ambiguous):
        either = any(word.text in ("oder", "entweder") for word in words)
        return either or len(words) < _TELLING or any(undecided(m, words) for m in spotted.mentions)
    if isinstance(named, NotUnderstood):
        taken = () if isinstance(told, NotUnderstood) else told.why
        compounds = [m for m in spotted.mentions if len(m.concepts) > 1 and not m.strange and m.heard not in taken]
        return bool(compounds) and named.gap is Gap.NOT_HERE
    strong = [m for m in spotted.mentions if any(c.kind in (Kind.HEAD, Kind.OWN) for c in m.concepts)]
    return bool(strong) or any(len(m.concepts) > 1 for m in spotted.mentions)


def _weighed(words: Words, spotted: Spotted) -> bool:
    """Whether two things that were named are parted by an `oder`."""
    at = words.texts.index("oder") if "oder" in words.said else -1
    return at > 0 and any(m.last < at for m in spotted.mentions) and any(m.first > at for m in spotted.mentions)


_NEVER_ALONE = frozenset({"permanent", "wet", "hot", "cap", "scissors"})
"""Keys of what says how something is to be, and nothing without what it is."""


def _left_out(words: Words, spotted: Spotted) -> frozenset[str]:
    """Keys of the concepts that no service may have."""
    if WITHOUT.isdisjoint(words.said):
        return frozenset()
    out = [m for m in spotted.mentions if left_out(m, words) and not undecided(m, words)]
    return frozenset(c.key for m in out for c in m.concepts)


def _named(words: Words, names: Names, spotted: Spotted, catalogue: Catalogue) -> Heard:
    """What the names of services among the words come to."""
    mentions = standing(spotted.mentions, words, names.called, catalogue) if spotted.mentions else []
    if _NEVER_ALONE.issuperset([c.key for mention in mentions for c in mention.concepts if c.names_something]):
        return asked_for_unknown(words, spotted, names.masked) or NotUnderstood(Gap.NOT_SAID)
    without = _left_out(words, spotted)
    return decide(mentions, Utterance(words, names, spotted.relatives, catalogue, without))
