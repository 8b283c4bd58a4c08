"""Figures: how often the calendar does what it is asked, and how long it lags behind."""

from collections.abc import Iterable
from datetime import datetime

from voice_booking.booking.mirroring.answers import Heard
from voice_booking.booking.mirroring.asking import Told
from voice_booking.booking.mirroring.rows import WANTED_AT, Mirrored
from voice_booking.salon.business import Salon
from voice_booking.telemetry import SYNC_ATTEMPTS, SYNC_FAILURE, SYNC_LAG, SYNC_SUCCESS


def count_answers(told: Iterable[Told], rows: Iterable[Mirrored], salon: Salon, now: datetime) -> None:
    """Count what came back, and how late what stands now does so.

    Args:
        rows: of the visit, after the answers.
    """
    known = {row.id: row for row in rows}
    composite = {service.id: service.composite for service in salon.services}
    for each in told:
        row = known.get(each.row)
        if row is None:
            continue
        kind, action = "composite" if composite.get(row.service) else "simple", each.step.value
        SYNC_ATTEMPTS.labels(kind, action).inc()
        if each.answer.heard in (Heard.STANDS, Heard.GONE):
            SYNC_SUCCESS.labels(kind, action).inc()
        else:
            SYNC_FAILURE.labels(kind, action, each.answer.heard.name.lower()).inc()
        if row.settled and WANTED_AT in row.details:
            lag = now - datetime.fromisoformat(row.details[WANTED_AT])
            SYNC_LAG.labels(kind).observe(lag.total_seconds())
