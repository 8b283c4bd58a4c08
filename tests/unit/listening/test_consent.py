"""Whether a caller agrees to what was offered."""

import pytest

from voice_booking.listening.consent import agrees


@pytest.mark.parametrize(
    "said",
    ["Ja, bitte.", "Ja gern", "Gerne!", "Okay, das passt.", "Das nehme ich.", "Machen wir so.", "Prima", "Warum nicht.",
     "Kein Problem, passt.", "Genau.", "Ist egal, buchen Sie das.", "In Ordnung", "Meinetwegen", "Na schön",
     "Von mir aus"],
)  # fmt: skip
def test_a_yes_is_heard(said):
    assert agrees(said) is True


@pytest.mark.parametrize(
    "said",
    ["Nein, danke.", "Ja, aber lieber später.", "Nee", "Ich überlege es mir.", "Das passt mir nicht.", "Doch nicht.",
     "Ja, aber nicht am Dienstag.", "Okay, ich melde mich.", "Haben Sie was anderes?"],
)  # fmt: skip
def test_a_no_or_a_second_thought_is_heard(said):
    assert agrees(said) is False


@pytest.mark.parametrize("said", ["", "Ähm", "Was kostet das?", "Hallo", "Ist das okay?", "Hanna Müller"])
def test_a_question_or_a_name_agrees_to_nothing(said):
    assert agrees(said) is None
