from enum import StrEnum

from voice_booking.listening.members import plain


@plain
class _Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def test_plain_members_are_those_of_the_enumeration():
    assert list(_Colour) == [_Colour.RED, _Colour.BLUE]
    assert _Colour.RED is _Colour("red") is _Colour["RED"]


def test_plain_members_lie_in_the_class_itself():
    assert vars(_Colour)["BLUE"] is _Colour.BLUE
