"""A stage on which every request of the bot is held against the Bot API's contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.rehearsal import Stage
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.params import Upload
from tests.contract import complaints


class Inspector:
    """Keeps what is wrong with the requests, and refuses each wrong one so that the bot notices, too."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def __call__(self, method: str, params: Mapping[str, Any]) -> None:
        files = [name for name, value in params.items() if isinstance(value, Upload)]
        plain = {name: value for name, value in params.items() if name not in files}
        wrong = complaints(method, plain, files)
        self.found.extend(wrong)
        if wrong:
            why = f"against the contract: {'; '.join(wrong)}"
            raise bad_request(why)


@contextmanager
def stage_with_contract(**settings: Any) -> Iterator[Stage]:  # noqa: ANN401 - the settings of `Stage`
    """A `Stage` (settings as its own); leaving it fails when any request broke the contract.

    In a fixture:

        @pytest.fixture
        def stage() -> Iterator[Stage]:
            with stage_with_contract() as stage:
                yield stage
    """
    inspector = Inspector()
    yield Stage(inspect=inspector, **settings)
    assert inspector.found == []
