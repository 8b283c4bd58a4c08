"""Appointments by telephone, in German, that are true in the calendar."""
