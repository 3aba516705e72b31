"""Settings: read once from the environment and `.env`, checked, and then never changed.

Each name begins with `AUDIT_BOT_`; a secret may also stand in a file that `AUDIT_BOT_TOKEN_FILE`,
`AUDIT_BOT_WEBHOOK_SECRET_FILE` or `AUDIT_BOT_DATABASE_URL_FILE` names, as container platforms give them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.text import languages

PREFIX = "AUDIT_BOT_"
OWN_FRAMEWORKS = Path(__file__).parents[1] / "statements"
IN_FILES = ("token", "webhook_secret", "database_url")


SHARED = f"{PREFIX}SECRETS_MAY_BE_SHARED"
YES = {"1", "true", "yes", "on"}
OTHERS = 0o077
"""The rights of everybody but a file's owner."""


class ConfigError(Exception):
    """What an operator must mend: one line a mistake, without a secret in it."""


def known_database(text: str) -> str:
    """Take SQLite or Postgres, with the driver we use; a URL without a driver gets it."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise ValueError("is not a database URL such as sqlite+aiosqlite:///audit-bot.db") from None
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    name = drivers.get(url.drivername, url.drivername)
    if name not in drivers.values():
        sentence = f"knows sqlite+aiosqlite:///… and postgresql+psycopg://…, not {url.drivername}://"
        raise ValueError(sentence)
    return url.set(drivername=name).render_as_string(hide_password=False)


def web_address(text: str) -> str:
    """Take an http or https address, without a slash at its end."""
    if not text.startswith(("https://", "http://")):
        raise ValueError("should begin with https:// (or http:// on your own network)")
    return text.rstrip("/")


def page_address(text: str) -> str:
    """Take the https address of the pages, without a path; http will do on one's own machine, for trying them out."""
    parts = urlsplit(web_address(text))
    if parts.path or parts.query or parts.fragment or parts.username or not parts.hostname:
        raise ValueError("should be a host alone, as https://audit.example.org")
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise ValueError("should begin with https://: keys to people's answers pass there")
    return f"{parts.scheme}://{parts.netloc}"


def folder(path: Path) -> Path:
    """Take a folder that exists; the default is found beside the code too."""
    if path.is_dir():
        return path
    if path == Path("statements") and OWN_FRAMEWORKS.is_dir():
        return OWN_FRAMEWORKS
    sentence = f"there is no folder {path}"
    raise ValueError(sentence)


def known_zone(name: str) -> str:
    """Take the name of a time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        sentence = f"there is no time zone {name!r}; an example is Europe/London"
        raise ValueError(sentence) from None
    return name


def known_language(code: str) -> str:
    """Take a language there is a catalogue for."""
    if code not in languages():
        sentence = f"there is no catalogue for {code!r}; there is {', '.join(languages())}"
        raise ValueError(sentence)
    return code


def strong_secret(secret: SecretStr) -> SecretStr:
    """Take what `setWebhook` allows (A–Z, a–z, 0–9, _ and -, up to 256), but no short one."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret.get_secret_value()):
        raise ValueError("should be 16 to 256 letters, digits, - and _")
    return secret


Database = Annotated[str, AfterValidator(known_database)]
Address = Annotated[str, AfterValidator(web_address)]
PageAddress = Annotated[str, AfterValidator(page_address)]
Lower = BeforeValidator(lambda value: value.lower() if isinstance(value, str) else value)


