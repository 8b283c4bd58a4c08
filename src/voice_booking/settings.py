"""Every setting once, typed, with its unit; read from the environment (`VB_…`) and `.env` by app and command line."""

from enum import StrEnum
from functools import lru_cache

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from voice_booking.booking.terms import HoldMode, Terms


class LogFormat(StrEnum):
    CONSOLE = "console"
    JSON = "json"


class Settings(BaseSettings):
    """`docs/settings.md` lists these for operators; a test keeps the two in step."""

    model_config = SettingsConfigDict(env_prefix="VB_", env_file=".env", env_nested_delimiter="__", extra="ignore")

    database_url: str = "sqlite+aiosqlite:///voice_booking.db"
    """SQLAlchemy URL: `sqlite+aiosqlite:///file` or `postgresql+asyncpg://user@host/database`."""
    redis_url: SecretStr | None = None
    """`redis://host:6379/0` or `unix:///socket`; None: locks live in the process, which must then be the only one."""
    retell_keys: dict[str, SecretStr] = Field(default_factory=dict)
    """Workspace name -> its Retell API key with the webhook badge, as JSON."""
    retell_api_keys: dict[str, SecretStr] = Field(default_factory=dict)
    """Workspace name -> a Retell API key with which agents are deployed, as JSON; servers need none."""
    retell_url: str = "https://api.retellai.com"
    """Base URL of Retell's management API."""
    calcom_keys: dict[str, SecretStr] = Field(default_factory=dict)
    """Company key -> API key of a user who administers the company's team at Cal.com, as JSON."""
    calcom_webhook_secrets: dict[str, SecretStr] = Field(default_factory=dict)
    """Company key -> secret with which Cal.com signs what it reports of the company's bookings, as JSON."""
    calcom_url: str = "https://api.cal.com/v2"
    """Base URL of Cal.com's API, version 2; the one for all companies."""
    calcom_self_hosted: bool = False
    """Whether that is a server of the community edition, which speaks older versions of the API."""
    calendar_seconds: float = Field(default=2.5, ge=0.1, le=3)
    """How long a caller waits for all answers of the calendar together; the rest is found out later."""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    """0: any free port."""
    max_body_bytes: int = Field(default=8 * 1024 * 1024, ge=1024)
    """A call carries its whole transcript twice; ten minutes of talk are about two megabytes."""
    hold: HoldMode = HoldMode.WISH
    """Which of the offers told to a caller are held for the call: none, wish (the first), offered (all)."""
    hold_seconds: int = Field(default=300, ge=0, le=3600)
    offer_minutes: int = Field(default=30, ge=1, le=240)
    reply_hours: int = Field(default=48, ge=24, le=720)
    """How long the answers of writing tools are remembered."""
    lock_wait_seconds: float = Field(default=2.0, ge=0, le=10)
    lock_ttl_seconds: float = Field(default=10.0, ge=1, le=60)
    salon_cache_seconds: int = Field(default=300, ge=0, le=3600)
    """Age at which the database is asked whether a remembered salon still stands, even if no import was noticed."""
    shutdown_seconds: int = Field(default=20, ge=0, le=120)
    """How long running tool calls may finish when the server stops."""
    work: bool = True
    """Whether the server also does what is to be done in the background."""
    work_at_once: int = Field(default=4, ge=1, le=64)
    work_lease_seconds: float = Field(default=30.0, ge=1, le=3600)
    """How long background work stays with a server that has died; a single step may take four fifths of it."""
    work_poll_seconds: float = Field(default=2.0, ge=0.1, le=60)
    """How often to look for work that another process has put down."""
    transcript_days: int = Field(default=30, ge=1, le=3650)
    """How long what was said in a call is kept."""
    log_format: LogFormat = LogFormat.CONSOLE

    @property
    def terms(self) -> Terms:
        return Terms(self.hold, self.hold_seconds, self.offer_minutes, self.reply_hours)


@lru_cache(maxsize=1)
def load_settings() -> Settings:
    """Settings of this process. Raises `pydantic.ValidationError` naming each wrong one."""
    return Settings()
