"""Services and people found in an utterance by how alike the names are: what public libraries make of it.

A name's score is 0 to 100. From a threshold on a name counts as said; names that are nearly as good as the best one,
within a margin, are a question. Both are tuned, for services and for people apart.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import cologne_phonetics
from rapidfuzz import fuzz, process, utils
from tests.corpus.people_lines import services_verdict, staff_verdict

from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, StaffWish, Understood
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember

Names = Mapping[str, str]
"""A name, and the key of what is called so."""
Scorer = Callable[[str, Names], dict[str, float]]
"""Key -> how well the best of its names fits the text."""
Line = dict[str, Any]
THRESHOLDS = (40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 88, 90, 92, 95, 98)
MARGINS = (0, 1, 3, 6, 10)
MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Setting:
    threshold: float
    margin: float

    def __str__(self) -> str:
        return f"from {self.threshold} of 100, margin {self.margin}"

    def near(self, scores: Mapping[str, float]) -> list[str]:
        """Keys that count as said, best first."""
        best = max(scores.values(), default=0.0)
        chosen = [key for key, score in scores.items() if score >= max(self.threshold, best - self.margin)]
        return sorted(chosen, key=lambda key: -scores[key])


@dataclass(frozen=True, slots=True)
class Matcher:
    scorer: Scorer
    services: Setting
    staff: Setting

    def answer(self, line: Line, salon: Salon) -> tuple[Any, Any]:
        services = self.scorer(line["text"], service_names(salon))
        staff = self.scorer(line["text"], staff_names(salon))
        return (
            heard_services(line, salon, self.services.near(services)),
            heard_staff(line, salon, self.staff.near(staff)),
        )


def wratio(text: str, names: Names) -> dict[str, float]:
    """rapidfuzz' weighted ratio, of the three nearest names."""
    found = process.extract(text, list(names), scorer=fuzz.WRatio, processor=utils.default_process, limit=3)
    return _best((names[name], score) for name, score, _ in found)


def cologne(text: str, names: Names) -> dict[str, float]:
    """The share of a name's words that sound like a word of the text, longer words weighing more."""
    return _best((names[name], score) for name, score in _by_sound(text, names).items())


def mixed(text: str, names: Names) -> dict[str, float]:
    """The mean of both, which is best where a name is both spelled and sounds alike."""
    alike = process.extract(text, list(names), scorer=fuzz.WRatio, processor=utils.default_process, limit=None)
    sounding = _by_sound(text, names)
    return _best((names[name], (score + sounding.get(name, 0.0)) / 2) for name, score, _ in alike)


def _by_sound(text: str, names: Names) -> dict[str, float]:
    heard = set(_sounds(text))
    sounds = {name: _sounds(name) for name in names}
    return {
        name: 100 * sum(len(sound) for sound in mine if sound in heard) / sum(map(len, mine))
        for name, mine in sounds.items()
        if mine
    }


SCORERS: dict[str, Scorer] = {"rapidfuzz WRatio": wratio, "cologne-phonetics": cologne, "both mixed": mixed}


def _best(scored: Iterable[tuple[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for key, score in scored:
        best[key] = max(score, best.get(key, 0.0))
    return best


@cache
def _sounds(text: str) -> tuple[str, ...]:
    return tuple(code for _, code in cologne_phonetics.encode(text) if len(code) > 1)


def service_names(salon: Salon) -> Names:
    return {name: service.key for service in salon.offered for name in (service.name, *service.synonyms)}


def staff_names(salon: Salon) -> Names:
    """Whole names, surnames with a salutation, first names and nicknames; of equal first names the first one has it."""
    names: dict[str, str] = {}
    for member in salon.staff:
        for name in _called(member):
            names.setdefault(name, member.key)
    return names


def _called(member: StaffMember) -> tuple[str, ...]:
    surname = member.name.split()[-1]
    return tuple(filter(None, (member.name, member.first_name, member.nickname, f"{member.salutation} {surname}")))


def heard_services(line: Line, salon: Salon, near: Sequence[str]) -> Any:
    if not near:
        return NotUnderstood(Gap.NOT_HERE if line.get("services") == "unknown" else Gap.NOT_SAID)
    found = tuple(salon.service_by_key[key] for key in near)
    return Understood(found, 1.0) if len(found) == 1 else Ambiguous(found[:MOST_CANDIDATES])


def heard_staff(line: Line, salon: Salon, near: Sequence[str]) -> Any:
    if not near and line.get("staff") == "unknown":
        return NotUnderstood(Gap.NOT_HERE)
    found = tuple(salon.staff_by_key[key] for key in near)
    return Understood(StaffWish(found), 1.0) if len(found) < 2 else Ambiguous(found[:MOST_CANDIDATES])


def tuned(scorer: Scorer, lines: Sequence[Line], salon_of: Callable[[str], Salon]) -> Matcher:
    """The settings with most right answers on `lines`."""
    salons = [salon_of(line["salon"]) for line in lines]
    services = [scorer(line["text"], service_names(salon)) for line, salon in zip(lines, salons, strict=True)]
    staff = [scorer(line["text"], staff_names(salon)) for line, salon in zip(lines, salons, strict=True)]

    def best(scores: list[dict[str, float]], heard: Any, verdict: Any) -> Setting:
        def right(setting: Setting) -> int:
            rows = zip(lines, salons, scores, strict=True)
            return sum(verdict(line, heard(line, salon, setting.near(s))) == "right" for line, salon, s in rows)

        return max((Setting(*pair) for pair in product(THRESHOLDS, MARGINS)), key=right)

    return Matcher(scorer, best(services, heard_services, services_verdict), best(staff, heard_staff, staff_verdict))
