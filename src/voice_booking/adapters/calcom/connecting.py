"""What is asked when a salon is connected: whose key it is, and where Cal.com shall report what changes."""

from collections.abc import Iterable

from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.calcom.operations import (
    CREATE_TYPE_WEBHOOK,
    CREATE_WEBHOOK,
    DELETE_TYPE_WEBHOOK,
    DELETE_WEBHOOK,
    LIST_TYPE_WEBHOOKS,
    LIST_WEBHOOKS,
    WHO_AM_I,
)
from voice_booking.adapters.calcom.refusals import NOT_FOUND
from voice_booking.adapters.calcom.shapes import Answer, Done, Me, Webhook
from voice_booking.booking.calendar import Rejected

MOST_WEBHOOKS = 250


class CalcomConnection:
    """Of one company. Raises as `Link.ask`."""

    def __init__(self, link: Link) -> None:
        self._link = link

    async def who_am_i(self) -> Me:
        """The user as whom the key acts."""
        return (await self._link.ask(WHO_AM_I, Answer[Me])).data

    async def webhooks(self) -> tuple[Webhook, ...]:
        """Of that user."""
        answer = await self._link.ask(LIST_WEBHOOKS, Answer[list[Webhook]], query={"take": MOST_WEBHOOKS})
        return tuple(answer.data)

    async def type_webhooks(self, event_type_id: int) -> tuple[Webhook, ...]:
        """Of one of the team's event types; those of the key's user tell only of what that user hosts."""
        asked = self._type(event_type_id)
        answer = await self._link.ask(
            LIST_TYPE_WEBHOOKS, Answer[list[Webhook]], path=asked, query={"take": MOST_WEBHOOKS}
        )
        return tuple(answer.data)

    async def create_type_webhook(self, event_type_id: int, url: str, triggers: Iterable[str], secret: str) -> Webhook:
        """As `create_webhook`, for one of the team's event types."""
        body = {"active": True, "subscriberUrl": url, "triggers": list(triggers), "secret": secret}
        asked = self._type(event_type_id)
        return (await self._link.ask(CREATE_TYPE_WEBHOOK, Answer[Webhook], path=asked, body=body)).data

    async def delete_type_webhook(self, event_type_id: int, webhook_id: int) -> None:
        """One that is gone is no error."""
        try:
            asked = {**self._type(event_type_id), "webhook_id": webhook_id}
            await self._link.ask(DELETE_TYPE_WEBHOOK, Done, path=asked)
        except Rejected as refused:
            if refused.reason != NOT_FOUND:
                raise

    def _type(self, event_type_id: int) -> dict[str, str | int]:
        """Raises `Rejected` where the account has no team."""
        if self._link.account.team_id is None:
            raise Rejected("no_team", f"the account of {self._link.account.company} has no team")
        return {"team_id": self._link.account.team_id, "id": event_type_id}

    async def create_webhook(self, url: str, triggers: Iterable[str], secret: str) -> Webhook:
        """`secret` signs the bodies; hosted, `url` must be https and public."""
        body = {"active": True, "subscriberUrl": url, "triggers": list(triggers), "secret": secret}
        return (await self._link.ask(CREATE_WEBHOOK, Answer[Webhook], body=body)).data

    async def delete_webhook(self, webhook_id: int) -> None:
        """One that is gone is no error."""
        try:
            await self._link.ask(DELETE_WEBHOOK, Done, path={"id": webhook_id})
        except Rejected as refused:
            if refused.reason != NOT_FOUND:
                raise
