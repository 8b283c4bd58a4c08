"""Bookings: made, read, listed, moved, cancelled, and what else can happen to one."""
