"""A person where a person was asked for: an unknown name is one we do not have, and no wish is a wish for anybody."""

from voice_booking.listening.people.wishes import Wish, understand_staff
from voice_booking.listening.understanding import NO_STAFF_WISH, Gap, NotUnderstood, StaffWish, Understood
from voice_booking.listening.words.folding import words_of
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service

_NO_WISH = word_set(
    "kein keine keinen keiner nein nicht nichts ohne wunsch praeferenz mitarbeiter mitarbeiterin mitarbeiterwunsch "
    "person stylist stylistin friseur friseurin bestimmt bestimmte bestimmten bestimmter besonderer besonderen wichtig "
    "unwichtig jeder jede jeden alle allen freie auswahl offen any anyone nobody"
)


def understand_given_staff(text: str, salon: Salon, services: tuple[Service, ...] = ()) -> Wish:
    """As `understand_staff`, for the answer to “bei wem?”: what names nobody here is not passed over."""
    heard = understand_staff(text, salon, services)
    if not isinstance(heard, Understood) or heard.value != NO_STAFF_WISH:
        return heard
    if all(word.text in _NO_WISH for word in words_of(text)):
        return Understood(StaffWish(anyone=True), 0.95, ("no wish",))
    return NotUnderstood(Gap.NOT_HERE, text, None, (f"no colleague is called {text}",))
