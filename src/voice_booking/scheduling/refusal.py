"""Why a wished start is not possible."""

from enum import StrEnum


class Obstacle(StrEnum):
    """What stands in the way, in the order in which it is looked for: what no other choice can cure comes first."""

    PAST = "past"
    TOO_FAR = "too_far"
    """Beyond the last day that can be booked."""
    HOLIDAY = "holiday"
    """The branch is closed for a public holiday."""
    CLOSED = "closed"
    """The branch does not open on that day."""
    WRONG_WEEKDAY = "wrong_weekday"
    """A service of the visit is not done on that weekday."""
    BARRED = "barred"
    """Too soon after another treatment of the customer, or too soon before one."""
    OUTSIDE_HOURS = "outside_hours"
    """Open on that day, but not then, or not for as long as the visit takes."""
    TOO_SOON = "too_soon"
    """Inside the notice that the service asks for."""
    STAFF_AWAY = "staff_away"
    """Nobody of those asked for works on that day."""
    TAKEN = "taken"
    """Someone works on that day, but is not free then: occupied, on a break, or not there at that hour."""