class Config(BaseSettings):
    """What an operator can set. The token and the webhook may be missing: not every command needs them."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    token: SecretStr | None = None
    database_url: Database = Field(default="sqlite+aiosqlite:///audit-bot.db", repr=False)
    posts_database_url: Database | None = Field(default=None, repr=False)
    api_url: Address = "https://api.telegram.org"
    frameworks: Annotated[Path, AfterValidator(folder)] = Field(default=Path("statements"), validate_default=True)
    language: Annotated[str, AfterValidator(known_language)] = "en"
    time_zone: Annotated[str, AfterValidator(known_zone)] = "Europe/London"
    secrets_may_be_shared: bool = False
    retention_months: int = Field(default=24, ge=1, le=240)
    backup_mark: Path | None = None
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Lower] = "info"
    log_format: Annotated[Literal["console", "json"], Lower] = "console"
    webhook_url: Address | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(strong_secret)] | None = None
    public_url: PageAddress | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)

    @model_validator(mode="after")
    def posts_apart(self) -> Self:
        """Refuse one file for both databases: that of the posts is made anew when it is damaged."""
        if self.posts_database_url and "sqlite" in self.posts_database_url:
            own, posts = (Path(make_url(url).database or "").resolve() for url in (self.database_url, self.posts_url))
            if own == posts:
                raise ValueError("AUDIT_BOT_POSTS_DATABASE_URL names the database itself; name another file")
        return self

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls `base_url`: it appends the token."""
        return f"{self.api_url}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot calls `base_file_url`."""
        return f"{self.api_url}/file/bot"

    @property
    def app_url(self) -> str:
        """Where Telegram's apps open the pages as a Mini App: by https alone, as Telegram wants it; else empty."""
        return self.public_url if self.public_url and self.public_url.startswith("https://") else ""

    @property
    def posts_url(self) -> str:
        """Where durable work is kept: a file beside the database, or the same Postgres."""
        return not_async(self.posts_database_url) if self.posts_database_url else beside(self.database_url)

    def bot_token(self) -> str:
        """Give the token; raises `ConfigError` when there is none, or it cannot be one."""
        token = self.token.get_secret_value().strip() if self.token else ""
        if not token:
            sentence = f"{PREFIX}TOKEN is not set: ask @BotFather for a token and set it."
            raise ConfigError(sentence)
        if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
            sentence = f"{PREFIX}TOKEN does not look like a token from @BotFather (numbers, a colon, letters)."
            raise ConfigError(sentence)
        return token

    def webhook(self) -> tuple[str, str]:
        """Give the address that Telegram calls, and the secret it sends; raises `ConfigError` when one is missing."""
        if self.webhook_url is None:
            sentence = f"{PREFIX}WEBHOOK_URL is not set: the public https address that Telegram shall call."
            raise ConfigError(sentence)
        if self.webhook_secret is None:
            sentence = f"{PREFIX}WEBHOOK_SECRET is not set: 16 to 256 letters and digits that you make up."
            raise ConfigError(sentence)
        return self.webhook_url, self.webhook_secret.get_secret_value()


def beside(database_url: str) -> str:
    """Derive where durable work is kept.

    >>> beside("sqlite+aiosqlite:///data/audit-bot.db")
    'sqlite:///data/audit-bot.posts.db'
    """
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return not_async(database_url)
    path = Path(url.database)
    return f"sqlite:///{path.with_name(f'{path.stem}.posts{path.suffix}')}"


def not_async(database_url: str) -> str:
    """Give the URL as DBOS wants it, which brings its own threads."""
    return database_url.replace("sqlite+aiosqlite:", "sqlite:", 1)


def read_settings(env_file: Path | None = Path(".env")) -> Config:
    """Read and check everything; raises `ConfigError` with one line a mistake."""
    given = {**(dotenv_values(env_file) if env_file else {}), **os.environ}
    refuse_unknown(given)
    try:
        return Config(**{"_env_file": env_file, **from_files(given)})
    except ValidationError as error:
        raise ConfigError("\n".join(line(mistake) for mistake in error.errors(include_url=False))) from None


def refuse_unknown(given: Iterable[str]) -> None:
    """Stop at a name that nobody reads: it is a slip that would otherwise go unnoticed."""
    known = [PREFIX + name.upper() for name in (*Config.model_fields, *(f"{name}_file" for name in IN_FILES))]
    mistakes = []
    for name in sorted(given):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = get_close_matches(name.upper(), known, n=1, cutoff=0)[0]
            mistakes.append(f"{name} is not a setting of the bot; did you mean {near}?")
    if mistakes:
        raise ConfigError("\n".join(mistakes))


def from_files(given: dict[str, str | None]) -> dict[str, Any]:
    """Read the secrets that stand in files; a file and a value at once is a mistake."""
    by_name = {name.upper(): value for name, value in given.items() if value}
    found = {}
    for field in IN_FILES:
        name = f"{PREFIX}{field.upper()}_FILE"
        if path := by_name.get(name):
            if name.removesuffix("_FILE") in by_name:
                sentence = f"{name} and {name.removesuffix('_FILE')} are both set; set one."
                raise ConfigError(sentence)
            found[field] = read_secret(name, Path(path), shared=by_name.get(SHARED, "").lower() in YES)
    return found


def read_secret(name: str, path: Path, *, shared: bool) -> str:
    """Read one secret, without the newline that editors leave at the end.

    Raises `ConfigError` for a file that others may read, unless it is `shared` knowingly.
    """
    try:
        if path.stat().st_mode & OTHERS and not shared:
            sentence = f"{name}: others can read {path}; chmod 600 it, or set {SHARED}=yes if that is meant."
            raise ConfigError(sentence)
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        sentence = f"{name}: {path} cannot be read ({type(error).__name__})."
        raise ConfigError(sentence) from None


def line(mistake: ErrorDetails) -> str:
    """Say one mistake in one line, without the value, which may be a secret."""
    name = f"{PREFIX}{str(mistake['loc'][0]).upper()}" if mistake["loc"] else "Settings"
    return f"{name}: {mistake['msg'].removeprefix('Value error, ')}."
