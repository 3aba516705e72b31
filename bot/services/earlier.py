"""A round from before the bot, kept as a closed one, so that the next has a "last time"."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from hashlib import sha256

from bot.audit.earlier import EarlierFile, EarlierRound, EarlierRow, RoundStands
from bot.audit.errors import AuditIsOpen, NoAudit, NotAdmin, NotFacilitator, OffScale
from bot.audit.forms import FormFault, FormText, score_of
from bot.audit.framework import ColumnId, Framework, StatementId
from bot.audit.model import COMMENT, Answer, Audit, By, Note, RoomKey, Status
from bot.audit.persons import invited
from bot.audit.reminders import months_after
from bot.audit.rules import facilitator
from bot.services.due import zone_of
from bot.services.filled import read_text
from bot.services.holds import update_of
from bot.services.ports import Store, Work
from bot.services.retention import kept_months
from bot.services.trail import Change, keep
from bot.text import outside_words

NOT_APPLICABLE = frozenset({"n/a", "na", "n.a.", "not applicable", "amherthnasol"})


@dataclass(frozen=True, slots=True)
class EarlierWish:
    """Where and when a round is to stand: the room, the day it was closed; `again`: beside one of that time, too.

    `chance` is any large random number; `sure`: what may identify somebody is about systems. `is_admin`: Telegram lists
    whoever brings it in among the group's admins.
    """

    key: RoomKey
    closed: date
    at: datetime
    chance: int
    sure: bool = False
    again: bool = False
    is_admin: bool = False


async def sift_earlier(framework: Framework, file: EarlierFile) -> EarlierRound:
    """Hold every score against the scale and every text against the gate; nothing is kept."""
    return await asyncio.to_thread(sifted, framework, file)


def sifted(framework: Framework, file: EarlierFile) -> EarlierRound:
    """Sift the rows one by one."""
    found = EarlierRound(framework)
    for row in file.rows:
        if row.number in framework.places:
            take_row(found, row)
        else:
            found.faults.append(FormFault(row.number, "unknown"))
    for domain, text in file.comments:
        add_texts(found, framework.domain(domain).id, COMMENT, (text,))
    return found


def take_row(found: EarlierRound, row: EarlierRow) -> None:
    """Take a statement's answer and texts."""
    place = found.framework.statement(row.number).id
    if row.score.strip().casefold() in NOT_APPLICABLE:
        found.answers[place] = (None, reason_of(place, row))
    elif row.score.strip():
        try:
            value = score_of(found.framework, row.score, outside_words())
            found.answers |= {} if value is None else {place: (value, "")}
        except OffScale as error:
            found.faults.append(FormFault(place, "off-scale", error.blanks))
        except ValueError:
            found.faults.append(FormFault(f"{place} ({row.where})", "no-score"))
    for column in found.framework.columns:
        add_texts(found, place, column.id, row.texts.get(column.id, ()))


def reason_of(place: StatementId, row: EarlierRow) -> str:
    """Give why a statement was not applicable; a reason that may identify somebody is left out."""
    read = read_text(place, FormText(place, COMMENT, row.reason))
    return "n/a" if isinstance(read, FormFault) or read.kinds else read.text


def add_texts(found: EarlierRound, target: str, kind: str, texts: Iterable[str]) -> None:
    """Pass texts through the gate: on to what could be kept, to what is asked about, or to what is wrong."""
    for text in texts:
        read = read_text(StatementId(target), FormText(StatementId(target), COMMENT, text))
        if isinstance(read, FormFault):
            found.faults.append(read)
            continue
        passed = FormText(StatementId(target), column_of(found.framework, kind), read.text, read.kinds)
        (found.doubtful if read.kinds else found.notes).append(passed)


def column_of(framework: Framework, kind: str) -> ColumnId:
    """Give a column's id, or the kind of a comment."""
    return COMMENT if kind == COMMENT else framework.column(kind).id


async def may_import(store: Store, by: By, wish: EarlierWish) -> Sequence[Audit]:
    """Give the rounds of a room to who may bring one in; raises as `keep_earlier` does, but no `RoundStands`."""
    async with store.read() as look:
        room = await look.room(wish.key)
        rounds = await look.rounds(room.id) if room else ()
    must_lead(rounds, by, wish)
    must_fit(rounds, replace(wish, again=True))
    return rounds


def must_lead(rounds: Sequence[Audit], by: By, wish: EarlierWish) -> None:
    """Raise `NotFacilitator` for who did not lead the last round, or `NotAdmin` where there was none; 0 may always."""
    if rounds and by.person_id not in (0, rounds[-1].facilitator_id):
        raise NotFacilitator(name=facilitator(rounds[-1]))
    if not rounds and by.person_id and not by.is_private and not wish.is_admin:
        raise NotAdmin


async def keep_earlier(store: Store, by: By, found: EarlierRound, wish: EarlierWish) -> Audit:
    """Keep an earlier round, closed on its day.

    Whoever brings it in leads it; from the command line (person 0) who led the room's last round, else nobody.
    Raises `NoAudit` for a room that is not known, `AuditIsOpen`, `RoundStands`, `NotFacilitator` or `NotAdmin`.
    """
    async with store.write(update_of(by)) as work:
        room = await work.room(wish.key)
        if room is None:
            raise NoAudit
        rounds = await work.rounds(room.id)
        must_lead(rounds, by, wish)
        must_fit(rounds, wish)
        person_id = by.person_id or (rounds[-1].facilitator_id if rounds else invited(wish.chance))
        name = by.name or (rounds[-1].person(person_id).name if rounds else "")
        await work.put_framework(found.framework)
        closed = datetime.combine(wish.closed, time(12), wish.at.tzinfo)
        leader = By(wish.key, person_id, name, by.update_id, closed)
        audit = await work.add_audit(room, found.framework, leader)
        return await filled_in(work, audit, found, leader, wish)


def must_fit(rounds: Sequence[Audit], wish: EarlierWish) -> None:
    """Raise what speaks against a round of that day: one that is open, one of the same time, or a later one."""
    for each in rounds:
        if each.status is Status.OPEN:
            raise AuditIsOpen(name=facilitator(each), round=each.round)
        if each.closed_at is not None and each.closed_at.date() >= wish.closed and not wish.again:
            raise RoundStands(round=each.round)


async def filled_in(work: Work, audit: Audit, found: EarlierRound, by: By, wish: EarlierWish) -> Audit:
    """Keep the answers and the notes, and close the round; its time begins now, however long ago it was."""
    closed = by.at
    for place, (value, reason) in found.answers.items():
        audit = await work.put_answer(audit, Answer(place, value, reason, by.person_id, closed)) or audit
    texts = [*found.notes, *(found.doubtful if wish.sure else ())]
    for number, text in enumerate(texts):
        chat, message = invited(wish.chance), -1 - (int(sha256(f"{audit.id}.{number}".encode()).hexdigest()[:13], 16))
        note = Note(0, text.column, text.statement, text.text, by.person_id, "", closed, private=False)
        audit = await work.put_note(audit, note, chat_id=chat, message_id=message, update_id=0) or audit
    until = months_after(wish.at.astimezone(zone_of(audit)).date(), kept_months(audit, work.longest_kept))
    kept = datetime.combine(until, time(12), wish.at.tzinfo)
    ended = replace(audit, status=Status.CLOSED, closed_at=closed, kept_until=kept)
    return await keep(
        work, ended, replace(by, at=wish.at), Change("imported", found.framework.id, after=str(audit.round))
    )
