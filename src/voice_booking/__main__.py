"""`python -m voice_booking` is the command line."""

from voice_booking.cli import main

main()
