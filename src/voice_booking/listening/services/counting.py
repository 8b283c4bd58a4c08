"""How often a service for somebody is wanted: `zwei Kinderschnitte`, `zweimal Herrenschnitt`.

Only what is done to people is counted: two streaks, four tyres and six massages on prescription are one visit's wish.
"""

from collections.abc import Sequence

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

_COUNTS = {"zwei": 2, "zwo": 2, "2": 2, "2x": 2, "zweimal": 2, "beide": 2, "beiden": 2, "zwoa": 2} | {
    "drei": 3, "3": 3, "3x": 3, "dreimal": 3, "vier": 4, "4": 4, "4x": 4, "viermal": 4
}  # fmt: skip
"""More than that is not one visit."""
COUNTING = frozenset(_COUNTS)
"""Without one of these nobody counts."""
_CLOCK = word_set("um ab gegen halb nach vor bis viertel dreiviertel punkt kurz ca circa schlag seit von")
"""`um zwei Kinderschnitt`: a time, not a number of people."""


def how_often(mentions: Sequence[Mention], words: Words) -> int:
    """How many of a wish's service were asked for; 1 where nobody counts."""
    if COUNTING.isdisjoint(words.said):
        return 1
    people = [m for m in mentions if {Kind.WHO, Kind.HEAD} <= {c.kind for c in m.concepts}]
    said = [_count_before(words, mention.first) for mention in people]
    children = any(c.key == "child" for mention in people for c in mention.concepts)
    if children:
        said += [
            _count_before(words, at) for at, text in enumerate(words.texts) if text in _CHILDREN and _for(words, at)
        ]
    return max(said, default=1)


def _for(words: Words, at: int) -> bool:
    """`für meine beiden Jungs`: whom the services are for."""
    return "fuer" in words.texts[max(0, at - 3) : at]


_CHILDREN = word_set(
    "kinder kindern jungs jungen buben soehne soehnen toechter toechtern maedchen maedels enkel zwillinge"
)


def _count_before(words: Sequence[Word], at: int) -> int:
    before = at - 1
    if before > 0 and words[before].text in ("mal", "x"):
        before -= 1
    if before < 0 or words[at].opens or (before > 0 and words[before - 1].text in _CLOCK):
        return 1
    between = any(word.text == "zwischen" for word in words[max(0, before - 3) : before])
    return 1 if between else _COUNTS.get(words[before].text, 1)
