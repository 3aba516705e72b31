"""The papers for whoever signs say what is in force here, and each opens in both forms."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from pydantic import SecretStr
from pypdf import PdfReader

from bot import services
from bot.audit.keeping import Hold, HoldSource
from bot.commands.governance import gathered, write_papers
from bot.config import Config
from bot.db import open_store
from bot.reports.governance.content import TEXTS, Deployment, papers
from tests.services.table import BEN, NAMES, NOON, Table, seated

SECRET = "1234567:MarkerOfASecretThatNoPaperMayHold"


@pytest.fixture
def settings(sqlite_url: str, tmp_path: Path) -> Config:
    """Settings of which each differs from what it is by default."""
    return Config(
        token=SecretStr(SECRET),
        database_url=sqlite_url,
        posts_database_url=f"postgresql+psycopg://bot:{SECRET[8:]}@db.example/posts",
        api_url="https://api.example",
        language="cy",
        time_zone="Europe/Belfast",
        secrets_may_be_shared=True,
        retention_months=37,
        backup_mark=tmp_path / "mark",
        log_level="warning",
        log_format="json",
        webhook_url="https://hook.example",
        webhook_secret=SecretStr("MarkerOfASecretThatNoPaperMayHold"),
        public_url="https://audit.example",
        host="127.0.0.9",
        port=9000,
    )


async def a_held_room(settings: Config) -> Table:
    async with open_store(settings.database_url) as store:
        table = await seated(store, "health", "police")
        hold = Hold(HoldSource.OPERATOR, "An inquiry asks.", table.now)
        await services.holds.put(store, table.by(), (await table.audit()).room.id, hold)
        await services.members.leave(store, table.by(BEN), person_id=BEN)
        return table


def settings_in(here: Deployment) -> dict[str, str]:
    return {row[0]: row[1] for row in here.tables["settings"].rows}


async def test_every_setting_that_the_papers_name_is_the_one_in_force(settings: Config) -> None:
    await a_held_room(settings)
    here, plain = await gathered(settings, NOON), await gathered(Config(database_url=settings.database_url), NOON)
    shown, by_default = (settings_in(each) for each in (here, plain))
    assert shown == {name: here.facts[name] for name in shown}
    assert set(shown) == {f"AUDIT_BOT_{name.upper()}" for name in Config.model_fields}
    same = {name for name, value in shown.items() if by_default[name] == value}
    assert same == {"AUDIT_BOT_DATABASE_URL", "AUDIT_BOT_FRAMEWORKS"}
    assert not any(SECRET[8:] in fact for fact in here.facts.values())
    named = set(re.findall(r"AUDIT_BOT_[A-Z_]+", TEXTS.read_text("utf-8") + " ".join(plain.facts.values())))
    assert named <= set(shown)
    assert not re.search(r"\d+ (days|months|hours)", TEXTS.read_text("utf-8"))
    said = {paper.name: str(paper.sections) for paper in papers(here)}
    assert "37 months from closing" in said["retention-schedule"]
    assert "37 months at most" in said["impact-assessment"]
    assert "forms; web pages at https://audit.example, in Telegram as a Mini App" in said["impact-assessment"]
    assert "Whoever fills this form in or hands it in sees the scores in it." in said["data-notice"]
    assert "PostgreSQL at db.example" in said["record-of-processing"]
    assert "An inquiry asks." in said["retention-schedule"]
    assert NAMES[BEN] in said["access-list"]
    assert "since 2 Mar 2026 12:00" in said["access-list"]
    assert "left" in said["access-list"]


async def test_each_paper_opens_in_both_forms_says_the_same_and_is_for_its_owner(
    settings: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await a_held_room(settings)
    folder = tmp_path / "papers"
    await write_papers(settings, folder, NOON)
    here = await gathered(settings, NOON)
    written = sorted(path.name for path in folder.iterdir())
    assert len(written) == 2 * len(list(papers(here)))
    assert capsys.readouterr().out.count("\n") == len(written)
    assert not [path for path in folder.iterdir() if path.stat().st_mode & 0o077]
    for number, paper in enumerate(papers(here), start=1):
        reader = PdfReader(folder / f"{number}-{paper.name}.pdf")
        text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        assert "pdfuaid" in (reader.xmp_metadata.stream.get_data().decode() if reader.xmp_metadata else ""), paper.name
        word = Document(BytesIO((folder / f"{number}-{paper.name}.docx").read_bytes()))
        body = " ".join(each.text or "" for each in word.element.body.iter(qn("w:t")))
        for wanted in (paper.title, *(heading for heading, _ in paper.sections)):
            assert wanted in text, paper.name
            assert wanted in body, paper.name
        asked = [piece for _, body_of in paper.sections for piece in body_of if piece.decide]
        assert text.count("For people to decide:") == body.count("For people to decide:") == len(asked)
