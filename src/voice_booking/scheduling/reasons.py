"""What speaks for an offer, and what it gives up: read by machines, told by `speaking`."""

from enum import StrEnum


class Reason(StrEnum):
    WISHED = "wished"
    """Exactly the start that was asked for."""
    WISHED_PERSON = "wished_person"
    NEAREST = "nearest"
    """The nearest to the wish."""
    EARLIEST = "earliest"
    OTHER_PERSON = "other_person"
    """Gives up the wished person."""
    OTHER_TIME = "other_time"
    """Gives up the wished time of the same day."""
    OTHER_DAY = "other_day"
    """Gives up the wished day."""
    IN_PROCESSING_TIME = "in_processing_time"
    """Fits into the processing time of another customer."""
    SNUG = "snug"
    """Lies exactly against a neighbour."""
    LEAVES_SCRAP = "leaves_scrap"
    """Leaves a gap beside it that is too short for any bookable service."""
