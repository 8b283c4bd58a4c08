import pytest
from tests.soak.runner import Broken, Soak, State, run_in_turns


def counting(tried):
    def run(seed):
        tried.append(seed)
        return 10

    return run


def clock_of(*moments):
    remaining = iter(moments)
    return lambda: next(remaining)


def fails_on(seed):
    def run(tried):
        assert tried != seed
        return 1

    return run


def test_properties_are_run_in_turns_until_the_time_is_over(tmp_path):
    first, second = [], []
    soaks = (Soak("first", counting(first)), Soak("second", counting(second)))
    run_in_turns(soaks, State.load(tmp_path / "state.json"), 3.0, clock_of(0, 1, 2, 3, 4), [].append)
    assert (first, second) == ([0, 1], [0, 1])


def test_a_soak_goes_on_where_the_last_one_stopped(tmp_path):
    tried = []
    soaks = (Soak("only", counting(tried)),)
    for _ in range(2):
        run_in_turns(soaks, State.load(tmp_path / "state.json"), 2.0, clock_of(0, 1, 2), [].append)
    assert tried == [0, 1, 2, 3]
    assert State.load(tmp_path / "state.json").report(soaks) == "  only: 40 cases from 4 seeds"


def test_a_broken_rule_stops_the_soak_and_names_its_seed(tmp_path):
    soaks = (Soak("careful", fails_on(2)),)
    for _ in range(2):  # and the next soak begins with it
        with pytest.raises(Broken, match="--only careful --seed 2"):
            run_in_turns(soaks, State.load(tmp_path / "state.json"), 99.0, clock_of(*range(9)), [].append)
    assert State.load(tmp_path / "state.json").of(soaks[0]).next_seed == 2


def test_counts_are_told_every_minute(tmp_path):
    told = []
    soaks = (Soak("only", counting([])),)
    run_in_turns(soaks, State.load(tmp_path / "state.json"), 130.0, clock_of(0, 30, 61, 100, 121, 130), told.append)
    assert [text.splitlines()[-1] for text in told] == [
        "  only: 20 cases from 2 seeds",
        "  only: 40 cases from 4 seeds",
    ]
