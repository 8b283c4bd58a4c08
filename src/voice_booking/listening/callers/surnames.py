"""Surnames that are ordinary words: `Nadine Kurz` is called so, `Nadine kurz gesagt` is not."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.sets import word_set

GIVEN = FIRST_NAMES | word_set("ernst august april wolf")
"""First names, with those that are words as well."""
NEVER = word_set(
    "ich i ick du er sie es wir ihr mich mir dich dir sich uns euch ihnen ihm ihn man mein meine meinen meinem "
    "meiner dein unser ihre ihren sein seine der die das den dem des ein eine einen einem einer eines kein keine "
    "keinen am an ab auf aus bei beim bis durch fuer gegen im in ins mit nach ohne um unter ueber von vom vor wegen "
    "zu zum zur und oder aber denn weil dass ob wenn falls als wie was wer wo wann warum sondern nicht nichts nie "
    "ist is sind bin bist war waere haette haetten habe hab hat haben moechte moechten will wollte kann koennte "
    "koennen muss muesste darf soll sollte wuerde werde wird brauche brauch braeuchte heisse heiss heisst spricht "
    "sage sag sagen schreibt schreibe buchstabiere ja jo nein nee noe doch bitte danke dankeschoen gern gerne hallo "
    "hi hey servus moin gruess gruezi gott tschuess ciao guten gute also aeh aehm oeh hm naja okay ok genau richtig "
    "stimmt super prima perfekt sorry entschuldigung quatsch falsch moment sekunde augenblick noch nochmal nochmals "
    "mal auch nur schon so dann dort hier her jetzt nun heute gestern uebermorgen eben halt immer leider einmal "
    "wieder vielleicht bald gleich sofort sehr zwei eins uhr termin termine egal wurscht niemand stammkunde "
    "stammkundin kunde kundin gleiche selbe name namen nachname vorname vornamen frau herr herrn fraeulein doktor "
    "dr prof professor familie apparat telefon nummer telefonnummer email mail euro geschrieben scharfem dran"
)
"""Nobody is called so, or it would be told from the word by no one."""
_SMALL = word_set(
    "kurz lang klein gross alt neu jung stark frisch schwarz weiss braun blau gruen grau ernst gut schoen reich fein "
    "voll fest halb kalt warm klug lieb ruhig frei schnell hell dunkel wild froh fromm kluge lange kurze grosse kleine "
    "gute junge neue schoene starke sauer suess hart weich dick breit hoch tief edel still frueh spaet bunt stolz"
)
"""Written small where they are words, so that a capital inside a sentence makes them a name."""
REPLIES = word_set("gut schoen frueh spaet")
_ADVERBS = word_set("kurz schnell frueh spaet lange morgen")
_GOES_ON = re.compile(
    r"(?:und(?! knapp)|ich|wir|es geht|am (?:apparat|telefon)|an der leitung|hier|mein (?:nach)?name|der (?:nach)?name|"
    r"(?:ist|waere) (?:mein|der) (?:nach)?name|ist dran|heisse? ich|bin ich$|bitte|danke|noch ?mal|noch einmal|nochmal|"
    r"wieder|guten|gruess|hallo|servus|moin|aus|auf$|geboren|eintragen|mit vornamen?|vorname|von der)(?: |$)"
)
"""What follows a name; behind a word the sentence would go on in another way."""


def is_surname(words: Sequence[Token], at: int) -> bool:
    """Whether the word at `at`, though an ordinary one, is the surname of whoever was named right before it."""
    word = words[at]
    if word.text in NEVER or not word.text.replace("-", "").isalpha():
        return False
    as_name = word.text in _SMALL and word.raw[:1].isupper()
    if word.opens:
        return as_name and at + 1 == len(words) and word.text not in REPLIES
    return as_name or name_ends(words, at)


def name_ends(words: Sequence[Token], at: int) -> bool:
    """Whether what follows the word at `at` leaves it a name: nothing, a new clause, or what is said behind names."""
    if at + 1 == len(words) or words[at + 1].opens:
        return True
    following = " ".join(word.text for word in words[at + 1 : at + 4])
    reason = words[at + 1].text == "wegen" and words[at].text not in _ADVERBS
    return reason or _GOES_ON.match(following) is not None


def is_written_as_name(word: Token) -> bool:
    """Whether its capital tells `Kurz` from kurz; days and other nouns have one anyway."""
    return word.text in _SMALL and word.raw[:1].isupper()


def may_come_first(word: Token, pause: bool) -> bool:
    """Whether the word may be a surname said before the first name: `Kurz Nadine`; every word may, before a pause."""
    return word.text in _SMALL - REPLIES or (pause and word.text not in NEVER | REPLIES)
