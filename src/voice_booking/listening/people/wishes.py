"""With whom the caller wants to be: names, homophones, anyone, nobody of these, the same as last time."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from voice_booking.listening.names.spotting import Named, Names, names_in
from voice_booking.listening.people.again import but_not, same_as_last_time
from voice_booking.listening.people.asking import asked_for
from voice_booking.listening.people.dialect import in_plain_german
from voice_booking.listening.people.displeasure import Feeling, feelings
from voice_booking.listening.people.exclusion import excluded, throughout_lists
from voice_booking.listening.people.favour import chosen, turned
from voice_booking.listening.people.formerly import until_now
from voice_booking.listening.people.gossip import mere_talk, talks_about
from voice_booking.listening.people.indifference import anyone
from voice_booking.listening.people.openness import open_else
from voice_booking.listening.people.placing import strange, unplaced
from voice_booking.listening.people.preference import anyone_else_too
from voice_booking.listening.people.requests import is_reason, is_request, is_taken_up
from voice_booking.listening.people.spoken import Spoken, plain, spoken
from voice_booking.listening.people.stretches import Stretch, stretches_of
from voice_booking.listening.people.told import is_message, is_report
from voice_booking.listening.services.hearing import hear_services
from voice_booking.listening.trade.catalogue import index_of
from voice_booking.listening.understanding import (
    NO_STAFF_WISH,
    Ambiguous,
    Gap,
    NotUnderstood,
    StaffWish,
    Understood,
    certain_of,
)
from voice_booking.listening.words.abandoned import given_up_before
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Word, Words, words_of
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember

Wish = Understood[StaffWish] | Ambiguous[StaffMember] | NotUnderstood

_CORRECTING = word_set("nein nee quatsch sondern stattdessen falsch")
_INSTEAD = word_set("dann lieber deshalb deswegen drum darum stattdessen dafuer sondern also")
_ONLY_TOLD = 0.85
_MOST_CANDIDATES = 3
_SHORT = 6


def understand_staff(text: str, salon: Salon, services: tuple[Service, ...] = ()) -> Wish:
    """With whom `text` asks to be; `NO_STAFF_WISH` when it says nothing about it.

    Names that sound alike are `Ambiguous` unless only one of those people does the `services` (heard in the same text
    when none are given). NOT_HERE: somebody was asked for who does not work at this branch.
    """
    words = words_of(text)
    return hear_staff(words, names_in(words, salon), salon, services or None)


def hear_staff(words: Words, heard: Names, salon: Salon, services: tuple[Service, ...] | None) -> Wish:
    """The same for words that are already apart, and the names among them; `services` is None before any are heard."""
    words = in_plain_german(words, heard.called)
    sentence = spoken(words)
    if not heard.called:
        return _nobody_named(sentence, words)
    stretches = stretches_of(heard.called, words)
    names = tuple([named for named in heard.called if not is_message(stretches[named.first])])
    if not names:
        return Understood(NO_STAFF_WISH, 0.93, ("somebody is named, nobody is wished",))
    said = _Said(words, heard, sentence, salon, services, stretches)
    plainly = excluded(names, words)
    felt = feelings([stretches[named.first] for named in names], sentence)
    disliked = [out or feeling is Feeling.DISLIKE for out, feeling in zip(plainly, felt, strict=True)]
    verdicts = throughout_lists(names, words, disliked)
    if True not in verdicts and _only_talk(names, felt, said):
        return Understood(NO_STAFF_WISH, 0.9, ("somebody is named, nobody is wished",))
    unwanted = _unwanted(names, verdicts)
    if _EITHER_IS_FINE.found(sentence.words, sentence.text):
        out = tuple(salon.staff_by_key[key] for key in unwanted)
        return Understood(StaffWish(anyone=True, excluded=out), 0.95, ("one or the other",))
    wished = _corrected(
        [n for n, out in zip(names, verdicts, strict=True) if not out and not _compared(n, words)], words
    )
    wished = _placed(wished, said)
    doubts = throughout_lists(
        names, words, [_doubtful(n, f, n in wished, said) for n, f in zip(names, felt, strict=True)]
    )
    doubted = [named for named, doubt in zip(names, doubts, strict=True) if doubt]
    wished, told = _asked_and_told(wished, doubted, said)
    if unwanted and not wished:
        wished = [named for named in told if named not in doubted]
        told = [named for named in told if named in doubted]
    strangers = [named for named in wished if named.stranger]
    if strangers:
        return NotUnderstood(Gap.NOT_HERE, strangers[0].heard, None, (f"no colleague is called {strangers[0].heard}",))
    if any(named in wished or (named in told and not wished) for named in doubted):
        return _asked_instead(doubted, unwanted, said)
    if told and not wished and not unwanted:
        return _only_told(told[0], said)
    unkind = [n.members for n, feeling in zip(names, felt, strict=True) if n in told and feeling is Feeling.DOUBT]
    return _settled(wished, (*unwanted, *(member.key for members in unkind for member in members)), said)


def _unwanted(names: Sequence[Named], verdicts: Sequence[bool]) -> tuple[str, ...]:
    """Who is ruled out: `der Mike nicht, der Maik Lorenz` leaves the one who is named more exactly."""
    out = [named for named, ruled_out in zip(names, verdicts, strict=True) if ruled_out]
    left = {named.members[0].key for named in names if named not in out and len(named.members) == 1}
    keys = dict.fromkeys(m.key for n in out for m in n.members if len(n.members) == 1 or m.key not in left)
    return tuple(keys)


def _only_talk(names: Sequence[Named], felt: Sequence[Feeling], said: "_Said") -> bool:
    """Whether people are named and nothing is asked of them."""
    if any(_comes_back(said.stretches[named.first]) for named in names):
        return False
    if talks_about(said.sentence) or (
        Feeling.DOUBT not in felt and all(is_report(said.stretches[n.first]) for n in names)
    ):
        return True
    if not mere_talk(said.sentence) or _asks_for_a_service(said):
        return False
    return not any(_requested(named, said) for named in names)


def _comes_back(stretch: Stretch) -> bool:
    return is_reason(stretch) or is_taken_up(stretch)


_EITHER_IS_FINE = Cued({"ob": r"\bob (?:\w+ ){1,3}oder (?:\w+,? ){1,4}(?:\w+ ){0,3}(?:egal|gleich|wurscht|einerlei)\b"})
"""`ob Emma oder Fabian, ist mir egal`: names that are no wish."""


def _compared(named: Named, words: Words) -> bool:
    """`lieber Max als Tom`: Tom is only what Max is better than."""
    before = " ".join(words.texts[max(0, named.first - 3) : named.first])
    return _THAN.found(words.said, before) and not _PREFERRING.isdisjoint(words.texts[: named.first])


_THAN = Cued({"als gegenueber": r"\b(?:als|gegenueber)(?: (?:zu|bei|zum|zur|beim|der|dem|den|die|von))*$"})
_PREFERRING = word_set("lieber eher besser bevorzuge gegenueber")


def _nobody_named(sentence: Spoken, words: Sequence[Word]) -> Wish:
    if same_as_last_time(sentence):
        if but_not(sentence):
            return NotUnderstood(Gap.NOT_SAID, "", None, ("anybody but the one of last time",))
        anybody = anyone_else_too(sentence, "") or _OR_ELSE.found(sentence.words, sentence.text)
        return Understood(StaffWish(anyone=anybody, same_as_last_time=True), 0.95, ("the same as last time",))
    if anyone(sentence, len(words) <= _SHORT):
        return Understood(StaffWish(anyone=True), 0.96, ("anyone",))
    return Understood(NO_STAFF_WISH, 0.97)


_OR_ELSE = Cued(
    {
        "sonst ansonsten": r", (?:aber )?(?:sonst|ansonsten) (?:\w+ ){0,3}(?:egal|irgend\w*|jede\w?|wurscht|wer)\b",
        "not notfall notfalls": r"\b(?:zur not|im notfall|notfalls) (?:\w+ ){0,3}(?:ander\w*|jemand\w*|irgend\w*|egal|"
        r"jede\w*)",
    }
)
"""`wie letztes Mal, sonst egal`."""


def _corrected(wished: list[Named], words: Words) -> list[Named]:
    """`bei Tom, nein, bei Max`: the last word counts; a plan that is given up does not."""
    for position in range(len(wished) - 1, 0, -1):
        between = words[wished[position - 1].last + 1 : wished[position].first]
        if any(word.text in _CORRECTING for word in between):
            return wished[position:]
    if len(wished) > 1:
        wished = [
            n
            for n, after in zip(wished, (*wished[1:], None), strict=True)
            if after is None or not (_away(n, after, words) or until_now(n, after, words))
        ]
        turn = given_up_before(words)
        return [named for named in wished if named.first >= turn] or wished
    return wished


_AWAY = compiled(
    r"(?<!wenn)(?<!falls)(?<!sollte) (?:der|die|er|sie) (?:(?!wenn)\w+ ){0,3}"
    r"(?:urlaub|krank|elternzeit|mutterschutz|ausgebucht|(?:nicht|nie) (?:mehr )?(?:da|frei)|(?:keine|nie|kaum) zeit|"
    r"verreist|weg)\b"
)


def _away(named: Named, following: Named, words: Words) -> bool:
    """`der Max macht das sonst, aber der hat ja Urlaub, dann zum Tom`: who is not there is not wished."""
    return _AWAY.search(plain(words.pieces[named.last + 1 : following.first])) is not None


def _doubtful(named: Named, feeling: Feeling, wished: bool, said: "_Said") -> bool:
    """Whether what is said beside a person has to be asked about."""
    if feeling is Feeling.TOLD and not _leads_to_them(named, said):
        return True
    return feeling is Feeling.DOUBT or (wished and (_unplaced(named, said) or _excepted(named, said)))


def _excepted(named: Named, said: "_Said") -> bool:
    """Whether anybody will do, and nothing that is surely meant well is said of this one."""
    stretch = said.stretches[named.first]
    if not (_anyone(named, (), said) or open_else(said.sentence)):
        return False
    return turned(stretch) or (
        strange(named, said.words, said.names.masked, index_of(said.salon))
        and not chosen(stretch)
        and not is_request(stretch)
    )


def _unplaced(named: Named, said: "_Said") -> bool:
    if named.stranger or not unplaced(named, said.words, said.names.masked, index_of(said.salon)):
        return False
    return not _requested(named, said) and not chosen(said.stretches[named.first])


def _requested(named: Named, said: "_Said") -> bool:
    stretch = said.stretches[named.first]
    return is_request(stretch) or is_taken_up(stretch)


def _placed(wished: list[Named], said: "_Said") -> list[Named]:
    """`zu Lisa gern, um Tom mach ich einen Bogen`: beside a clear wish, a name that nobody can place is none."""
    if len(wished) < 2:
        return wished
    clear = [named for named in wished if not _unplaced(named, said)]
    return clear if any(asked_for(named, said.words) for named in clear) else wished


def _asked_and_told(
    wished: Sequence[Named], doubted: Sequence[Named], said: "_Said"
) -> tuple[list[Named], list[Named]]:
    """Who is asked for, and who is only told about: `der Philipp hat Elternzeit, dann nehm ich den Nowak`."""
    words = said.words
    asked = [named for named in wished if asked_for(named, words) or _leads_to_them(named, said)]
    if not asked and same_as_last_time(spoken(words)):
        asked = list(wished)
    if len(asked) > 1:
        sure = [named for named in asked if named not in doubted and _instead(named, words)]
        asked = sure if sure and any(named in doubted for named in asked) else asked
    return asked, [named for named in wished if named not in asked]


def _leads_to_them(named: Named, said: "_Said") -> bool:
    stretch = said.stretches[named.first]
    return _requested(named, said) or is_reason(stretch) or chosen(stretch)


def _instead(named: Named, words: Sequence[Word]) -> bool:
    """Whether the clause begins anew: `dann nehm ich …`, `deshalb lieber …`."""
    return any(word.text in _INSTEAD for word in words[max(0, named.first - 4) : named.first])


class _Said(NamedTuple):
    """An utterance, and the facts that its names are read with."""

    words: Words
    names: Names
    sentence: Spoken
    salon: Salon
    services: tuple[Service, ...] | None
    stretches: Mapping[int, Stretch]
    """What is said of each person, by the first word of their name."""


def _only_told(named: Named, said: _Said) -> Wish:
    """Somebody is told about: nothing to ask where the caller says who they are or only asks, else it is not clear."""
    why = (f"{named.heard} is named, not asked for",)
    spoken = {at for one in said.names.called for at in range(one.first, one.last + 1)}
    if named.stranger or said.names.masked - spoken or said.words[0].text in _QUESTIONS:
        return Understood(NO_STAFF_WISH, _ONLY_TOLD, why)
    return NotUnderstood(Gap.NOT_SAID, "", None, why)


_QUESTIONS = word_set(
    "wer wie was wo woher warum wieso weshalb wann seit welche welcher welches welchen ist war sind hat hatte heisst"
)


def _asked_instead(doubted: Sequence[Named], unwanted: tuple[str, ...], said: _Said) -> Wish:
    """Something unkind that may be about them: who else, never those it may be about."""
    heard = doubted[0].heard
    left_out = {*unwanted, *(member.key for named in doubted for member in named.members)}
    others = _able([m for m in said.salon.staff if m.key not in left_out], said)
    if not others:
        return NotUnderstood(Gap.NOT_SAID, "", None, (f"whether {heard} is wished is not clear",))
    out = tuple(said.salon.staff_by_key[key] for key in unwanted)
    return Ambiguous(tuple(others[:_MOST_CANDIDATES]), (f"perhaps not {heard}",), excluded=out)


def _settled(wished: Sequence[Named], unwanted: tuple[str, ...], said: _Said) -> Wish:
    chosen: list[StaffMember] = []
    out = tuple(said.salon.staff_by_key[key] for key in unwanted)
    for named in wished:
        left = _able([m for m in named.members if m.key not in unwanted], said)
        if len(left) > 1:
            why = (f"{named.heard} may be any of them",)
            return Ambiguous(tuple(left[:_MOST_CANDIDATES]), why, excluded=out)
        chosen += left
    wish = StaffWish(
        wished=_unique(chosen),
        anyone=_anyone(wished[-1] if chosen else None, out, said),
        excluded=out,
        same_as_last_time=not chosen and not out and same_as_last_time(said.sentence),
    )
    alike = min((named.alike for named in wished), default=1.0)
    return Understood(wish, round(0.99 - 0.3 * (1.0 - alike), 3), _reasons(wish, wished, said))


def _reasons(wish: StaffWish, wished: Sequence[Named], said: _Said) -> tuple[str, ...]:
    """What each part of the wish rests on, in the caller's words as far as they are names."""
    out = {member.key for member in wish.excluded}
    ruled_out = (named for named in said.names.called if out.intersection(member.key for member in named.members))
    facts = (("anyone", wish.anyone), ("the same as last time", wish.same_as_last_time))
    return (
        *(named.heard for named in wished),
        *(f"not {named.heard}" for named in ruled_out if named not in wished),
        *(fact for fact, holds in facts if holds),
    )


def _unique(members: Sequence[StaffMember]) -> tuple[StaffMember, ...]:
    return tuple({member.key: member for member in members}.values())


def _anyone(last: Named | None, out: Sequence[StaffMember], said: _Said) -> bool:
    """Whether somebody else will do; `last` is the last one wished for."""
    if last is not None:
        behind = plain(said.words.pieces[last.last + 1 :])
        return anyone_else_too(said.sentence, behind) or anyone(said.sentence, short=False)
    if out:
        return anyone(said.sentence, short=False) or open_else(said.sentence)
    return anyone(said.sentence, short=len(said.words) <= _SHORT)


def _able(members: list[StaffMember], said: _Said) -> list[StaffMember]:
    """Of people who sound alike, those who do what is wished; all of them if that settles nothing."""
    if len(members) < 2:
        return members
    wanted = _services_in(said) if said.services is None else said.services
    able = [member for member in members if all(member.skill(service) for service in wanted)]
    return able or members


def _asks_for_a_service(said: _Said) -> bool:
    return bool(said.services) or not isinstance(hear_services(said.words, said.names, said.salon), NotUnderstood)


def _services_in(said: _Said) -> tuple[Service, ...]:
    return certain_of(hear_services(said.words, said.names, said.salon))
