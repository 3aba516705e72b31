"""Since when the oldest post waits in DBOS's queue, read beside whoever works on it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import SQLAlchemyError

OLDEST = "SELECT min(created_at) FROM {table} WHERE status IN ('ENQUEUED', 'PENDING', 'DELAYED')"
"""In the table of DBOS's that has a row for each workflow; times are in milliseconds since 1970."""


def waiting_since(url: str) -> datetime | None:
    """Give when the oldest post that waits was put into the queue; None where none does, or nobody can tell."""
    address = make_url(url)
    table = "workflow_status"
    if address.get_backend_name() == "sqlite":
        file = Path(address.database or "").absolute()
        address = address.set(database=file.as_uri(), query={"mode": "ro", "uri": "true"})
    else:
        table = f"dbos.{table}"
    engine = create_engine(address, hide_parameters=True)
    try:
        with engine.connect() as connection:
            oldest = connection.execute(text(OLDEST.format(table=table))).scalar()
    except SQLAlchemyError:
        return None
    finally:
        engine.dispose()
    return None if oldest is None else datetime.fromtimestamp(int(oldest) / 1000, UTC)
