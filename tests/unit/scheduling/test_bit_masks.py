from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_booking.scheduling.bits import each_bit, fits_each, lowest, runs, smear_down, smear_up, span_mask

masks = st.integers(0, (1 << 200) - 1)
pure = settings(derandomize=True, deadline=None, database=None)


def bits_of(mask):
    return {position for position in range(mask.bit_length()) if mask >> position & 1}


@pure
@given(masks, st.sets(st.integers(1, 40), min_size=1, max_size=5))
def test_a_length_fits_where_so_many_minutes_in_a_row_are_free(mask, lengths):
    free = bits_of(mask)
    found = fits_each(mask, sorted(lengths))
    assert found.keys() == lengths
    for length in lengths:
        assert bits_of(found[length]) == {m for m in free if all(m + i in free for i in range(length))}


@pure
@given(masks, st.integers(0, 50))
def test_a_smear_is_the_union_of_all_shifts(mask, reach):
    free = bits_of(mask)
    assert bits_of(smear_up(mask, reach)) == {m + i for m in free for i in range(reach + 1)}
    assert bits_of(smear_down(mask, reach)) == {m - i for m in free for i in range(reach + 1) if m >= i}


@pure
@given(masks)
def test_runs_put_together_are_the_mask(mask):
    found = list(runs(mask))
    assert sum(span_mask(*run) for run in found) == mask
    assert all(end < later for (_, end), (later, _) in pairwise(found)), "runs never touch"


@pure
@given(masks)
def test_bits_come_in_ascending_order(mask):
    assert list(each_bit(mask)) == sorted(bits_of(mask))
    assert not mask or lowest(mask) == min(bits_of(mask))


@pytest.mark.parametrize(("first", "end", "mask"), [(2, 5, 0b11100), (-3, 2, 0b11), (5, 5, 0), (7, 3, 0), (-9, -2, 0)])
def test_a_span_is_half_open_and_cut_at_midnight(first, end, mask):
    assert span_mask(first, end) == mask
