"""Talk of colleagues that wishes for nobody, and sentences whose shape asks for somebody."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish, Understood


def heard(text):
    answer = understand_staff(text, salon_of("xyz"))
    return answer.value if isinstance(answer, Understood) else answer


@pytest.mark.parametrize(
    "text",
    [
        "könnten Sie mich bitte mit der Lisa verbinden",
        "sagen Sie dem Tom bitte, dass ich mich verspäte",
        "die Lisa soll mich bitte zurückrufen",
        "ich hab von der Lisa eine SMS bekommen, aber ich kann sie nicht öffnen",
        "die Rechnung vom Tom stimmt nicht",
        "der Tom hat mir am Montag zu viel rausgegeben",
        "ich muss beim Max noch zwölf Euro nachzahlen",
        "ich würde gern ein Interview mit Herrn Weber machen",
        "bin ich da beim Herrn Weber richtig",
    ],
)
def test_a_message_or_a_matter_of_the_office_wishes_for_nobody(text):
    assert heard(text) == NO_STAFF_WISH


@pytest.mark.parametrize(
    "text",
    [
        "wohnt der Tom nicht auch in der Goethestraße",
        "hat sich die Lisa von ihrem Unfall erholt",
        "seit wann ist der Max denn verheiratet",
        "Frau Klein hat uns gestern geschrieben",
        "meine Mutter sitzt gerade beim Tom und hat ihr Handy vergessen",
        "ich hab meine Brille bei der Lisa liegen lassen, haben Sie die gefunden",
        "der Tom schneidet doch auch Ihren Hund, oder",
        "die Lisa und meine Schwester kennen sich vom Handball",
        "hat die Sarah heute frei",
    ],
)
def test_a_report_or_a_question_about_somebody_wishes_for_nobody(text):
    assert heard(text) == NO_STAFF_WISH


@pytest.mark.parametrize(
    "text",
    [
        "kann mich der Tom irgendwo dazwischenschieben",
        "hat der Tom morgen ganz früh was",
        "schauen Sie doch mal, ob der Tom am Freitag noch ein Plätzchen hat",
        "mein Kopf ist ein Wischmopp, der Tom muss mir helfen",
        "ich möchte, dass der Tom mir die Mähne stutzt",
        "ich nehm auch einen späteren Termin, wenn's dann der Tom ist",
        "passt es dem Tom am Mittwoch um zehn",
        "woanders haben sie mir die Haare ruiniert, kann der Tom das retten",
        "der Tom hat das immer so schön gemacht, ginge da am Donnerstag was",
        "die Mutter meinte, der Tom ist so geschickt, ich möchte einen Termin bei ihm",
    ],
)
def test_a_sentence_built_to_ask_for_somebody_may_hold_any_word(text):
    assert [member.key for member in heard(text).wished] == ["tom"]


@pytest.mark.parametrize(
    "text",
    [
        "sagen Sie dem Tom, zu ihm komm ich nicht mehr",
        "ist der Tom da? Zu dem will ich nämlich nicht",
        "der Tom ist nett, aber für mich ist das nix",
        "was ich nicht möchte, ist der Tom",
    ],
)
def test_talk_that_turns_against_somebody_is_not_passed_over(text):
    answer = understand_staff(text, salon_of("xyz"))
    assert not isinstance(answer, Understood) or [member.key for member in answer.value.excluded] == ["tom"]


@pytest.mark.parametrize(
    "text",
    [
        "wer es macht, ist mir nicht so wichtig",
        "das können Sie entscheiden, wer das macht",
        "nehmen Sie den, der am ehesten was frei hat",
        "ich kenne bei Ihnen noch niemanden",
        "da hab ich keine Präferenz",
        "Hauptsache, es schneidet jemand",
    ],
)
def test_it_matters_little_who_it_is(text):
    assert heard(text) == StaffWish(anyone=True)


@pytest.mark.parametrize("text", ["lieber Tom, muss aber nicht", "am besten Tom, wobei die anderen auch gut sind"])
def test_a_preference_leaves_the_others_open(text):
    wish = heard(text)
    assert ([member.key for member in wish.wished], wish.anyone) == (["tom"], True)
