"""Whole utterances (when, what, with whom) against dateparser and rapidfuzz on the same lines, on one core.

Costs are processor time. No line is heard twice: every round greets differently, so that an answer remembered by its
text would help nobody, and none is. What is built once for a salon (its index) and for a language is built before.
Words are remembered, at most 16,384 a table, since a language repeats them: how a word is cut from the marks beside it
and folded, how it sounds, which patterns wait for it, what it may be part of in a look, and what it is as a word of
time, alone or torn in two. A catalogue and a roster remember 4,096 words each: what a word stands for there, which
services that can mean by itself, whose name it is, and what or whom it, alone or run together with the next ones, was
misheard for. As the rounds share their words, these are mostly known here.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

import yaml
from dateparser.search import search_dates
from rapidfuzz import fuzz, process
from tests.unit.listening.monsters import MONSTERS

from benchmarks.measure import Line
from voice_booking.adapters.salon_file import read_business
from voice_booking.listening.utterance import understand
from voice_booking.salon.business import Salon, id_in
from voice_booking.salon.services import Segment, Service
from voice_booking.salon.staff import Skill, StaffMember

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
SERVICES, MANY_SERVICES, STAFF = 60, 10_000, 30
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
GREETINGS = ("Hallo", "Guten Tag", "Ja", "Servus", "Moin", "Grüß Gott", "Also")
"""One a round."""
LEAST_A_SECOND = 1_000
MOST_FOR_MANY_SERVICES = 30
MOST_FOR_A_MONSTER = 50

Hear = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds a line, one figure a round."""

    ours: list[float]
    theirs: list[float]
    many_services: list[float]


def compare() -> list[Line]:
    """The lines of `make bench`: speed beside the baseline, lines a second, and what grows with what."""
    salon = big_salon(SERVICES)
    costs = _costs(salon, utterances())
    worst, usual = _monsters(salon)
    rounds = len(costs.ours)
    return [
        Line("one whole utterance", "ms", _ms(costs.ours), _ms(costs.theirs), "dateparser + rapidfuzz WRatio", 4),
        Line("utterances on one core", "/s", [1 / cost for cost in costs.ours], [LEAST_A_SECOND] * rounds, "target", 1),
        Line(
            f"an utterance, {MANY_SERVICES:,} services",
            "ms",
            _ms(costs.many_services),
            _ms(costs.ours),
            f"the same with {SERVICES}",
            1 / MOST_FOR_MANY_SERVICES,
        ),
        Line(f"worst of {len(MONSTERS)} monsters", "ms", worst, usual, "the median line", 1 / MOST_FOR_A_MONSTER),
    ]


def utterances() -> tuple[str, ...]:
    """The whole sentences of the working corpus, about people and services as well as about times."""
    documents = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(CORPUS.glob("*_*.yaml"))]
    lines = (line for document in documents for line in document["lines"])
    return tuple(dict.fromkeys(line["text"] for line in lines if line.get("category") == "utterance"))


def _costs(salon: Salon, lines: Sequence[str]) -> Costs:
    many = big_salon(MANY_SERVICES)
    sides = (_ours(salon), _theirs(salon), _ours(many))
    for hear in sides:
        _cost(hear, lines[:20])
    rounds = [[_cost(hear, [f"{greeting}, {line}" for line in lines]) for hear in sides] for greeting in GREETINGS]
    return Costs(*(list(side) for side in zip(*rounds, strict=True)))


def _ours(salon: Salon) -> Hear:
    return lambda text: understand(text, salon, NOW)


def _theirs(salon: Salon) -> Hear:
    """The best date, the three nearest services and the three nearest people."""
    services = [service.name for service in salon.services]
    staff = [member.name for member in salon.staff]

    def hear(text: str) -> object:
        dates = search_dates(text, languages=["de"])
        nearest = (process.extract(text, names, scorer=fuzz.WRatio, limit=3) for names in (services, staff))
        return dates, *nearest

    return hear


def _monsters(salon: Salon) -> tuple[list[float], list[float]]:
    """Milliseconds of the worst monster and of the median line: the least of three, which nothing else disturbed."""
    hear = _ours(salon)
    usual = [min(_cost(hear, [line]) for _ in range(3)) for line in utterances()]
    worst = max(min(_cost(hear, [monster]) for _ in range(3)) for monster in MONSTERS.values())
    return [worst * 1000], [median(usual) * 1000]


def _cost(hear: Hear, lines: Sequence[str]) -> float:
    """Seconds a line."""
    began = process_time()
    for line in lines:
        hear(line)
    return (process_time() - began) / len(lines)


def _ms(seconds: Sequence[float]) -> list[float]:
    return [cost * 1000 for cost in seconds]


def big_salon(services: int) -> Salon:
    """The large salon of the corpus with so many services and people, all of whom do everything."""
    business = read_business(CORPUS / "catalogues" / "grosssalon.yaml")
    salon = business.salon(business.branches[0].key)
    offered = [*salon.services, *_more_services(salon, services)][:services]
    skills = tuple(Skill(service.key) for service in offered)
    staff = [*salon.staff, *_more_staff(salon)][:STAFF]
    return replace(salon, services=tuple(offered), staff=tuple(replace(member, skills=skills) for member in staff))


_FOR = ("", "Damen", "Herren", "Kinder", "Teenager", "Senioren", "Braut", "Business", "Express", "Premium")
_ON = """
    Haar Bart Augenbrauen Wimpern Kopfhaut Gesichts Hand Fuß Nagel Rücken Nacken Schulter Bein Arm Ansatz Spitzen
    Längen Pony Locken Oberkopf Schläfen Konturen Deckhaar Kinn Stirn
"""
_DONE = """
    schnitt färbung tönung pflege kur maske massage peeling glättung welle wäsche beratung verlängerung verdichtung
    aufhellung rasur behandlung styling politur straffung entfernung versiegelung reinigung analyse ampulle packung
    umformung laminierung modellage korrektur veredelung bürstung konturierung auffrischung abmattierung tiefenreinigung
    durchfeuchtung entspannung kräftigung formung
"""


def _more_services(salon: Salon, count: int) -> Iterator[Service]:
    """Plausible German names, all different: "Herren-Bartpflege"."""
    known = {service.name for service in salon.services}
    names = (
        f"{people}-{on}{done}" if people else f"{on}{done}"
        for people, on, done in itertools.product(_FOR, _ON.split(), _DONE.split())
    )
    fresh = (name for name in names if name not in known)
    for number, name in enumerate(itertools.islice(fresh, max(0, count - len(salon.services)))):
        key = f"service-{number}"
        category = salon.categories[number % len(salon.categories)].key
        yield Service(id_in(salon.company.id, "service", key), key, name, category, 4000, (Segment("A", name, 30),))


_PEOPLE = """
    Amelie Abel, Bettina Brandt, Carlos Conrad, Dilara Dietz, Emre Ebert, Fiona Funk, Gregor Geiger, Helene Hauser, Ivan
    Ihle, Jasper Jahn, Kerstin Kern, Leonie Lorenz, Mirko Marx, Nadine Nagel, Oskar Oswald, Pauline Pohl, Quirin Quast
"""


def _more_staff(salon: Salon) -> Iterator[StaffMember]:
    for number, name in enumerate(" ".join(_PEOPLE.split()).split(", ")):
        key = f"person-{number}"
        yield StaffMember(id_in(salon.company.id, "staff", key), key, name, salon.branch.key, ())
