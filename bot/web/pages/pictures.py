"""The pictures of a review as vectors: which there are, what each says in words, and drawing each only once."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from bot.audit.errors import NoAudit
from bot.audit.model import Snapshot
from bot.audit.summary import AuditSummary, summarise_audit
from bot.reports.charts import Picture, course, domain_bars, overall
from bot.reports.worker.order import VECTOR
from bot.reports.worker.workshop import CannotMake
from bot.text import Words
from bot.web.pages.site import Site, Visitor
from bot.web.webhook import Refused

MOST_KEPT = 64
"""How many pictures are kept as drawn; one takes some 200 KB."""


def pictures(summary: AuditSummary, rounds: Sequence[Snapshot], words: Words) -> Mapping[str, Picture]:
    """Give the pictures that say something by their names in an address, as the chat shows them; nothing secret."""
    found = {"overall": overall(summary, words)} if summary.tally.scored else {}
    scored = [domain for domain in summary.domains if domain.tally.scored]
    found |= {f"domain-{each.domain.id}": domain_bars(each, words) for each in scored}
    if len(rounds) > 1:
        found["course"] = course([summarise_audit(each) for each in rounds], words)
    return found


def key_of(picture: Picture, language: str) -> str:
    """Name what a picture shows: another one has another name, so that a page that stays open shows the new one."""
    return sha256(json.dumps([language, picture.plain()]).encode()).hexdigest()


@dataclass
class Gallery:
    """Draws pictures, and keeps those drawn last: every reader of a room is shown the same."""

    site: Site
    drawn: OrderedDict[str, bytes] = field(default_factory=OrderedDict)

    async def draw(self, picture: Picture, language: str, visitor: Visitor) -> bytes:
        """Give a picture as SVG; raises `NoAudit` where none are drawn, and `Refused` with 429 or 503."""
        plain, key = picture.plain(), key_of(picture, language)
        if key in self.drawn:
            self.drawn.move_to_end(key)
            return self.drawn[key]
        if self.site.make is None:
            raise NoAudit
        if not self.site.rations.pictures.allows(str(visitor.person.id)):
            raise Refused(429)
        try:
            self.drawn[key] = await self.site.make(VECTOR, plain, language)
        except CannotMake:
            raise Refused(503) from None
        if len(self.drawn) > MOST_KEPT:
            self.drawn.popitem(last=False)
        return self.drawn[key]
