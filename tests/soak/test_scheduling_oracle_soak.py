import os

import pytest
from tests.unit.scheduling.comparison import compare_days


@pytest.mark.soak
def test_the_search_finds_exactly_the_starts_that_brute_force_finds_on_many_days(capsys):
    days = int(os.environ.get("SOAK_EXAMPLES", "10000"))
    seen = compare_days(days, derandomize=False)
    with capsys.disabled():
        print(f"\nslot search against brute force: {dict(sorted(seen.items()))}")  # noqa: T201 — the count is the point
    assert seen["days"] >= days
    assert seen["days with starts"] > 0
