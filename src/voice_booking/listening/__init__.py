"""German in, values out: when, which service, with whom. Pure; a wrong answer is worse than a question."""
