"""Which part of a number's calls goes where, a step at a time and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_booking.deployment.host import Share, VersionFound
from voice_booking.deployment.sharing import led_to, main_version, next_step, same_shares, share_of, way_back

OLD, NEW = Share("agent", 3, 1.0), 4


def test_a_new_version_takes_its_part_and_the_old_one_keeps_the_rest():
    assert led_to([OLD], "agent", NEW, 10) == (Share("agent", 3, 0.9), Share("agent", 4, 0.1))


def test_a_number_that_nobody_answered_is_answered_by_the_first_version_alone():
    assert led_to([], "agent", 0, 10) == (Share("agent", 0, 1.0),)


def test_at_a_hundred_percent_nobody_else_is_left():
    assert led_to([OLD, Share("other", "latest", 0.5)], "agent", NEW, 100) == (Share("agent", 4, 1.0),)


@pytest.mark.parametrize("percent", [0, 101, -5])
def test_a_part_is_a_part(percent):
    with pytest.raises(ValueError, match="percent"):
        led_to([OLD], "agent", NEW, percent)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6), st.integers(1, 100))
def test_weights_always_add_up_to_one(weights, percent):
    before = [Share("agent", at, weight / sum(weights)) for at, weight in enumerate(weights)]
    after = led_to(before, "agent", 99, percent)
    assert abs(sum(share.weight for share in after) - 1) < 1e-9
    assert share_of(after, "agent", 99) == pytest.approx(percent / 100)


@given(st.integers(1, 99))
def test_leading_twice_is_leading_once(percent):
    once = led_to([OLD], "agent", NEW, percent)
    assert same_shares(once, led_to(once, "agent", NEW, percent))


def test_most_calls_decide_what_is_live():
    assert main_version(led_to([OLD], "agent", NEW, 10), "agent") == 3
    assert main_version(led_to([OLD], "agent", NEW, 90), "agent") == 4
    assert main_version([Share("agent", "latest", 1.0)], "agent") is None


def versions(*published):
    return [VersionFound(number, number in published) for number in range(6)]


def test_the_way_back_leads_to_what_answered_before_and_not_to_what_nobody_ever_called():
    assert way_back([Share("agent", 5, 1.0)], "agent", versions(1, 3, 4, 5), served={1, 3, 5}) == 3
    assert way_back([Share("agent", 5, 1.0)], "agent", versions(1, 4, 5), served=set()) == 4


def test_no_draft_and_nothing_later_is_a_way_back():
    assert way_back([Share("agent", 0, 1.0)], "agent", versions(0, 3), served={3}) is None
    assert way_back([Share("agent", 2, 1.0)], "agent", versions(2), served={1}) is None


def test_a_roll_out_ends_at_everything():
    assert [next_step((10, 50, 100), share) for share in (0.0, 0.1, 0.2, 0.5, 1.0)] == [10, 50, 50, 100, None]
