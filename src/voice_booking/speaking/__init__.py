"""Values in, spoken German out: exactly one reply per outcome, as a friendly receptionist would say it. Pure."""
