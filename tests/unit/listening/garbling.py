"""How speech recognisers garble German words: sounds that are confused, words in pieces, foreign words as heard."""

import re

_CONFUSED = (
    ("b", "p"), ("p", "b"), ("d", "t"), ("t", "d"), ("g", "k"), ("k", "g"), ("v", "f"), ("w", "v"), ("f", "v"),
    ("sch", "ch"), ("ch", "sch"), ("ch", "k"), ("ck", "k"), ("ck", "g"), ("k", "ck"), ("z", "ts"), ("z", "s"),
    ("tz", "z"), ("s", "ss"), ("ss", "s"), ("ß", "s"), ("s", "z"), ("ei", "ai"), ("ai", "ei"), ("eu", "oi"),
    ("äu", "eu"), ("eu", "ei"), ("ü", "i"), ("ü", "u"), ("ö", "e"), ("ä", "e"), ("e", "ä"), ("ie", "i"),
    ("i", "ie"), ("i", "ü"), ("e", "ö"), ("a", "ah"), ("o", "oh"), ("u", "uh"), ("ah", "a"), ("eh", "e"),
    ("oh", "o"), ("öh", "ö"), ("ph", "f"), ("th", "t"), ("pf", "f"), ("qu", "kw"), ("x", "ks"), ("chs", "ks"),
    ("y", "i"), ("y", "ü"), ("nn", "n"), ("mm", "m"), ("ll", "l"), ("tt", "t"), ("ff", "f"), ("rr", "r"),
    ("pp", "p"), ("n", "nn"), ("m", "mm"), ("l", "ll"), ("t", "tt"), ("m", "n"), ("n", "m"), ("ng", "n"),
    ("nk", "ng"), ("sp", "schp"), ("st", "scht"), ("ar", "a"), ("or", "o"), ("ir", "ia"), ("ur", "ua"), ("a", "ar"),
    ("o", "u"), ("u", "o"), ("c", "k"), ("j", "y"), ("dt", "t"), ("en", "n"), ("age", "asch"),
    ("sh", "sch"), ("ee", "ie"), ("oo", "u"), ("igh", "ei"), ("ay", "ei"), ("ea", "ie"), ("ts", "z"),
)  # fmt: skip
_AT_END = (
    ("er", "a"), ("e", ""), ("en", "e"), ("n", ""), ("a", "er"), ("e", "er"), ("ung", "um"), ("g", "k"), ("g", "ch"),
    ("d", "t"), ("b", "p"), ("t", ""), ("en", "em"), ("s", ""), ("ig", "ich"), ("er", "e"), ("e", "en"),
)  # fmt: skip
_AT_START = (("h", ""), ("pf", "f"), ("sch", "s"), ("st", "scht"), ("ch", "k"), ("c", "k"), ("v", "w"))
_ENGLISH = (
    ("fade", "fäid"), ("cut", "katt"), ("under", "ander"), ("bob", "popp"), ("waxing", "wäcksing"),
    ("highlights", "heileits"), ("lights", "leits"), ("baby", "bejbi"), ("balayage", "balajasch"),
    ("peeling", "pieling"),
    ("styling", "steiling"), ("lifting", "lifding"), ("make", "mäik"), ("up", "app"), ("tape", "täip"),
    ("taping", "täiping"), ("extensions", "ekstenschens"), ("bond", "bont"), ("hot stone", "hott stohn"),
    ("floating", "flouting"), ("treatment", "trietment"), ("long", "lonk"), ("pixie", "picksi"), ("ombré", "ombree"),
    ("shape", "scheip"), ("shaping", "scheiping"), ("gloss", "kloss"), ("color", "kalla"), ("skin", "sgin"),
    ("detox", "dietox"), ("bike", "beik"), ("service", "sörwis"), ("check", "tscheck"), ("spa", "schpa"),
)  # fmt: skip
_NAMES = (
    ("giulia", "dschulia"), ("kathrin", "katrien"), ("nowak", "nowack"), ("özdemir", "östemir"), ("fabian", "fabijan"),
    ("julia", "jullja"), ("yusuf", "jussuf"), ("jannik", "janick"), ("chiara", "kiara"), ("mike", "meik"),
    ("müller", "mühler"), ("schmidt", "schnidt"), ("aylin", "eilin"), ("ayşe", "aische"), ("szymański", "schimanski"),
    ("jacqueline", "schaklin"), ("yilmaz", "jilmas"), ("nguyen", "nujen"), ("cem", "dschem"), ("sean", "schon"),
)  # fmt: skip
_VOWELS = "aeiouäöüy"


def garbled(title: str) -> list[str]:
    """Every spelling of a title with one thing misheard, in a fixed order and each once."""
    words = title.lower().replace("-", " ")
    found = [
        *_replaced(words, _ENGLISH + _NAMES),
        *_everywhere(words),
        *_at_edges(words),
        *_torn(words),
        *_joined(words),
    ]
    return [one for one in dict.fromkeys(found) if one != words and len(one.replace(" ", "")) > 2]


def garbled_twice(title: str, step: int = 7) -> list[str]:
    """A sample of spellings with two things misheard: every `step`-th."""
    twice = [two for once in garbled(title) for two in garbled(once)]
    return list(dict.fromkeys(twice))[::step]


def _replaced(words: str, pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [words.replace(said, heard) for said, heard in pairs if said in words]


def _everywhere(words: str) -> list[str]:
    found = []
    for said, heard in _CONFUSED:
        for match in re.finditer(said, words):
            one = words[: match.start()] + heard + words[match.end() :]
            if _part_of_a_sound(said, words, match):
                continue
            if (said[0] == heard[0] and words[match.end() : match.end() + 1] == said[-1]) or re.search(r"(.)\1\1", one):
                continue
            found.append(one)
    return found


def _part_of_a_sound(said: str, words: str, match: re.Match[str]) -> bool:
    """Whether what would be replaced is only a piece of `sch`, `ei` and the like."""
    behind, before = words[match.end() : match.end() + 1], words[match.start() - 1 : match.start()]
    if said in _VOWELS and (behind in tuple(_VOWELS) or before in tuple(_VOWELS)):
        return True
    return said in "scptk" and (behind == "h" or words[match.end() : match.end() + 2] == "ch")


def _at_edges(words: str) -> list[str]:
    parts = words.split()
    found = []
    for at, part in enumerate(parts):
        ends = [part[: -len(said)] + heard for said, heard in _AT_END if part.endswith(said) and len(part) > 3]
        starts = [heard + part[len(said) :] for said, heard in _AT_START if part.startswith(said) and len(part) > 3]
        found += [" ".join((*parts[:at], one, *parts[at + 1 :])) for one in ends + starts]
    return found


def _torn(words: str) -> list[str]:
    """Long words in two pieces, between syllables."""
    found = []
    for match in re.finditer(
        rf"(?<=[{_VOWELS}])(?=[^{_VOWELS}\W][{_VOWELS}])|(?<=[{_VOWELS}][^{_VOWELS}\W])(?=[^{_VOWELS}\W])", words
    ):
        left, right = words[: match.start()], words[match.start() :]
        if len(left.split()[-1]) > 2 and len(right.split()[0]) > 2:
            found.append(f"{left} {right}")
    return found


def _joined(words: str) -> list[str]:
    """Two neighbours run together."""
    parts = words.split()
    return [" ".join((*parts[:at], parts[at] + parts[at + 1], *parts[at + 2 :])) for at in range(len(parts) - 1)]
