"""One word, one meaning: classes and functions are told apart by their names, and the glossary has every word."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest

import bot.audit
from bot.audit import identifiers
from bot.audit.errors import AuditError
from tests.shape.sources import Function, Source, sources

MOST_OF_ONE_NAME = 3
"""Functions of one name: a subject's use case, its handler and its screen may be called alike."""

ONE_MEANING = {
    "judged": "what each rule of the gate makes of the place it found",
    "remind": "asking those who are missing, and all reminders, from the button and the clock down to the use case",
}
"""Functions whose name stands more often, and means the same each time."""

GLOSSARY = bot.audit.__doc__ or ""


def public(source: Source, *kinds: type[ast.stmt]) -> Iterator[str]:
    """Give the names that a file gives, of some kinds, at its top."""
    for node in source.tree.body:
        if isinstance(node, kinds) and isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node.name


def places(*kinds: type[ast.stmt]) -> Mapping[str, list[str]]:
    """Give every name with the files that give it."""
    found = defaultdict(list)
    for source in sources("bot"):
        for name in public(source, *kinds):
            found[name].append(source.path)
    return found


def test_no_two_classes_have_one_name() -> None:
    twice = {name: paths for name, paths in places(ast.ClassDef).items() if len(paths) > 1}
    assert not twice, f"one name, two meanings: {twice}"


def test_no_function_is_called_like_many_others() -> None:
    common = {name: paths for name, paths in places(*Function.__args__).items() if len(paths) > MOST_OF_ONE_NAME}
    wrong = {name: paths for name, paths in common.items() if name not in ONE_MEANING}
    assert not wrong, f"say more of what each does: {wrong}"
    assert set(ONE_MEANING) <= set(common), "an exception that is needed no more"


def exported() -> Iterator[str]:
    """Give the classes that `audit` and `services` are spoken of by; a mistake stands for all mistakes."""
    for source in sources("bot/audit", "bot/services"):
        if not source.path.startswith("bot/audit/identifiers/"):
            yield from (name for name in public(source, ast.ClassDef) if name not in mistakes())
    yield from (name for name in identifiers.__all__ if name.istitle())


def mistakes(kind: type[AuditError] = AuditError) -> set[str]:
    return {each.__name__ for each in kind.__subclasses__()}.union(*map(mistakes, kind.__subclasses__()))


def test_the_glossary_has_every_class() -> None:
    explained = set(re.findall(r"`(\w+)`", GLOSSARY))
    missing = [name for name in exported() if name not in explained]
    assert not missing, f"say in the docstring of bot/audit/__init__.py what these mean: {missing}"


def test_the_glossary_speaks_of_nothing_that_is_gone() -> None:
    named = set(re.findall(r"`([A-Z]\w+)`", GLOSSARY))
    assert not named - set(exported()), "the glossary explains what there is not"


@pytest.mark.parametrize("floor", ["chat/handlers", "views", "posts", "db"])
def test_a_subject_has_one_name_on_every_floor(floor: str) -> None:
    """A floor may call a module as it likes, but not by the singular, or another form, of a use case's name."""
    subjects = {source.path.rpartition("/")[2] for source in sources("bot/services")}
    here = [source.path for source in sources(f"bot/{floor}")]
    other = [path for path in here if (name := path.rpartition("/")[2]) not in subjects and alike(name, subjects)]
    assert here
    assert not other, f"the use cases call it otherwise: {other}"


def alike(name: str, subjects: set[str]) -> bool:
    """Say whether a module is called nearly like a use case's: `rating`, `seat`, `reminding`."""
    stem = root(name)
    return any(stem == root(subject) for subject in subjects)


def root(name: str) -> str:
    return re.sub(r"(ings?|ers?|s|e)$", "", name.removesuffix(".py"))
