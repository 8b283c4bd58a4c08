"""Accounts of companies, from what their salon files and the settings say."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.versions import HOSTED, SELF_HOSTED
from voice_booking.salon.business import Company, company_id_of


def accounts_of(keys: Mapping[str, str], *, base_url: str, self_hosted: bool) -> dict[UUID, Account]:
    """By company, good for bookings; which team is whose is not known yet.

    Args:
        keys: company key -> API key of a user who administers the company's team.
        self_hosted: whether `base_url` is a server of the community edition.
    """
    versions = SELF_HOSTED if self_hosted else HOSTED
    return {company_id_of(name): Account(name, key, None, base_url, versions) for name, key in keys.items()}


def account_of(company: Company, accounts: Mapping[UUID, Account]) -> Account | None:
    """Good for event types and schedules too; None: the company has no calendar, or nobody has its key."""
    known = accounts.get(company.id)
    return replace(known, team_id=company.calendar.team) if known and company.calendar else None
