"""Calls that are over: what came of them, and how long their words are kept."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from voice_booking.background.kinds import Kind, Periodic
from voice_booking.booking.after_call import SETTLE_CALL, settle_call
from voice_booking.booking.call_records import CallBook
from voice_booking.booking.ports import Clock, Directory
from voice_booking.booking.tasks import Task
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk
from voice_booking.telemetry import CALLS_SETTLED, log

FORGET_WORDS = "forget_words"
CALLS_PERIODIC = (Periodic(FORGET_WORDS, timedelta(days=1)),)


def call_kinds(calls: CallBook, directory: Directory, clock: Clock, *, keep_days: int) -> Mapping[str, Kind]:
    """Kinds of task that calls give rise to.

    Args:
        calls: where they are kept.
        directory: which salon was called.
        clock: the app's.
        keep_days: how long transcripts and analyses stay.
    """
    return {
        SETTLE_CALL: Kind((partial(_settle, calls, directory, clock),)),
        FORGET_WORDS: Kind((partial(_forget, calls, clock, timedelta(days=keep_days)),)),
    }


async def _settle(calls: CallBook, directory: Directory, clock: Clock, task: Task) -> None:
    """A line that leads nowhere any more, or to another company, leaves nobody who could call back."""
    found = await directory.salon_on(task.data["phone"], task.data["agent"])
    if found is None or found[0].company.id != task.company_id:
        log().warning("call_of_nobody", call_id=task.data["call_id"])
        return
    salon, now = found[0], clock()
    text = partial(callbacks.text, desk=Desk.of(salon, now))
    settled = await settle_call(task.data["call_id"], salon, now, calls, text)
    if settled is not None:
        if settled.first:
            CALLS_SETTLED.labels(settled.outcome.value).inc()
        outcome = settled.outcome.value
        log().info("call_settled", call_id=task.data["call_id"], outcome=outcome, called_back=settled.listed)


async def _forget(calls: CallBook, clock: Clock, keep: timedelta, _: Task) -> None:
    log().info("words_forgotten", calls=await calls.forget_words(clock() - keep))
