"""The people and chats that the rehearsal begins with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat


@dataclass(frozen=True, slots=True)
class Scene:
    """Four people who share a group, and a practitioner who works through the audit alone."""

    stage: Stage
    group: Chat
    facilitator: Player
    police: Player
    health: Player
    education: Player
    alone: Player

    @property
    def members(self) -> tuple[Player, ...]:
        """Everybody in the group, the facilitator first."""
        return self.facilitator, self.police, self.health, self.education


def set_scene(stage: Stage) -> Scene:
    """Put the people of the rehearsal on a stage, and the bot into their group."""
    facilitator = stage.person("Priya", last_name="Nair", role="Facilitator")
    police = stage.person("Tom", last_name="Reid", role="Police")
    health = stage.person("Amina", last_name="Yusuf", role="Health")
    education = stage.person("Gwen", last_name="Pryce", role="Education")
    alone = stage.person("Sam", last_name="Okafor", role="On your own")
    group = stage.group("Safeguarding audit", [facilitator, police, health, education], admins=[facilitator])
    for person in stage.people.values():
        person.opens()
    return Scene(stage, group, facilitator, police, health, education, alone)
