"""Confirmation codes by chance."""

import secrets

CODES_TRIED = 8
"""Codes drawn per booking; the first free one is taken."""


def confirmation_codes() -> tuple[str, ...]:
    """Candidates for the code of a visit: five digits each, the first of which is never nought."""
    return tuple(f"{secrets.randbelow(90_000) + 10_000}" for _ in range(CODES_TRIED))
