"""From the caller's words to intent tags, as a small language model with little patience would hear them.

It reads German of its own, knows nothing of the server's ears, and bears with a speech recogniser: a word that is
nearly one it knows is taken for it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

from voice_booking.simulator.phone.intents import WORDS, matching

_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "'": "", "’": "", "`": ""})
_NO_WORD = re.compile(r"[^a-z0-9. ]+|\.(?!\d)(?<!\d\.)")
_NOUGHT_TO_NINE = frozenset(WORDS["number"][:10]) | {"ein", "eine", "zwo"}
_TEN_TO_TWELVE = frozenset(WORDS["number"][10:13])
_TENS = re.compile(r"\w*(zehn|zwanzig|dreissig|vierzig|fuenfzig|sechzig|siebzig|achtzig|neunzig)")
_NUMBERS = WORDS["number"]
_ORDER = re.compile(
    r"\b(?:(?P<first>(?<!am )(erste[nrs]?|nummer eins|erstere\w*)|(den|der|die) frueher\w+|fruehesten?)"
    r"|(?P<second>(?<!am )(zweite[nrs]?|nummer zwei))|(?P<third>(?<!am )(dritte[nrs]?|nummer drei))"
    r"|(?P<last>(letzte[nrs]?(?! mal)(?! woche)|letztere\w*|(den|der|die) spaeter\w+|spaetesten?)))\b"
)
_MONTH_AFTER = re.compile(
    r" ?(januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|mal)"
)
_SERVICES = tuple(name for name in WORDS["service"] if len(name) > 5)
_STEMS = re.compile(
    r"\b(\w*schnitt\w*|(haare?|spitzen|pony|bart|nach)?schneiden|\w*faerb\w*|\w*straehn\w*|\w*welle\w*|\w*toen(en|ung)\w*|"
    r"\w*blondier\w*|\w*rasur\w*|\w*massage\w*|\w*maniku\w*|\w*pediku\w*|\w*foehn\w*|\w*frisur\w*|balayage|"
    r"\w*verlaengerung\w*|\w*behandlung|\w*glaettung\w*|\w*farbe\w*|\w*pflege\w*|\w*zupf\w*|augenbrauen?|wimpern?|\w*bart)\b"
)
_NO_SERVICE = {"pflege", "farbe", "verlaengerung", "behandlung", "frisur"}
_KEY_WORDS = WORDS["key"]
_ALIKE = str.maketrans({"d": "t", "b": "p", "g": "k"})
_CLOSE = 84
"""Of a hundred: how alike two words must be."""
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Hints:
    """What the model knows beside the words: the salon's people and services, and the times just offered, in words."""

    staff: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


def tags_of(text: str, hints: Hints | None = None) -> frozenset[str]:
    """The tags of one turn; several may hold at once, none for noise."""
    known = hints or Hints()
    words = folded(text)
    mended = _mended(words)
    tags = matching(mended)
    tags |= _numbers(words)
    tags |= _services(mended, known.services)
    tags |= {"gives_staff"} if _names_staff(mended, known.staff) and "gives_name" not in tags else set()
    tags |= _polite(mended)
    tags |= _booking(mended, tags)
    tags |= _chosen(mended, known.offers, tags)
    return frozenset(_settled(tags, mended))


def folded(text: str) -> str:
    """Lower case, umlauts folded, punctuation gone, single blanks."""
    return " ".join(_NO_WORD.sub(" ", text.lower().translate(_FOLDED)).split())


def _sound(word: str) -> str:
    return word.translate(_ALIKE)


_SOUNDING = {_sound(word): word for word in _KEY_WORDS}


@lru_cache(maxsize=4096)
def _mended_word(word: str) -> str:
    if len(word) < _SHORTEST or word in _KEY_WORDS or _STEMS.fullmatch(word):
        return word
    alike = _SOUNDING.get(_sound(word))
    if alike is not None:
        return alike
    found = process.extractOne(word, _KEY_WORDS, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return found[0] if found and abs(len(found[0]) - len(word)) <= 1 else word


def _mended(words: str) -> str:
    return " ".join(_mended_word(word) for word in words.split())


def _numbers(words: str) -> set[str]:
    """A long row of figures is a telephone number, a short one an appointment's."""
    longest = run = 0
    for word in words.split():
        count = _figures(word)
        run = run + count if count else 0
        longest = max(longest, run)
    if longest >= 7:
        return {"gives_phone"}
    return {"gives_code"} if 4 <= longest <= 6 and "uhr" not in words.split() else set()


def _figures(word: str) -> int:
    """How many figures a word stands for."""
    if word[:1].isdigit():
        return len(word.replace(".", ""))
    if word in _NOUGHT_TO_NINE:
        return 1
    return 2 if word in _TEN_TO_TWELVE or _TENS.fullmatch(word) else 0


def _services(words: str, offered: Iterable[str]) -> set[str]:
    named = {word for word in words.split() if _STEMS.fullmatch(word) and word not in _NO_SERVICE}
    named |= {word for word in words.split() if len(word) > _SHORTEST and _like_service(word)}
    named |= {name for name in map(folded, offered) if len(name) > 3 and f" {name} " in f" {words} "}
    several = len({word for word in named if not any(word != other and word in other for other in named)}) > 1
    return ({"gives_service"} if named else set()) | ({"several_services"} if several else set())


@lru_cache(maxsize=4096)
def _like_service(word: str) -> bool:
    return process.extractOne(word, _SERVICES, scorer=fuzz.ratio, score_cutoff=_CLOSE) is not None


def _names_staff(words: str, staff: Iterable[str]) -> bool:
    """Somebody who works there, or nearly so after `bei`; and whoever is called by a title, known or not."""
    if _WITH_TITLE.search(words):
        return True
    names = [part for name in map(folded, staff) for part in name.split() if len(part) > 2]
    said = words.split()
    if any(name in said for name in names):
        return True
    after = [word for before, word in pairwise(said) if before in ("bei", "frau", "herr", "herrn", "zu", "der")]
    return any(process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=75) for word in after if len(word) > 2)


