"""Numbers for operators, by sort of event: no chat, no person, no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """Counts and durations of one running bot, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = Counter(
            "audit_bot_updates", "Updates handled, by kind and outcome.", ("kind", "outcome"), registry=self.registry
        )
        self.seconds = Histogram(
            "audit_bot_update_seconds", "How long an update took to handle.", ("kind",), registry=self.registry
        )
        self.deliveries = Counter(
            "audit_bot_deliveries", "Webhook calls, by what was answered.", ("status",), registry=self.registry
        )

        self.checks = Gauge(
            "audit_bot_check",
            "What doctor found: 0 well, 1 wants looking at, 2 broken, -1 cannot be told.",
            ("check",),
            registry=self.registry,
        )
        self.figures = Gauge("audit_bot_figure", "Doctor's figures.", ("figure",), registry=self.registry)

    def examined(self, levels: Iterable[tuple[str, int]], figures: Mapping[str, float]) -> None:
        """Keep what `doctor` has found; what it can no longer tell is not shown as it was."""
        self.figures.clear()
        for name, level in levels:
            self.checks.labels(name).set(level)
        for name, value in figures.items():
            self.figures.labels(name).set(value)

    def handled(self, kind: str, outcome: str, seconds: float) -> None:
        """Count one update; `Lanes(seen=…)` calls it."""
        self.updates.labels(kind, outcome).inc()
        self.seconds.labels(kind).observe(seconds)

    def delivered(self, status: int) -> None:
        """Count one call of the webhook by its HTTP status."""
        self.deliveries.labels(str(status)).inc()

    def page(self) -> bytes:
        """Write everything in Prometheus's text format."""
        return generate_latest(self.registry)
