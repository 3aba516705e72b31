"""SQL that was compiled for one test serves the next one's database of the same kind: each has an engine of its own.

By itself SQLAlchemy keeps what it has compiled by engine. A bot has one for as long as it lives; the tests have
thousands, and spent a quarter of their time with the store on compiling the same statements again.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event

MOST = 5_000


class Compiled(dict[tuple[Any, ...], Any]):
    """What was compiled, by kind of database instead of by engine: all of one kind are made alike."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:  # noqa: ANN401 - SQLAlchemy's
        """Give what was compiled for any engine of the kind."""
        return super().get(of_its_kind(key), default)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        """Keep what was compiled, for all of the kind."""
        if len(self) == MOST:
            self.clear()
        super().__setitem__(of_its_kind(key), value)


def of_its_kind(key: tuple[Any, ...]) -> tuple[Any, ...]:
    """Put the kind in the place of the engine's own dialect, which comes first."""
    return type(key[0]), *key[1:]


COMPILED = Compiled()


@event.listens_for(Engine, "engine_connect")
def share(connection: Connection) -> None:
    """Have a connection look there (a documented option, `compiled_cache`)."""
    connection.execution_options(compiled_cache=COMPILED)
