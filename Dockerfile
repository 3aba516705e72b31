FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    AUDIT_BOT_DATABASE_URL=sqlite+aiosqlite:////data/audit-bot.db
RUN useradd --uid 10001 --home-dir /data --create-home --shell /usr/sbin/nologin auditor
WORKDIR /srv/audit-bot

COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY pyproject.toml LICENSE ./
COPY migrations migrations
COPY statements statements
COPY bot bot

# Numbers, not names: an orchestrator can then see that this is not root.
USER 10001:10001
VOLUME /data
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
