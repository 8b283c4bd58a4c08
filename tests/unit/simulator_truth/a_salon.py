"""One small salon, and the worlds in which sentences are spoken there."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from voice_booking.simulator.truth.facts import Facts, Names, Noted, Occupied, Offered, Person, Phase, Visit

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 10, tzinfo=ZONE).astimezone(UTC)
CALLER = "+491711234567"
DAY = ((9 * 60, 18 * 60),)
LONG = ((9 * 60, 20 * 60),)
SHORT = ((9 * 60, 16 * 60),)
WEEK = (DAY, DAY, DAY, LONG, DAY, SHORT, ())


def service(name, cents, minutes, category, *also_called, waits=()):
    prices, lengths = frozenset({cents}), frozenset({minutes})
    return Offered(name, prices, lengths, also_called, category=category, waits=frozenset(waits))


SERVICES = (
    service("Damenschnitt", 4500, 45, "Schnitt", "Frauenhaarschnitt"),
    service("Herrenschnitt", 2800, 30, "Schnitt"),
    service("Kinderschnitt", 1900, 25, "Schnitt"),
    service("Färben", 8500, 90, "Färbungen"),
    service("Tönung", 4800, 60, "Färbungen"),
    service("Ansatzfärbung", 6200, 105, "Färbungen", waits=[35]),
    service("Bart trimmen", 1400, 15, "Schnitt", "Bartpflege"),
    service("15-Minuten-Beratung", 0, 15, "Beratung"),
)
CUTS = frozenset({"Damenschnitt", "Herrenschnitt", "Kinderschnitt"})
STAFF = (
    Person("Lisa Braun", "Lisa", "Frau", services=CUTS),
    Person("Sarah Klein", "Sarah", "Frau", services=CUTS | {"Färben", "Tönung", "Ansatzfärbung"}),
    Person(
        "Tom Schulz", "Tom", "Herr", hours=((), DAY, DAY, DAY, DAY, SHORT, ()), services=frozenset({"Bart trimmen"})
    ),
    Person("Max Weber", "Max", "Herr", services=frozenset({"Herrenschnitt", "Bart trimmen"})),
    Person("Mia Vogt", "Mia", "Frau", services=CUTS),
)
NAMES = Names(STAFF, SERVICES, ("Schnitt", "Färbungen", "Beratung"))


def moment(day, hour, minute=0, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def visit(name, cents, staff, start, minutes, *, status="booked", code="47182", done=("booked",), phases=()):
    one = (Phase(start, start + timedelta(minutes=minutes), staff),)
    return Visit("v", status, code, "Anna Berg", CALLER, (name,), (cents,), phases or one, frozenset(done))


def world(**facts):
    return Facts(
        now=NOW,
        zone=ZONE,
        caller=CALLER,
        branch="Salon XYZ Mitte",
        address="Torstraße 1, 10119 Berlin",
        week=WEEK,
        days={date(2026, 12, 24): ((9 * 60, 13 * 60),), date(2026, 12, 25): ()},
        names=NAMES,
        **facts,
    )


CUT = visit("Damenschnitt", 4500, "Lisa Braun", moment(25, 14), 45)
OFFERS = (
    visit("Damenschnitt", 4500, "Lisa Braun", moment(25, 14), 45, status="offered", code="", done=()),
    visit("Damenschnitt", 4500, "Sarah Klein", moment(27, 10), 45, status="offered", code="", done=()),
)
SARAH_IS_BUSY = Occupied("Sarah Klein", moment(25, 13), moment(25, 15), visit="w")
LISA_IS_HELD = Occupied("Lisa Braun", moment(25, 14), moment(25, 14, 45), own=True)
LISA_IS_BUSY = Occupied("Lisa Braun", moment(25, 14, 30), moment(25, 15, 30), visit="w")
MOVED_TO = visit("Damenschnitt", 4500, "Sarah Klein", moment(28, 9), 45, done=("booked", "rescheduled"))
COLOUR = (
    Phase(moment(27, 10), moment(27, 10, 30), "Sarah Klein"),
    Phase(moment(27, 10, 30), moment(27, 11, 5), None),
    Phase(moment(27, 11, 5), moment(27, 11, 45), "Sarah Klein"),
)
COLOURED = visit("Ansatzfärbung", 6200, "Sarah Klein", moment(27, 10), 105, code="55595", phases=COLOUR)
WORLDS = {
    "nothing": world(),
    "booked": world(visits=(CUT,)),
    "offered": world(offers=OFFERS, occupied=(SARAH_IS_BUSY, LISA_IS_HELD)),
    "taken_since": world(offers=OFFERS, occupied=(LISA_IS_BUSY,)),
    "moved": world(visits=(MOVED_TO,)),
    "cancelled": world(
        visits=(visit("Damenschnitt", 4500, "Lisa Braun", moment(25, 14), 45, status="cancelled", done=("cancelled",)),)
    ),
    "pending": world(visits=(visit("Damenschnitt", 4500, "Lisa Braun", moment(25, 14), 45, status="pending"),)),
    "composite": world(visits=(COLOURED,)),
    "callback": world(visits=(CUT,), callbacks=(Noted("Anna Berg", CALLER, True),)),
}
