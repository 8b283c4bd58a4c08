"""Server processes as they run in production: `voice-booking serve`, by the wall clock."""

import asyncio
import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

import aiohttp
from tests.voice.phone import KEY

PATIENCE_SECONDS = 180
"""For a server to come up, on a machine that has much else to do."""
PAGE = os.sysconf("SC_PAGE_SIZE")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One process; waits until it is ready, is killed at the end unless it was stopped before."""

    def __init__(self, database_url: str, port: int | None = None, redis_url: str | None = None) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        keys = json.dumps({"default": KEY})
        self.env = {
            **os.environ,
            "VB_DATABASE_URL": database_url,
            "VB_RETELL_KEYS": keys,
            "VB_PORT": str(self.port),
            **({"VB_REDIS_URL": redis_url} if redis_url else {}),
        }

    async def __aenter__(self) -> "Server":
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "voice_booking", "serve", env=self.env, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._ready()
        except BaseException:
            await self.kill()
            raise
        return self

    async def _ready(self) -> None:
        async with aiohttp.ClientSession(self.url) as session:
            while self.process.returncode is None:
                with suppress(aiohttp.ClientError):
                    async with session.get("/readyz") as response:
                        if response.status == 200:
                            return
                await asyncio.sleep(0.05)  # for the process to come up
        raise AssertionError(f"the server ended with {self.process.returncode} before it was ready")

    async def __aexit__(self, *_: object) -> None:
        await self.kill()

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()

    @property
    def resident_megabytes(self) -> float:
        resident = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(resident) * PAGE / 1_000_000
