"""What somebody has done already: `der Max hat mir die Haare geschnitten`, `der mir neulich die Farbe gemacht hat`."""

import re
from collections.abc import Sequence

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

HAVING = word_set("hat hatte haben hatten hab habe")
"""Without one of these nothing has been done already."""
_TO_ME = word_set("mir mich uns mein meine meinen meinem meiner ich wir")
_ONCE = word_set("letztes letzte letzten neulich zuletzt letztens damals voriges")
_WISHING = word_set(
    "termin moechte moecht haette haett haetten will wollte braeuchte brauche brauch gern gerne bitte soll sollte "
    "empfohlen zeit frei"
)
_DONE = re.compile(r"^(?:\w{2,5})?ge\w+(?:t|en)$|^(?:be|ver|zer|ent|ueber)\w+(?:t|en)$|^\w+iert$")
_PERSON = re.compile(
    r"^(?:der|die|den|dem|derjenige|diejenige|demjenigen|denjenigen|derjenigen|person|dame|herrn?|frau|kolleg\w+|"
    r"typ|mann|"
    r"mitarbeiter\w*|\w*fris\w+|\w*stylist\w*|\w*therapeut\w*|\w*mechaniker\w*|\w*meister\w*|\w*masseur\w*|maedel|maedchen|kerl)$"
)
_GOING = word_set("kommen gehen hin wieder bitte zurueck")
_RELATIVE = word_set("der die dem den wo was")


def already_done(mention: Mention, words: Words, called: Sequence[Named]) -> bool:
    """Whether the clause tells what a colleague, or `the one who …`, did to the caller."""
    first, last = words.clauses[mention.first][0], words.clauses[mention.last][1]
    texts = words.texts[first : last + 1]
    if HAVING.isdisjoint(texts) or (_TO_ME | _ONCE).isdisjoint(texts) or not _WISHING.isdisjoint(texts):
        return False
    own = any(first <= named.first <= last for named in called) or (first > 0 and _goes_on(words, first, texts, called))
    return (own and not _TO_ME.isdisjoint(texts) and _DONE.match(texts[-1]) is not None) or _of_the_one(
        words, first, texts
    )


def _goes_on(words: Sequence[Word], first: int, texts: Sequence[str], called: Sequence[Named]) -> bool:
    """`die Miriam ist raus, die hat mir den Pony ruiniert`: a clause that takes up who was named in the one before."""
    before = first - 1
    while before > 0 and not words[before].opens:
        before -= 1
    taken_up = texts[0] in _RELATIVE and len(texts) > 2 and texts[1] in HAVING and texts[2] in _TO_ME
    return taken_up and any(before <= named.first < first for named in called)


def _of_the_one(words: Sequence[Word], first: int, texts: Sequence[str]) -> bool:
    """`den, der mir … geschnitten hat`: a clause about a person, with its verb at the end."""
    if not first or len(texts) < 3 or texts[0] not in _RELATIVE or texts[-1] not in HAVING:
        return False
    whom = first - 2 if words[first - 1].text in _GOING and first > 1 else first - 1
    return _PERSON.match(words[whom].text) is not None and (texts[1] in _TO_ME or not _ONCE.isdisjoint(texts))
