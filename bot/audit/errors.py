"""What a person can do wrong. Each error names its sentence in the catalogue and carries its blanks."""

from __future__ import annotations

from typing import ClassVar


class AuditError(Exception):
    """Something a person can mend. `key` is the sentence in the catalogue, `blanks` fill it."""

    key: ClassVar[str] = ""

    def __init__(self, **blanks: object) -> None:
        super().__init__(type(self).__name__)
        self.blanks = blanks


class UnknownStatement(AuditError):
    """No statement or domain has that number."""

    key = "error-unknown-statement"


class OffScale(AuditError):
    """The value is no point of the scale."""

    key = "error-off-scale"
