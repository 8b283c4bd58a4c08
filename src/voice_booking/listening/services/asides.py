"""What is told beside a wish: former visits, other people, what is done at home, what was turned down.

Asked only where several services were heard: `ich hab eine Dauerwelle drin und will die Spitzen geschnitten` is one
wish, and none for a perm.
"""

from collections.abc import Iterator, Sequence

from voice_booking.listening.services.mentions import Mention, Spotted
from voice_booking.listening.services.telling import (
    goes_on_before,
    is_caused,
    is_former,
    only_states,
    takes_back,
    tells,
    turns_away,
)
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

_TURNS = word_set("aber sondern stattdessen weil obwohl damit bevor")
"""Words with which a clause begins, whether or not there was a pause before them."""
_JOINS = word_set("und oder jetzt heute diesmal nun deshalb darum deswegen drum dafuer")
_ANEW = word_set(
    "ich i jetzt bitte moechte will haette haett braeuchte braeucht brauche brauch nehme nehm wuerde wuerd hier"
)
"""Words before which those begin a clause too."""
_ARTICLES = word_set(
    "der die das den dem des ein eine einen einem einer so ne nen ner von zu fuer mein meine meinen meinem meiner bei "
    "mit vom zum zur beim klassische klassischen blosse"
)
_INSTEAD_OF = word_set("statt anstatt anstelle trotz")
CONTRASTING = _INSTEAD_OF | {"als"}
"""Without one of these nothing is contrasted."""
_AGAINST = _INSTEAD_OF | word_set("seit gegen ausser weder ohne kein keine keinen keiner nicht")
_AFTER = word_set("nach von seit wegen bei zu")
_COMPARING = word_set(
    "lieber eher mehr besser schneller guenstiger billiger schoener praktischer weniger anders andere anderes anderen "
    "natuerlicher schonender einfacher kuerzer sanfter"
)
EXCHANGING = word_set("tauschen umtauschen eintauschen aendern umaendern umbuchen wechseln machen mach machts draus")
_FOR = word_set("gegen in auf zu")


def told_beside(words: Words, spotted: Spotted) -> frozenset[int]:
    """Indexes of the words that tell and do not wish."""
    clauses = list(_clauses(words))
    spoken = [_text(words, clause) for clause in clauses]
    telling = [clause for clause, text in zip(clauses, spoken, strict=True) if tells(text)]
    named = {mention.first for mention in spotted.mentions}
    silent = [named.isdisjoint(clause) for clause in clauses]
    behind = zip(clauses, spoken[1:], silent[1:], strict=False)
    telling += [clause for clause, text, bare in behind if bare and takes_back(text)]
    told = {at for clause in (*telling, *clauses[: _turned_from(spoken)]) for at in clause}
    run = -1
    for mention in spotted.mentions:
        goes_on = mention.first == run and not words[mention.first].opens
        if goes_on or contrasted(mention, words, _AGAINST) or _of_a_former_one(mention, words):
            told.update(range(mention.first, mention.last + 1))
            run = mention.last + 1
    return frozenset(told)


def given_up_beside(words: Words) -> frozenset[int]:
    """Indexes of the words before the one clause in which the caller turns to something else."""
    clauses = list(_clauses(words))
    turned = _turned_from([_text(words, clause) for clause in clauses])
    return frozenset(range(clauses[turned].start)) if turned else frozenset()


def stated_beside(words: Words) -> frozenset[int]:
    """Indexes of the words of clauses that say something and want nothing, as far as one can see."""
    return frozenset(at for clause in _clauses(words) if only_states(_text(words, clause)) for at in clause)


def _text(words: Words, clause: range) -> str:
    """The words of a clause, each behind a blank."""
    return " " + " ".join(words.texts[clause.start : clause.stop])


def _clauses(words: Sequence[Word]) -> Iterator[range]:
    first = 0
    for at in range(1, len(words)):
        following = words[at + 1].text if at + 1 < len(words) else ""
        text = words[at].text
        if words[at].opens or text in _TURNS or (text in _JOINS and following in _ANEW):
            yield range(first, at)
            first = at
    yield range(first, len(words))


def _turned_from(clauses: Sequence[str]) -> int:
    """How many clauses are a plan that is given up: `ich dachte an Strähnen, aber eine Tönung langt`."""
    for at in range(len(clauses) - 1, 0, -1):
        if turns_away(clauses[:at], clauses[at]):
            return at - goes_on_before(clauses[at - 1])
    return 0


def _of_a_former_one(mention: Mention, words: Words) -> bool:
    """`nach der Dauerwelle vor drei Monaten`, `vom Blondieren kaputt`: it tells of what was, or what it did."""
    before = words.texts[max(0, mention.first - 3) : mention.first]
    if not _FRESHENING.isdisjoint(before):
        return True
    if not _AFTER.isdisjoint(before) and is_former(_text(words, range(mention.last + 1, mention.last + 6))):
        return True
    first, last = words.clauses[mention.first][0], words.clauses[mention.last][1]
    return not _CAUSE.isdisjoint(before) and is_caused(_text(words, range(first, last + 1)))


_CAUSE = word_set("nach vom von durchs durch seit")
_FRESHENING = word_set("auffrischen auffrischung")


def contrasted(mention: Mention, words: Words, against: frozenset[str] = _INSTEAD_OF) -> bool:
    """`statt der Dauerwelle`, `lieber eine Tönung als eine Balayage`: named for the contrast alone."""
    at = mention.first - 1
    while at >= 0 and words.texts[at] in _ARTICLES and not words[at + 1].opens:
        at -= 1
    if at < 0 or words[at + 1].opens:
        return False
    if words.texts[at] == "als":
        return not _COMPARING.isdisjoint(words.texts[max(0, at - 8) : at])
    return words.texts[at] in against


def exchanged(mention: Mention, words: Words) -> bool:
    """`die Dauerwelle in eine Tönung ändern`, `aus der Dauerwelle eine Tönung machen`: what gives way."""
    if mention.last + 1 >= len(words):
        return False
    before, behind = words.texts[max(0, mention.first - 2) : mention.first], words.texts[mention.last + 1]
    if "aus" in before:
        return not EXCHANGING.isdisjoint(words.texts[mention.last + 1 :] + words.texts[: mention.first])
    giving = EXCHANGING - {"machen", "mach", "machts", "wechseln"}
    return behind in _FOR and not giving.isdisjoint(words.texts[mention.last + 1 :])
