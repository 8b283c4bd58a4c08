"""Both sides compared as a whole: what differs, what mends it, and what only a person can decide."""
