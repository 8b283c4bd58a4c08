"""What the agent knows when a call comes in: dynamic variables, all of them text, all of them there at all times."""

from collections.abc import Mapping
from datetime import datetime

from voice_booking.booking.greeting import STRANGER, Greeted
from voice_booking.german import MONTHS, cardinal, ordinal
from voice_booking.salon.business import Salon
from voice_booking.speaking import calendar, clock, hours, lists, names
from voice_booking.speaking.desk import Desk

MOST_SERVICES = 8
"""With more of them their categories are named instead."""

NOTHING_KNOWN: Mapping[str, str] = {
    "salon_name": "",
    "salon_address": "",
    "handover_phone": "",
    "staff_names": "",
    "services": "",
    "weekday": "",
    "today": "",
    "time_now": "",
    "open_today": "",
    "open_week": "",
    "open_special": "",
    "known_customer": "false",
    "customer_name": "",
}
"""Every variable there is. Retell leaves one that is not set as `{{name}}` in what is said; an empty one is set."""


def variables(salon: Salon, now: datetime, caller: Greeted = STRANGER) -> Mapping[str, str]:
    """Spoken German, but for `handover_phone`, which is to be dialled, and `known_customer`: `true` or `false`.

    Args:
        salon: which one is called.
        now: the moment of the call, aware.
        caller: whom the agent may greet.
    """
    desk = Desk.of(salon, now)
    local, branch = desk.wall(now), salon.branch
    return {
        "salon_name": names.spoken_words(salon.company.name),
        "salon_address": names.spoken_words(branch.address),
        "handover_phone": branch.handover_phone,
        "staff_names": lists.all_of(desk.people(tuple(member.id for member in salon.staff))),
        "services": _services(salon),
        "weekday": calendar.weekday(desk.today),
        "today": _today(desk),
        "time_now": clock.spoken(local.time()),
        "open_today": _open_today(desk),
        "open_week": hours.week(branch.opening_hours),
        "open_special": _open_special(desk),
        "known_customer": "true" if caller.known else "false",
        "customer_name": names.spoken_words(caller.given_name),
    }


def _today(desk: Desk) -> str:
    """With its year: the agent has nothing else to count from."""
    day = desk.today
    return f"{calendar.weekday(day)}, der {ordinal(day.day)} {MONTHS[day.month - 1]} {cardinal(day.year)}"


def _open_today(desk: Desk) -> str:
    branch = desk.salon.branch
    open_ = hours.spans(branch.opening_on(desk.today))
    holiday = branch.holiday(desk.today)
    return f"heute {open_}, es ist {names.spoken_words(holiday)}" if holiday else f"heute {open_}"


def _open_special(desk: Desk) -> str:
    """Empty on a day like any other of its weekday."""
    branch, day = desk.salon.branch, desk.today
    usual = tuple(branch.opening_on(day)) == tuple(branch.opening_hours.days[day.weekday()])
    return "" if usual and not branch.holiday(day) else lists.sentence(_open_today(desk))


def _services(salon: Salon) -> str:
    if len(salon.offered) <= MOST_SERVICES:
        return lists.all_of([names.service_name(service) for service in salon.offered])
    done = {service.category for service in salon.offered}
    told = [names.thing(category.name) for category in salon.categories if category.key in done]
    return lists.all_of(told) if not any(" und " in name for name in told) else ", ".join(told)
