"""Storms over both sides of a salon with a Cal.com: after each of them one reconcile brings both together."""

import asyncio
import random
import tempfile
from pathlib import Path

from tests.soak.runner import Soak

STORMS = 8
"""For one seed, with up to forty steps each."""


def storms(seed: int) -> int:
    return asyncio.run(_storms(random.Random(seed)))


async def _storms(chance: random.Random) -> int:
    from tests.calcom.storm import STEPS, Files, blow, prepare

    from voice_booking.adapters.database.migrate import upgrade
    from voice_booking.salon.calendar import CalendarMode

    with tempfile.TemporaryDirectory(prefix="vb-storm-") as home:
        folder = Path(home)
        await upgrade(f"sqlite:///{folder}/template.db")
        mode = chance.choice((CalendarMode.CONFIRM_FIRST, CalendarMode.FOLLOW))
        prepared = await prepare(Files(folder / "template.db", folder), mode)
        for _ in range(STORMS):
            steps = [(chance.choice(STEPS), chance.randrange(10_000)) for _ in range(chance.randrange(5, 40))]
            await blow(prepared, steps)
    return STORMS


SOAKS = (Soak("calendar_storm", storms),)
