"""Pictures: a domain's bars, the star and the heat map of the whole audit, the course over rounds; as values."""

from bot.reports.charts.bars import domain_bars
from bot.reports.charts.course import course
from bot.reports.charts.heat import heat_map
from bot.reports.charts.picture import Picture
from bot.reports.charts.star import overall, star

__all__ = ["Picture", "course", "domain_bars", "heat_map", "overall", "star"]
