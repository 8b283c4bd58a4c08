"""The same seed makes the same call: on a server of its own, on one that stands, and in another process."""

from pathlib import Path

import pytest

from voice_booking.simulator.phone.many import play_many, play_one, plays_of
from voice_booking.simulator.prepared import PreparedSalons

ROOT = Path(__file__).parents[2]
HAIRCUT = ROOT / "examples" / "phone" / "damenschnitt.yaml"
OTHERS = ROOT / "tests" / "phone" / "scenarios" / "simple-bookings.yaml"
V19 = ROOT / "flows" / "v19.json"

pytestmark = pytest.mark.slow


async def test_calls_do_not_depend_on_the_calls_before_them():
    plays = plays_of([OTHERS, HAIRCUT], V19)[-4:]
    together = await play_many([*reversed(plays), *plays])
    with PreparedSalons() as prepared:
        alone = [(await play_one(play, prepared)).fingerprint() for play in plays]
    assert [result.fingerprint() for result in together.results[-4:]] == alone


async def test_another_process_plays_the_same_call():
    plays = plays_of([HAIRCUT], V19, repeat=2)
    here, elsewhere = await play_many(plays), await play_many(plays, processes=2)
    prints = [[result.fingerprint() for result in report.results] for report in (here, elsewhere)]
    assert prints[0] == prints[1]


async def test_another_seed_makes_another_call():
    report = await play_many(plays_of([HAIRCUT], V19, repeat=2))
    assert report.results[0].fingerprint() != report.results[1].fingerprint()
