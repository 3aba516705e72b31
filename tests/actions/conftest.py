"""The bot at work on a stage, as in the conversations, and a database of one's own for what comes by the clock."""

from tests.conversation.conftest import company
from tests.posts.conftest import line, scene, show, stage, store

__all__ = ["company", "line", "scene", "show", "stage", "store"]
