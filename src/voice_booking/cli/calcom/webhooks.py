"""`voice-booking calcom webhooks`: where Cal.com reports what happens to a company's bookings."""

from functools import partial

import typer

webhooks_app = typer.Typer(help="Let Cal.com report what happens to bookings.", no_args_is_help=True)


@webhooks_app.command()
def register(
    company: str = typer.Argument(metavar="COMPANY", help="Key of the company."),
    url: str = typer.Argument(metavar="URL", help="Base URL under which Cal.com reaches this server, with https."),
) -> None:
    """Subscribe to every event type of the company on file; does nothing twice.

    A webhook of the key's user would only tell of that user's own bookings. The secret stands in the settings. Run it
    again after `event-types apply` has made new ones.
    """
    from voice_booking.adapters.calcom.connecting import CalcomConnection
    from voice_booking.cli.calcom.watching import Watched, watched
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import NotPossible, run, settings
    from voice_booking.mirror.news.hints import TRIGGERS

    secret = settings().calcom_webhook_secrets.get(company)
    if secret is None:
        raise NotPossible(f'there is no secret for {company}: set VB_CALCOM_WEBHOOK_SECRETS to {{"{company}": "…"}}')
    target = f"{url.rstrip('/')}/calcom/webhook/{company}"

    async def subscribe(at: Watched, event_type_id: int) -> str:
        connection = CalcomConnection(at.link)
        there = [each for each in await connection.type_webhooks(event_type_id) if each.subscriberUrl == target]
        if any(each.active and set(TRIGGERS) <= set(each.triggers) for each in there):
            return "kept"
        for each in there:
            await connection.delete_type_webhook(event_type_id, each.id)
        await connection.create_type_webhook(event_type_id, target, TRIGGERS, secret.get_secret_value())
        return "replaced" if there else "created"

    async def go() -> None:
        async with watched(company) as found:
            (at,) = found
            types = sorted({row.event_type_id for row in await at.event_types.rows() if row.active})
            for number in types:
                typer.echo(f"{await tried_again(partial(subscribe, at, number))}  {number}  {target}")
            typer.echo(f"{company}: {len(types)} event types report to {target}")

    run(go())
