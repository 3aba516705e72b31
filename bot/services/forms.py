"""Forms: issued by the facilitator for one agency, handed in by one of that agency or the facilitator.

Between the two looks at a file that is handed in (what would be kept, and keeping it) nothing of it is stored: it is
still only in the chat, and is read again.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.audit.agencies import short_form
from bot.audit.changes import with_member, without_contents
from bot.audit.errors import NoAudit, Stale
from bot.audit.filled import Consent, KeptTexts, Preview, RowsRead, TextKey, weigh
from bot.audit.form_mistakes import FormElsewhere, FormOfOthers, FormRoundOver, FormTorn
from bot.audit.forms import BlankForm, FilledForm, FormCode, FormIssue, FormScore, FormText
from bot.audit.messages import Turn
from bot.audit.model import Answer, Audit, By, Member, Note, Rating, Rhythm, Status
from bot.audit.persons import invited
from bot.audit.rules import (
    Phase,
    agencies_missing,
    attempt_at,
    facilitator_of,
    phase,
    ratings_at,
    taking_answers,
)
from bot.services.filled import sift
from bot.services.members import long_form
from bot.services.nudges import ask_to_open
from bot.services.ports import Look, Store, Work
from bot.services.ratings import show
from bot.services.trail import Change, keep, secret_from, shown, want_summary
from bot.text import room_words

NOTHING_NEW = "form-nothing-new"
"""What is done when all of a form is kept already."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What became of a form: what was kept of it, and the turn."""

    preview: Preview
    turn: Turn


async def issue_form(store: Store, by: By, *, audit_id: int, agency: str, keys: tuple[str, int]) -> BlankForm:
    """Issue a form for an agency, by its `short_form`; `keys` are any long secret and any large random number.

    Only the facilitator may. Raises `NotFacilitator`, `AuditClosed`, or `Stale` for an agency that is not offered.
    """
    key, chance = keys
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        agency = "" if audit.room.is_private else long_form(audit, agency)
        issued = [each for each in await forms_ever(work, audit) if each.agency == agency]
        seat = issued[-1].person_id if issued else invited(chance)
        first = FormIssue(audit.id, agency, key, seat)
        known = next((each for each in issued if each.audit_id == audit.id), first)
        known = replace(known, issue=known.issue + 1)
        await work.put_form(known)
        audit = await keep(work, audit, by, Change("form-issued", after=agency))
    return blank_of(audit, known, by)


def blank_of(audit: Audit, known: FormIssue, by: By) -> BlankForm:
    """Give the form that was issued last for an agency, as of now."""
    until = audit.ahead.until if audit.ahead and audit.is_ahead else None
    return BlankForm(without_contents(audit), known.agency, str(FormCode.of(audit, known, by.at)), until)


async def issued_form(store: Store, by: By, *, audit_id: int, agency: str) -> BlankForm:
    """Give the facilitator once more the form that was issued last for an agency, by its `short_form`.

    Raises `NotFacilitator`, `AuditClosed`, or `Stale` where none was.
    """
    async with store.read() as look:
        audit = await look.audit(audit_id)
        if audit is None:
            raise NoAudit
        facilitator_of(taking_answers(audit), by.person_id)
        issues = await look.forms(audit.id)
    known = next((each for each in issues if short_form(each.agency) == agency), None)
    if known is None:
        raise Stale
    return blank_of(audit, known, by)


async def forms_ever(look: Look, audit: Audit) -> list[FormIssue]:
    """Give the forms of all rounds of a room: an agency that takes part by them is the same one in each."""
    rounds = await look.rounds(audit.room.id)
    return [issue for each in rounds for issue in await look.forms(each.id)]


async def preview_form(store: Store, by: By, filled: FilledForm, consent: Consent) -> Preview:
    """Say what would be kept of a form that somebody hands in; nothing is kept.

    Raises `FormTorn`, `FormElsewhere`, `FormRoundOver` or `FormOfOthers`.
    """
    async with store.read() as look:
        framework = (await form_at_hand(look, by, filled, consent)).audit.framework
    sifted = await asyncio.to_thread(sift, framework, filled)
    async with store.read() as look:
        return await weighed(look, await form_at_hand(look, by, filled, consent), sifted, by)


