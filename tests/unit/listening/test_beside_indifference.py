"""Who is ruled out stays out where anybody else will do, and who is preferred stays preferred.

Ways to reject and to prefer somebody, each with ever other indifference, word order, salon and form of a name.
"""

from itertools import cycle

import pytest
from favourites import FAVOURITES, NO_MATTER_WHEN, NO_MATTER_WHO, ONLY, WISHES
from rejections import INDIFFERENCES, ORDERS, REJECTIONS

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import Ambiguous, NotUnderstood, Understood

SALONS = ["xyz", "oktober", "november", "grosssalon", "physio", "werkstatt"]
BEFORE_WISHES = ("{any}, {yes}", "Am Freitag bitte, {any}, {yes}.", "{any}, am Montag, {yes}")
BEHIND_WISHES = ("{yes}, {any}", "{yes}, aber {any}", "Einen Termin bitte, {yes}, {any}")
ONLY_BEHIND = ("muss aber", "wenn nicht", "zur", "sonst", "ansonsten")
"""How an indifference begins that only goes on behind a wish."""


def names_of(salon):
    """(key, dative, accusative, nominative, bare) of everybody by first name and by title."""
    for member in salon_of(salon).staff:
        first, last = member.name.split()
        woman = member.salutation == "Frau"
        dative, accusative, nominative = ("der", "die", "die") if woman else ("dem", "den", "der")
        yield member.key, f"{dative} {first}", f"{accusative} {first}", f"{nominative} {first}", first
        title, titled = ("Frau", "Frau") if woman else ("Herr", "Herrn")
        yield member.key, f"{titled} {last}", f"{titled} {last}", f"{title} {last}", f"{title} {last}"


def people():
    """Everybody of every salon in turn, for ever: (salon, key, the four cases)."""
    lists = [cycle(list(names_of(salon))) for salon in SALONS]
    while True:
        for salon, names in zip(SALONS, lists, strict=True):
            key, *cases = next(names)
            yield salon, key, cases


def said(form, cases):
    dem, den, der, nom = cases
    return form.format(dem=dem, den=den, der=der, nom=nom)


def fate(text, salon, key):
    """What becomes of somebody: excluded, offered, asked about or unnoticed."""
    heard = understand_staff(text, salon_of(salon))
    if isinstance(heard, NotUnderstood):
        return "asked"
    wished = heard.candidates if isinstance(heard, Ambiguous) else heard.value.wished
    out = heard.excluded if isinstance(heard, Ambiguous) else heard.value.excluded
    if key in {member.key for member in wished}:
        return "offered"
    if key in {member.key for member in out}:
        return "excluded"
    return "asked" if isinstance(heard, Ambiguous) else "unnoticed"


def rejections(forms):
    """Each form in three orders beside three indifferences."""
    persons, orders, indifferences = people(), cycle(ORDERS), cycle(INDIFFERENCES)
    for form in forms:
        for _ in range(3):
            salon, key, cases = next(persons)
            no = said(form, cases)
            yield next(orders).format(no=no, any=next(indifferences)), salon, key
        next(persons)


@pytest.mark.parametrize("kind", REJECTIONS)
def test_who_is_rejected_is_neither_offered_nor_passed_over(kind):
    lines = list(rejections(REJECTIONS[kind]))
    fates = [(fate(*line), *line) for line in lines]
    assert [line for line in fates if line[0] in ("offered", "unnoticed")] == []


@pytest.mark.parametrize("kind", REJECTIONS)
def test_most_who_are_rejected_are_ruled_out_without_a_question(kind):
    fates = [fate(*line) for line in rejections(REJECTIONS[kind])]
    assert fates.count("excluded") > 0.75 * len(fates)


@pytest.mark.parametrize("kind", ["renounced", "except", "clerk", "particles"])
def test_two_who_are_rejected_are_both_kept_away(kind):
    orders, indifferences = cycle(ORDERS), cycle(INDIFFERENCES)
    for form in REJECTIONS[kind]:
        if "{nom}" in form or "{der} ist" in form or "{der} muss" in form:
            continue
        no = form.format(dem="Tom und Max", den="Tom und Max", der="Tom und Max")
        text = next(orders).format(no=no, any=next(indifferences))
        assert {fate(text, "xyz", "tom"), fate(text, "xyz", "max")} <= {"excluded", "asked"}, text


def favourites(forms):
    """Each form before and behind an indifference."""
    persons, whoever = people(), cycle(NO_MATTER_WHO)
    before, behind = cycle(BEFORE_WISHES), cycle(BEHIND_WISHES)
    for form in forms:
        for _ in range(3):
            salon, key, cases = next(persons)
            indifference = next(whoever)
            first = form.startswith(("aber", "allerdings", "wobei", "obwohl", "nur", "bloß"))
            if first and indifference.startswith(ONLY_BEHIND):
                continue
            order = next(before) if first or not indifference.startswith(ONLY_BEHIND) else next(behind)
            if "aber {any}" in order and indifference.startswith(ONLY_BEHIND):
                order = BEHIND_WISHES[0]
            yield order.format(yes=said(form, cases), any=indifference), salon, key
        next(persons)


def is_wish_for(text, salon, key):
    heard = understand_staff(text, salon_of(salon))
    if isinstance(heard, Ambiguous):
        return key in {member.key for member in heard.candidates}
    return isinstance(heard, Understood) and [member.key for member in heard.value.wished] == [key]


@pytest.mark.parametrize("kind", FAVOURITES)
def test_who_is_preferred_stays_preferred_where_anybody_will_do(kind):
    lines = list(favourites(FAVOURITES[kind]))
    assert len(lines) > 40
    assert [line for line in lines if not is_wish_for(*line)] == []


def test_a_wish_is_taken_whatever_else_is_denied_beside_it():
    persons = people()
    lines = [(said(form, cases), salon, key) for form in WISHES for salon, key, cases in (next(persons), next(persons))]
    assert [line for line in lines if not is_wish_for(*line)] == []


def test_that_any_time_will_do_takes_nothing_from_a_wish_for_one_person_only():
    persons, whenever = people(), cycle(NO_MATTER_WHEN)
    lines = [(form, *next(persons), next(whenever)) for form in ONLY for _ in range(4)]
    heard = [(f"{when}, {said(form, cases)}", salon, key) for form, salon, key, cases, when in lines]
    assert [line for line in heard if not is_wish_for(*line)] == []
    assert not any(
        understand_staff(text, salon_of(salon)).value.anyone for text, salon, _ in heard if salon in ("xyz", "oktober")
    )


@pytest.mark.parametrize(
    "text",
    [
        "egal wer, nur den Max hätt ich gern ausgelassen, am liebsten die Lisa",
        "mir ist jeder recht, gern die Lisa, bloß von Max würd ich absehen",
        "bei Max bitte nur im Notfall, lieber zur Lisa, sonst egal",
        "zu Max muss es echt nicht sein, die Lisa wär schön, ansonsten egal wer",
    ],
)
def test_beside_a_rejection_the_wish_for_another_stands(text):
    wish = understand_staff(text, salon_of("xyz")).value
    assert [member.key for member in wish.wished] == ["lisa"]
    assert [member.key for member in wish.excluded] == ["max"]
