"""Small audit tools, for stories that would take too long with forty-six statements."""

from __future__ import annotations

import json
from pathlib import Path

POINTS = ("Never", "Rarely", "Often", "Mostly", "Always")


def small_tool(*domains: int, points: int = 4) -> str:
    """Write a tool with so many statements in each domain and a scale from 0 up; JSON is YAML, too."""
    columns = [
        {"id": name.lower(), "label": name, "heading": name, "prompt": "What shows it?", "expected": "yes"}
        for name in ("Evidence", "Assurance")
    ]
    parts = [
        {
            "id": str(nth),
            "title": f"Working together {nth}",
            "short": f"Part {nth}",
            "items": [{"id": f"{nth}.{one}", "text": f"We do {nth}.{one} together."} for one in range(1, size + 1)],
        }
        for nth, size in enumerate(domains, 1)
    ]
    about = {"id": "small", "version": 1, "language": "en", "title": "A small tool", "licence": "free"}
    scale = [{"value": value, "label": label} for value, label in enumerate(POINTS[:points])]
    citation = "Somebody (2026) A small tool."
    return json.dumps({**about, "citation": citation, "scale": scale, "columns": columns, "domains": parts})


def frameworks_in(folder: Path, *domains: int, points: int = 4) -> Path:
    """Put such a tool into a folder of its own, and give that."""
    frameworks = folder / "frameworks"
    frameworks.mkdir(exist_ok=True)
    (frameworks / "small.yaml").write_text(small_tool(*domains, points=points))
    return frameworks