async def hand_in(store: Store, by: By, filled: FilledForm, consent: Consent) -> HandedIn:
    """Keep what can be kept of a form, all at once; the same form twice changes nothing. Raises as `preview_form`."""
    async with store.read() as look:
        framework = (await form_at_hand(look, by, filled, consent)).audit.framework
    sifted = await asyncio.to_thread(sift, framework, filled)
    async with store.write(by) as work:
        begun = await form_at_hand(work, by, filled, consent)
        preview = await weighed(work, begun, sifted, by)
        if preview.is_empty:
            return HandedIn(preview, Turn(begun.audit, done=NOTHING_NEW))
        turn = await keep_form(work, replace(preview, audit=await seat_form(work, begun, by)), by)
        early = secret_from(begun.audit, turn.audit).offers_early
        return HandedIn(preview, replace(turn, offers_early=early))


async def weighed(look: Look, begun: Preview, sifted: RowsRead, by: By) -> Preview:
    """Weigh a form in the rhythm that the room has once the form's agency takes part."""
    seat = seat_of_form(begun, by)
    audit = begun.audit if seat is None else with_member(begun.audit, seat)
    return weigh(replace(begun, audit=audit), sifted, await kept_of_form(look, begun, sifted))


def seat_of_form(begun: Preview, by: By) -> Member | None:
    """Give the seat that an agency's form makes for it, None where it has one, or is handed in by one of its own."""
    seat = begun.audit.member(begun.known.person_id)
    has_one = seat is not None and seat.left_at is None
    return None if has_one or begun.rater != begun.known.person_id else Member(begun.rater, begun.known.agency, by.at)


async def form_at_hand(look: Look, by: By, filled: FilledForm, consent: Consent) -> Preview:
    """Say whose form it is and who may hand it in, with nothing weighed yet; a writer locks its audit."""
    code = FormCode.read(filled.code)
    audit = await look.audit(code.audit_id) if code else None
    if code is None or audit is None:
        raise FormTorn
    issues = await look.forms(audit.id)
    known = next((each for each in issues if short_form(each.agency) == code.agency and code.is_of(each)), None)
    if known is None:
        raise FormTorn
    if not by.is_private and audit.room.key.chat_id != by.room.chat_id:
        raise FormElsewhere
    member = audit.member(by.person_id)
    if member is None or member.left_at is not None:
        raise FormOfOthers(agency=room_words(audit).agency(known.agency))
    if audit.status is Status.CLOSED:
        raise FormRoundOver(round=audit.round)
    own = member.agency == known.agency
    if not own and by.person_id != audit.facilitator_id:
        raise FormOfOthers(agency=room_words(audit).agency(known.agency))
    return Preview(audit, known, code, by.person_id if own else known.person_id, consent)


def place_of_text(known: FormIssue, key: TextKey) -> tuple[int, int]:
    """Give the chat and the message that stand for a text of a form: none of Telegram's, and always the same."""
    said = "\0".join(("form", str(known.audit_id), known.agency, *key))
    return known.person_id, -1 - (int.from_bytes(sha256(said.encode()).digest()[:7], "big") >> 4)


async def kept_of_form(look: Look, preview: Preview, sifted: RowsRead) -> KeptTexts:
    """Find what earlier issues have left in the places of a form's texts."""
    notes: dict[TextKey, Note] = {}
    removed: set[TextKey] = set()
    for text in sifted.texts:
        key = (text.statement, text.column)
        place = place_of_text(preview.known, key)
        found = await look.note_once_at(*place)
        if found is not None and found[2]:
            removed.add(key)
        elif found is not None:
            notes[key] = found[1]
    return KeptTexts(notes, frozenset(removed))


