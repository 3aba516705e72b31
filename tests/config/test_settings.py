from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.config import ConfigError, read_settings

TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder and none of our names in the environment."""
    for name in os.environ:
        if name.upper().startswith("AUDIT_BOT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_with_nothing_set_there_are_sensible_defaults() -> None:
    settings = read_settings()
    assert settings.database_url == "sqlite+aiosqlite:///audit-bot.db"
    assert settings.posts_url == "sqlite:///audit-bot.posts.db"
    assert settings.base_url == "https://api.telegram.org/bot"
    assert (settings.frameworks / "hsb-audit-tool.yaml").exists()


def test_a_misspelt_name_is_refused_with_the_nearest_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_BOT_DATABSE_URL", "sqlite:///x.db")
    with pytest.raises(ConfigError, match=r"^AUDIT_BOT_DATABSE_URL .* did you mean AUDIT_BOT_DATABASE_URL\?$"):
        read_settings()


def test_a_misspelt_name_in_the_env_file_is_refused_too() -> None:
    Path(".env").write_text("AUDIT_BOT_LOG_LEVEL=debug\nAUDIT_BOT_LOGLEVEL=info\nHOME_PAGE=x\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^AUDIT_BOT_LOGLEVEL "):
        read_settings()


def test_the_env_file_is_read_and_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("AUDIT_BOT_PORT=9000\nAUDIT_BOT_LOG_LEVEL=DEBUG\n", encoding="utf-8")
    monkeypatch.setenv("AUDIT_BOT_PORT", "9001")
    settings = read_settings()
    assert (settings.port, settings.log_level) == (9001, "debug")


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("PORT", "eighty", "integer"),
        ("PORT", "70000", "65535"),
        ("PUBLIC_URL", "http://audit.example", "https://"),
        ("PUBLIC_URL", "https://audit.example/pages", "a host alone"),
        ("PUBLIC_URL", "https://ann:secret@audit.example", "a host alone"),
        ("TIME_ZONE", "Mars/North", "Europe/London"),
        ("LANGUAGE", "xx", "en"),
        ("DATABASE_URL", "mysql://root:hunter2@db/x", r"postgresql\+psycopg"),
        ("DATABASE_URL", "hunter2", "database URL"),
        ("API_URL", "127.0.0.1:8081", "https://"),
        ("FRAMEWORKS", "nowhere", "no folder nowhere"),
        ("LOG_FORMAT", "xml", "console"),
        ("WEBHOOK_SECRET", "hunter2", "16 to 256"),
    ],
)
def test_a_wrong_value_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str, hint: str) -> None:
    monkeypatch.setenv(f"AUDIT_BOT_{name}", value)
    with pytest.raises(ConfigError, match=f"^AUDIT_BOT_{name}: .*{hint}.*$") as refusal:
        read_settings()
    assert "\n" not in str(refusal.value)
    assert "hunter2" not in str(refusal.value)


def test_two_mistakes_are_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_BOT_PORT", "x")
    monkeypatch.setenv("AUDIT_BOT_LANGUAGE", "xx")
    with pytest.raises(ConfigError) as refusal:
        read_settings()
    assert len(str(refusal.value).splitlines()) == 2


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("token").write_text(f"{TOKEN}\n", encoding="utf-8")
    Path("token").chmod(0o600)
    monkeypatch.setenv("AUDIT_BOT_TOKEN_FILE", "token")
    assert read_settings().bot_token() == TOKEN
    monkeypatch.setenv("AUDIT_BOT_TOKEN", TOKEN)
    with pytest.raises(ConfigError, match="both set"):
        read_settings()
    monkeypatch.delenv("AUDIT_BOT_TOKEN")
    monkeypatch.setenv("AUDIT_BOT_TOKEN_FILE", "gone")
    with pytest.raises(ConfigError, match=r"gone cannot be read"):
        read_settings()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_secret_that_others_can_read_is_refused_unless_that_is_meant(
    monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    Path("token").write_text(f"{TOKEN}\n", encoding="utf-8")
    Path("token").chmod(mode)
    monkeypatch.setenv("AUDIT_BOT_TOKEN_FILE", "token")
    with pytest.raises(ConfigError, match="others can read token") as refused:
        read_settings()
    assert TOKEN not in str(refused.value)
    monkeypatch.setenv("AUDIT_BOT_SECRETS_MAY_BE_SHARED", "yes")
    assert read_settings().bot_token() == TOKEN


def test_a_missing_or_odd_token_is_said_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="BotFather"):
        read_settings().bot_token()
    monkeypatch.setenv("AUDIT_BOT_TOKEN", "hunter2")
    with pytest.raises(ConfigError, match="does not look like") as refusal:
        read_settings().bot_token()
    assert "hunter2" not in str(refusal.value)


def test_the_webhook_needs_an_address_and_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="WEBHOOK_URL"):
        read_settings().webhook()
    monkeypatch.setenv("AUDIT_BOT_WEBHOOK_URL", "https://bot.example/telegram/")
    with pytest.raises(ConfigError, match="WEBHOOK_SECRET"):
        read_settings().webhook()
    monkeypatch.setenv("AUDIT_BOT_WEBHOOK_SECRET", "a-secret_of-16-letters")
    assert read_settings().webhook() == ("https://bot.example/telegram", "a-secret_of-16-letters")


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("AUDIT_BOT_DATABASE_URL", "postgresql://bot:hunter2@db/audit")
    settings = read_settings()
    assert settings.database_url == "postgresql+psycopg://bot:hunter2@db/audit"
    assert settings.posts_url == settings.database_url
    for secret in (TOKEN, "hunter2"):
        assert secret not in f"{settings!r} {settings}"


def test_the_posts_may_not_share_the_databases_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_BOT_POSTS_DATABASE_URL", "sqlite:///./audit-bot.db")
    with pytest.raises(ConfigError, match="AUDIT_BOT_POSTS_DATABASE_URL names the database itself"):
        read_settings()
    monkeypatch.setenv("AUDIT_BOT_POSTS_DATABASE_URL", "sqlite:///other.db")
    assert read_settings().posts_url == "sqlite:///other.db"
