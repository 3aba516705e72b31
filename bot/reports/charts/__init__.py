"""Pictures: a domain's bars, the star of the whole audit, the course over rounds; each as PNG or SVG."""

from bot.reports.charts.bars import domain_bars
from bot.reports.charts.course import course
from bot.reports.charts.star import star

__all__ = ["course", "domain_bars", "star"]