async def seat_form(work: Work, begun: Preview, by: By) -> Audit:
    """Have the agency take part: by a seat of its own where it has nobody who hands its form in.

    Once it has, that seat is left, and what it said in secret taken back: one form of an agency counts.
    """
    audit, known, new = begun.audit, begun.known, seat_of_form(begun, by)
    if new is not None:
        name = room_words(audit)("form-seat", agency=room_words(audit).agency(known.agency))
        await work.put_name(known.person_id, name)
        return await work.put_member(audit, new)
    seat = audit.member(known.person_id)
    if begun.rater != known.person_id and seat is not None and seat.left_at is None:
        for statement in audit.framework.statements:
            secret = ratings_at(audit, statement.id) if phase(audit, statement.id) is Phase.RATING else ()
            for rating in secret:
                audit = await work.drop_rating(audit, rating) if rating.person_id == known.person_id else audit
        return await work.put_member(audit, replace(seat, left_at=by.at))
    return audit


async def keep_form(work: Work, preview: Preview, by: By) -> Turn:
    """Keep what a form comes to, with a line of the record for each part, and one for the whole."""
    audit, known = preview.audit, preview.known
    changes: list[Change] = []
    put = put_as_answer if audit.rhythm is Rhythm.STRAIGHT else put_as_rating
    for score in preview.scores:
        audit = await put(work, replace(preview, audit=audit), by, score, changes)
    for text in preview.texts:
        audit = await put_text(work, replace(preview, audit=audit), by, text, changes)
    await work.put_form(replace(known, kept=max(known.kept, preview.code.issue)))
    changes.append(Change("form-handed-in", after=known.agency))
    opens = audit.rhythm is Rhythm.REVEAL and not audit.is_ahead and is_complete_by(preview, audit)
    if opens:
        changes.append(Change("revealed", audit.current, after=str(attempt_at(audit, audit.current))))
        audit = await show(work, audit, by, audit.current, by_itself=True)
    audit = await keep(work, audit, by, *changes)
    due = [*(await ask_to_open(work, audit, by.at)).posts]
    touched = {*(each.statement for each in preview.scores), *(each.statement for each in preview.texts)}
    for domain in dict.fromkeys(audit.framework.domain_of(one).id for one in sorted(touched)):
        due += await want_summary(work, audit, domain)
    return Turn(audit, due=tuple({post.name: post for post in due}.values()), done="form-kept")


def is_complete_by(preview: Preview, audit: Audit) -> bool:
    """Say whether the form was the last that was missing on the card."""
    scored = any(score.statement == audit.current for score in preview.scores)
    return scored and len(audit.agencies) > 1 and not agencies_missing(audit, audit.current)


async def put_as_rating(work: Work, preview: Preview, by: By, score: FormScore, changes: list[Change]) -> Audit:
    """Keep a score in secret."""
    audit, place = preview.audit, score.statement
    agency, attempt = preview.known.agency, attempt_at(audit, place)
    rating = Rating(place, preview.rater, agency, attempt, score.value, by.at, handed_by=by.person_id)
    after = await work.put_rating(audit, rating, by.update_id)
    if after is not None:
        changes.append(Change("rated", place))
    return after or audit


async def put_as_answer(work: Work, preview: Preview, by: By, score: FormScore, changes: list[Change]) -> Audit:
    """Keep a score as the room's."""
    audit, place = preview.audit, score.statement
    answer = Answer(place, score.value, "", preview.rater, by.at, by.update_id, handed_by=by.person_id)
    after = await work.put_answer(audit, answer)
    if after is None:
        return audit
    changes.append(Change("score", place, shown(audit.answers.get(place)), str(score.value)))
    return after


async def put_text(work: Work, preview: Preview, by: By, text: FormText, changes: list[Change]) -> Audit:
    """Keep a text as a note that was given to the bot alone."""
    audit, place = preview.audit, place_of_text(preview.known, (text.statement, text.column))
    known = await work.note_at(*place)
    note = Note(
        0,
        text.column,
        text.statement,
        text.text,
        preview.rater,
        preview.known.agency,
        by.at,
        edited_at=by.at if known else None,
        private=True,
        handed_by=by.person_id,
    )
    after = await work.put_note(audit, note, chat_id=place[0], message_id=place[1], update_id=by.update_id)
    if after is None:
        return audit
    changes.append(Change(f"{text.column}-{'edited' if known else 'added'}", text.statement))
    return after