def _polite(words: str) -> set[str]:
    """`Gern` agrees where it opens the sentence, and only asks where somebody would gladly have something."""
    said = words.split()
    opens = any(word.startswith("gern") for word in said[:2]) and not {"haette", "wuerde", "haett", "wuerd"} & set(said)
    return {"affirm"} if opens or words in ("bitte", "ja bitte", "sehr gern", "sehr gerne") else set()


_WITH_TITLE = re.compile(r"\b(bei|zu|zur|zum) (der |dem )?(frau|herrn?) \w+")
_BOOKING = re.compile(
    r"\b(termin\w*|buchen|ausmachen|vereinbaren|anmelden|reservier\w*|drannehmen|vorbeikommen|frei haben|"
    r"(was|etwas|noch) frei|"
    r"(moechte|wuerde|koennte|kann|will) (\w+ ){0,5}(kommen|vorbeikommen))\b"
)


def _booking(words: str, tags: set[str]) -> set[str]:
    other = tags & {"want_move", "want_cancel", "want_my_appointment", "late", "complaint", "want_callback", "deny"}
    return {"want_booking"} if _BOOKING.search(words) and not other else set()


def _chosen(words: str, offers: tuple[str, ...], tags: set[str]) -> set[str]:
    """By order, or by the one offer that has everything of the time that was said."""
    found = _ORDER.search(words)
    if found and not _MONTH_AFTER.match(words, found.end()):
        last = {1: "choose_first", 2: "choose_second"}.get(len(offers), "choose_third")
        return {last if found.lastgroup == "last" else f"choose_{_group(found)}"}
    if not offers or tags & {"deny", "other_time", "correct"}:
        return set()
    said = _time_words(words)
    fitting = [place for place, offer in enumerate(offers) if said and said <= _time_words(folded(offer))]
    return (
        {("choose_first", "choose_second", "choose_third")[fitting[0]]}
        if len(fitting) == 1 and fitting[0] < 3
        else set()
    )


def _group(found: re.Match[str]) -> str:
    return next(name for name in ("first", "second", "third", "last") if found[name])


_TIME_WORD = re.compile(
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|halb|viertel|dreiviertel|\w+zehn|\w*zwanzig|vor|nach|"
    r"(vor|nach)mittags?|abends?|morgens?|frueh\w*|spaet\w*|heute|uebermorgen|\w+woche|woche|naechste\w*|\w+(zehn|zwanzig|dreissig)\w*te[nr]"
)


def _time_words(words: str) -> frozenset[str]:
    numbered = (_NUMBERS[int(word)] if word.isdigit() and int(word) < len(_NUMBERS) else word for word in words.split())
    plain = ("eins" if word == "ein" else word for word in numbered)
    return frozenset(word for word in plain if word in _NUMBERS or _TIME_WORD.fullmatch(word))


_QUESTIONS = frozenset({"want_info_hours", "want_address", "want_info_prices", "want_info_services"})


def _settled(tags: set[str], words: str) -> set[str]:
    """What one tag says against another."""
    if tags & {"choose_first", "choose_second", "choose_third"}:
        tags.discard("other_time")
    if "ask_bot" in tags and not re.search(r"\b(will|moechte|lieber|verbinden|geben)\b", words):
        tags.discard("want_human")
    if tags & _QUESTIONS:  # of two questions in one breath the later one is answered
        tags.discard("ask_bot")
    if "want_cancel" in tags and re.search(r"\bkommen\b", words):
        tags.discard("deny")
    if "late" in tags:
        tags.difference_update({"other_time", "want_booking"})
    if "affirm" in tags and "deny" in tags and words.split()[:1] in (["ja"], ["na"], ["okay"], ["ach"]):
        tags.discard("affirm")
    if "ask_waiting" in tags:
        tags.discard("want_info_prices")
    return tags
