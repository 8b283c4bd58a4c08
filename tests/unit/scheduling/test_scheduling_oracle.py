from tests.unit.scheduling.comparison import compare_days

from voice_booking.salon.services import PausePolicy

DAYS = 520


def test_the_search_finds_exactly_the_starts_that_brute_force_finds(capsys):
    seen = compare_days(DAYS)
    with capsys.disabled():
        print(f"\nslot search against brute force: {dict(sorted(seen.items()))}")  # noqa: T201 — the count is the point
    policies = [f"days with starts, {policy.value}" for policy in PausePolicy]
    assert seen["days"] >= 500
    for rare in ("days with a clock change", "days nested", "stretched plans", *policies):
        assert seen[rare] >= 10, f"too few {rare}: the comparison would prove little"
