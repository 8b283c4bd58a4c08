"""Whatever is said has an answer of a known shape: new strings with every seed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from tests.soak.runner import Soak
from tests.unit.listening.anything import SALONS, any_text, check_everything_is_heard, salon_of

STRINGS_A_SEED = 1_000
"""A hundred seeds make 100,000 strings."""


def every_string_has_an_answer(seed: int) -> int:
    salon = salon_of(SALONS[seed % len(SALONS)])

    @seeded(seed)
    @settings(max_examples=STRINGS_A_SEED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(any_text())
    def every_string(text: str) -> None:
        check_everything_is_heard(text, salon)

    every_string()
    return STRINGS_A_SEED


SOAKS = (Soak("listening_strings", every_string_has_an_answer),)
