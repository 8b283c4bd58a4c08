"""The salon file: YAML with line numbers in, `Business` out, and back."""

from voice_booking.adapters.salon_file.errors import SalonFileError
from voice_booking.adapters.salon_file.reading import parse_business, read_business
from voice_booking.adapters.salon_file.writing import write_business

__all__ = ["SalonFileError", "parse_business", "read_business", "write_business"]
