"""Doing one task: step by step, as long as the lease lasts."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import monotonic

from voice_booking.background.kinds import Kind
from voice_booking.booking.ports import Clock, Never, TryLater
from voice_booking.booking.tasks import Agenda, Leased
from voice_booking.telemetry import WORK_DONE, WORK_SECONDS, log, masked

LONGEST_ERROR = 500
"""Characters of an error that are kept."""


@dataclass(frozen=True, slots=True)
class WorkTerms:
    """How much a worker does, and how it waits."""

    at_once: int = 4
    lease_seconds: float = 30
    """How long a task stays with a worker that has died."""
    poll_seconds: float = 2
    """How often a worker looks for work that nobody told it of."""

    @property
    def step_seconds(self) -> float:
        """A step that takes longer is stopped, before its lease runs out and somebody else begins it."""
        return 0.8 * self.lease_seconds


@dataclass(frozen=True, slots=True)
class Doer:
    """Does leased tasks and says what came of them."""

    agenda: Agenda
    kinds: Mapping[str, Kind]
    clock: Clock
    terms: WorkTerms

    async def do(self, leased: Leased) -> None:
        """All steps that are left. Never raises but when it is cancelled: then the task is given back."""
        began = monotonic()
        kind = leased.task.kind
        try:
            result = await self._outcome(leased)
        except asyncio.CancelledError:
            await self.agenda.give_back(leased)
            raise
        except Exception:
            log().exception("work_unsaid", work=str(leased.id), kind=kind)  # its lease runs out, then it is done anew
            result = "unsaid"
        WORK_DONE.labels(kind, result).inc()
        WORK_SECONDS.labels(kind).observe(monotonic() - began)

    async def _outcome(self, leased: Leased) -> str:
        kind = self.kinds[leased.task.kind]
        if leased.attempts > kind.attempts:
            return await self._give_up(leased, "every worker that began this step died of it")
        steps = kind.steps[leased.step :]
        for number, step in enumerate(steps, start=1):
            try:
                async with asyncio.timeout(self.terms.step_seconds):
                    await step(leased.task)
            except Exception as error:
                return await self._failed(leased, kind, error)
            if number == len(steps):
                return "done" if await self.agenda.finish(leased) else _lost(leased)
            if not await self.agenda.advance(leased, lease_seconds=self.terms.lease_seconds):
                return _lost(leased)
            leased = replace(leased, step=leased.step + 1, attempts=1)
        raise LookupError(f"{leased.task.kind} has no step {leased.step}")

    async def _failed(self, leased: Leased, kind: Kind, error: Exception) -> str:
        told = str(masked(f"{type(error).__name__}: {error}"))[:LONGEST_ERROR]
        if isinstance(error, Never) or leased.attempts >= kind.attempts:
            return await self._give_up(leased, told)
        expected = isinstance(error, TryLater | TimeoutError)
        log().warning(
            "work_failed", work=str(leased.id), kind=leased.task.kind, attempt=leased.attempts, error=told,
            exc_info=None if expected else error,
        )  # fmt: skip
        again = self.clock() + kind.delay(leased.attempts)
        return "postponed" if await self.agenda.postpone(leased, again, told) else _lost(leased)

    async def _give_up(self, leased: Leased, why: str) -> str:
        log().error("work_dead", work=str(leased.id), kind=leased.task.kind, step=leased.step, error=why)
        return "dead" if await self.agenda.bury(leased, why) else _lost(leased)


def _lost(leased: Leased) -> str:
    """Somebody else is at it now, and what they say counts."""
    log().warning("work_lease_lost", work=str(leased.id), kind=leased.task.kind, step=leased.step)
    return "lost"
