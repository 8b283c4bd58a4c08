# Two stages: the first builds a virtual environment from pinned, hashed packages; the second only carries it.
FROM python:3.11-slim-bookworm AS build
WORKDIR /build
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --quiet uv==0.13.8
COPY requirements.lock ./
RUN VIRTUAL_ENV=/venv /venv/bin/uv pip install --no-cache --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY src ./src
RUN VIRTUAL_ENV=/venv /venv/bin/uv pip install --no-cache --no-deps . && /venv/bin/uv pip uninstall -p /venv uv pip

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --create-home booking
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 VB_HOST=0.0.0.0 VB_PORT=8080 VB_LOG_FORMAT=json \
    VB_DATABASE_URL=sqlite+aiosqlite:////data/voice_booking.db
WORKDIR /data
VOLUME /data
USER booking
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/readyz', timeout=2)"]
STOPSIGNAL SIGTERM
CMD ["sh", "-c", "voice-booking db upgrade && exec voice-booking serve"]
