"""Whatever callers do, in whatever order: what they were told is what stands."""

import random
from datetime import date, time, timedelta

import pytest
from a_desk import HANNA, OTHER, SALON, Desk, moment

from voice_booking.booking.outcomes import Booked, Cancelled, Rescheduled
from voice_booking.booking.reference import Reference
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.listening.when import AsSoonAsPossible, AtTime, OnDate

CALLERS = (("Hanna Klein", HANNA), ("Paul Klein", HANNA), ("Eva Lang", OTHER))
STEPS = 150


class Crowd:
    """Callers at one desk, each in a call of their own, and what each of them believes."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.desk = Desk()
        self.believed = {}

    async def step(self, number):
        name, phone = self.rng.choice(CALLERS)
        call = self.desk.call(name, phone, tool=f"tool {number}", delivery=f"delivery {number}")
        act = self.rng.choice((self.ask, self.book, self.book, self.move, self.move, self.cancel))
        heard = await act(name, call)
        if isinstance(heard, Booked | Rescheduled):
            self.believed[heard.appointment.id] = heard.appointment
        elif isinstance(heard, Cancelled):
            assert self.believed.pop(heard.appointment.id) == heard.appointment
        if self.rng.random() < 0.2:
            self.desk.now += timedelta(minutes=self.rng.randrange(40))

    async def ask(self, name, call):
        return await self.desk.find(*self.services(), when=self.when(), staff=self.staff(), name=name, call=call)

    async def book(self, name, call):
        wish = {"when": self.when(), "staff": self.staff()}
        return await self.desk.book(
            *self.services(), slot=self.slot(call), name=name, phone=call.phone, call=call, **wish
        )

    async def move(self, name, call):
        wish = {"when": self.rng.choice((None, self.when())), "staff": self.staff(), "slot_id": self.slot(call)}
        return await self.desk.move(name=name, call=call, reference=self.reference(name), **wish)

    async def cancel(self, name, call):
        visit = self.reference(name).appointment_id
        return await self.desk.cancel(name=name, call=call, appointment_id=visit)

    def services(self):
        return [service.key for service in self.rng.sample(SALON.offered, self.rng.choice((1, 1, 2)))]

    def staff(self):
        wished = (self.rng.choice(SALON.staff),)
        return self.rng.choice((NO_STAFF_WISH, NO_STAFF_WISH, StaffWish(wished=wished), StaffWish(excluded=wished)))

    def when(self):
        day, hour = self.rng.randrange(24, 29), self.rng.randrange(9, 19)
        exact, clock = moment(day, f"{hour}:30"), AtTime(time(hour))
        return self.rng.choice((exact, exact, clock, OnDate(date(2026, 11, day)), AsSoonAsPossible()))

    def slot(self, call):
        offers = list(self.desk.ledger.offers.get(call.id, {}))
        return self.rng.choice((None, None, None, *offers[-2:]))

    def reference(self, name):
        mine = [made.id for made in self.believed.values() if made.customer.name == name]
        return Reference(appointment_id=self.rng.choice((None, *mine)))


@pytest.mark.parametrize("seed", range(3))
async def test_what_callers_were_told_is_what_stands(seed):
    crowd = Crowd(seed)
    for number in range(STEPS):
        await crowd.step(number)
        standing = {v.appointment.id: v.appointment for v in crowd.desk.ledger.visits.values() if v.stands}
        assert standing == crowd.believed
    assert {"booked", "rescheduled", "cancelled"} <= set(crowd.desk.kinds())
    assert len({made.confirmation_code for made in crowd.believed.values()}) == len(crowd.believed)
    for made in crowd.believed.values():
        assert SALON.branch.opening_on(made.plan.start.date())
