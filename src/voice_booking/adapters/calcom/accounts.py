"""A company's account, from what its salon file and the settings say."""

from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.versions import HOSTED, SELF_HOSTED
from voice_booking.salon.business import Company


def account_of(company: Company, key: str | None, *, base_url: str, self_hosted: bool) -> Account | None:
    """None: the company has no calendar, or nobody has its key.

    Args:
        key: of a user who administers the company's team.
        self_hosted: whether `base_url` is a server of the community edition.
    """
    if company.calendar is None or key is None:
        return None
    versions = SELF_HOSTED if self_hosted else HOSTED
    return Account(company.key, key, company.calendar.team, base_url, versions)
