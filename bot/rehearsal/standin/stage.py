"""The stage: the whole made-up Telegram, in memory.

Tests and the scripted cast hold the people (`bot.rehearsal.standin.player`); the bot holds the HTTP server
(`bot.rehearsal.standin.http`); both meet here.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.rehearsal.standin import membership
from bot.rehearsal.standin.backstage import Backstage
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Chat, Kind, Message, Topic


class Stage(Backstage[Player]):
    """The world with people in it, and what can happen to its groups."""

    def person(
        self, name: str, *, language: str | None = "en", last_name: str = "", username: str = "", role: str = ""
    ) -> Player:
        """Make a new account; it has not yet written to the bot."""
        person = Player(stage=self, id=self.number("person"), first_name=name)
        person.last_name, person.username, person.language, person.role = last_name, username, language, role or name
        self.people[person.id] = person
        return person

    def group(
        self,
        title: str,
        people: Iterable[Player],
        *,
        kind: Kind = "group",
        forum: bool = False,
        admins: Iterable[Player] = (),
        bot: str | None = "member",
    ) -> Chat:
        """Make a group; the first of `admins` made it. `bot` is the bot's standing there, None to leave it out."""
        kind = "supergroup" if forum else kind
        chat = Chat(self.chat_id(kind), kind, title, forum=forum)
        self.chats[chat.id] = chat
        chat.members = {person.id: "member" for person in people}
        chat.members |= dict(zip((person.id for person in admins), ("creator", *["administrator"] * 99), strict=False))
        if bot:
            membership.adds_bot(self, chat, standing=bot)
        return chat

    def topic(self, chat: Chat, name: str) -> Topic:
        """Open a topic in a forum."""
        opened = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self.put(chat, self.founder(chat), service=opened)
        topic = message.topic = Topic(message.id, name)
        chat.topics[topic.id] = topic
        self.tell(message)
        return topic

    def joins(self, chat: Chat, person: Player) -> None:
        """Bring a person into a group."""
        membership.joins(self, chat, person)

    def knocks(self, chat: Chat, person: Player) -> None:
        """Let a person ask to be let into a group."""
        membership.knocks(self, chat, person)

    def leaves(self, chat: Chat, person: Player) -> None:
        """Let a person leave a group."""
        membership.leaves(self, chat, person)

    def adds_bot(self, chat: Chat, by: Player | None = None, *, standing: str = "member") -> None:
        """Somebody adds the bot to a group, or makes it an administrator."""
        membership.adds_bot(self, chat, by, standing=standing)

    def removes_bot(self, chat: Chat, by: Player | None = None) -> None:
        """Somebody removes the bot from a group: from now on 403."""
        membership.removes_bot(self, chat, by)

    def migrate(self, chat: Chat) -> Chat:
        """Turn a group into a supergroup; returns the new chat, whose message ids start again."""
        return membership.migrate(self, chat)

    def forgets(self, message: Message) -> None:
        """Let a message become inaccessible: a press on it carries no more than its number."""
        message.inaccessible = True

    def messages(self, chat: Chat) -> list[Message]:
        """Return the messages in a chat, oldest first."""
        return chat.messages
