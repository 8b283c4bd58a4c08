"""A visit as the calendar is to have it: what is wanted there, what stands, what is asked next."""
