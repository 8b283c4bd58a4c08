"""The words around a name: greetings, titles, and what is never taken for a name by itself."""

from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.sets import word_set

NO_NAME = word_set(
    "ja nein bitte danke guten gute tag morgen abend hallo servus moin gruess gott also aehm aeh moment und der die "
    "das den dem ein eine einen ich sie er wir ist bin hier name mein termin gern gerne nicht kein keine um am im "
    "bei zu zum zur von mit auf fuer ohne noch mal auch so hab habe haette moechte will sage sag sagen heute uhr "
    "weiss es ihnen doch schon nur dann wie was wer wo wann warum einmal zwei drei doktor dr familie sondern heisse "
    "gleiche gleichen falsch richtig egal nachname vorname nachnamen vornamen "
    "schreibt sich schreibe buchstabiere ende scharfem geschrieben frau herr herrn ganz normal"
)
GREETING = word_set(
    "ja hallo guten tag morgen abend also aehm aeh moment bitte danke servus moin gruess gott der die und"
)
AGREEING = word_set("na gut klar gern gerne okay ok genau richtig natuerlich stimmt")
"""Said before an answer, with a pause behind it."""
TITLES = frozenset({"frau", "herr", "herrn", "fraeulein"})
WITH = word_set("bei beim zu zum zur mit von vom")


def is_name(word: Token) -> bool:
    return any(part in FIRST_NAMES or part in SURNAMES for part in (word.text, *word.text.split("-")))
