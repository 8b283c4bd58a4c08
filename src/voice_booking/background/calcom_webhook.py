"""`POST /calcom/webhook/{company}`: what Cal.com reports of a company's bookings, in any order, as often as it likes.

Nothing is looked at here: the report is put down as a task, once however often it comes, and answered at once.
Signature: lower-case hex HMAC-SHA256 of the raw body in `X-Cal-Signature-256` (cal.com/docs, "webhooks"). It holds no
time, so that an old report can be sent again by whoever has seen it; it then says what is known already.
"""

import hashlib
import hmac

from aiohttp import web

from voice_booking.booking.ports import TryLater
from voice_booking.booking.tasks import Task
from voice_booking.keys import CALCOM_SECRETS, NEWS, PORTS
from voice_booking.mirror.news.hints import Hint, Unreadable, hint_of
from voice_booking.mirror.news.taking import NEWS_KIND
from voice_booking.salon.business import company_id_of
from voice_booking.telemetry import CALENDAR_WEBHOOKS, REFUSED_SIGNATURES, log

SIGNATURE = "X-Cal-Signature-256"
TAKEN = 204


def add_calcom_webhook(app: web.Application) -> None:
    """Let the server be told of bookings."""
    app.router.add_post("/calcom/webhook/{company}", take_news)


async def take_news(request: web.Request) -> web.Response:
    """401 and 400 for what is none of Cal.com's, 503 for what is worth another try, 204 for all others."""
    body = await request.read()
    company = request.match_info["company"]
    secret = request.app[CALCOM_SECRETS].get(company)
    if secret is None or not signed(body, request.headers.get(SIGNATURE, ""), secret):
        REFUSED_SIGNATURES.labels("calcom").inc()
        return _refused(401, "the signature is missing or wrong")
    try:
        hint = hint_of(body)
    except Unreadable as problem:
        return _refused(400, str(problem))
    answer, result = await _noted(hint, body, company, request.app)
    CALENDAR_WEBHOOKS.labels(result).inc()
    return answer


def signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether `signature` is that of `body`, compared in the same time whatever it is."""
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode())


async def _noted(hint: Hint | None, body: bytes, company: str, app: web.Application) -> tuple[web.Response, str]:
    """The answer, and what was done."""
    if hint is None:
        return web.Response(status=TAKEN), "ignored"
    company_id = company_id_of(company)
    mark = f"{NEWS_KIND}:{company_id}:{hashlib.sha256(body).hexdigest()}"
    try:
        known = await app[NEWS].note(Task(NEWS_KIND, mark, hint.as_json(), app[PORTS].clock(), company_id))
    except TryLater:
        log().exception("calendar_news_not_noted", company=company)
        return _refused(503, "try again later"), "later"
    if not known:
        log().warning("calendar_news_of_nobody", company=company)
    return web.Response(status=TAKEN), "noted" if known else "nobody"


def _refused(status: int, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)
