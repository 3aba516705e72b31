"""The second door: who may invite, what a link opens, for whom and how long, and how it is closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import services
from bot.audit.errors import AuditClosed, GroupOnly, LinkExpired, NoAudit, NotAMember, NotFacilitator, Stale
from bot.audit.invitations import Invitation
from bot.audit.messages import Turn
from bot.audit.model import By, RoomKey
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import invitations, visits
from bot.services.invitations import Arrival
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, DAN, Table, on_a_phone, seated

TOKEN, BROWSER, VISIT = "t" * 22, "b" * 22, "v" * 22


async def invites(table: Table, person_id: int = ANN, agency: str = "education") -> Invitation:
    return await invitations.invite(
        table.store,
        table.alone(person_id),
        audit_id=table.audit_id,
        agency=agency,
        name="School lead",
        keys=(TOKEN, 7),
    )


async def presses(table: Table, token: str = TOKEN, browser: str = BROWSER, visit: str = VISIT) -> Arrival:
    return await invitations.accept(table.store, token=token, browser=browser, visit=visit, at=table.now)


async def renews(table: Table, known: Invitation, person_id: int = ANN, token: str = "u" * 22) -> Invitation:
    by = table.alone(person_id)
    return await invitations.renew(table.store, by, audit_id=table.audit_id, invitation_id=known.id, token=token)


async def withdraws(table: Table, known: Invitation, person_id: int = ANN) -> Turn:
    by = table.alone(person_id)
    return await invitations.withdraw(table.store, by, audit_id=table.audit_id, invitation_id=known.id)


async def test_who_is_invited_comes_in_as_a_member_for_their_agency_and_only_hashes_are_kept(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    made = await invites(table)
    assert (made.audit_id, made.agency, made.browser, made.withdrawn) == (table.audit_id, "education", "", False)
    assert made.expires_at == table.now + timedelta(days=14)
    assert TOKEN not in (made.token, made.browser)
    line = await table.last()
    assert (line.what, line.after, line.after_id, line.person_id) == ("invited", "education", made.person_id, ANN)
    at = table.later(minutes=1)
    arrival = await presses(table)
    assert (arrival.person.id, arrival.person.name) == (made.person_id, "School lead")
    member = (await table.audit()).member(made.person_id)
    assert member is not None
    assert (member.agency, member.joined_at, arrival.turn.audit) == ("education", at, await table.audit())
    assert await table.last() == TrailEntry(at, made.person_id, "joined", "", after="education")
    version = (await table.audit()).version
    assert (await presses(table, visit="w" * 22)).turn.audit.version == version
    assert [person.name for _, person in await invitations.invited_to(store, table.audit_id)] == ["School lead"]


async def test_a_link_opens_for_one_browser_and_fourteen_days(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await invites(table)
    table.later(days=14, seconds=-1)
    await presses(table)
    for wrong in ({"token": "x" * 22}, {"browser": "c" * 22}):
        with pytest.raises(LinkExpired):
            await presses(table, **wrong)
    table.later(seconds=1)
    with pytest.raises(LinkExpired):
        await presses(table)


@ON_BOTH
async def test_a_visit_is_known_for_twelve_hours_or_until_it_is_left(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    made = await invites(table)
    await presses(table)
    end = table.now + timedelta(hours=12)

    async def visitor(after: timedelta, visit: str = VISIT) -> int | None:
        person = await visits.visitor(store, visit=visit, at=end + after)
        return person.id if person else None

    second = timedelta(seconds=1)
    assert [await visitor(-second), await visitor(second * 0), await visitor(-second, "x")] == [
        made.person_id,
        None,
        None,
    ]
    assert await visitor(-second, "\udc80") is None, "a key that no page has given"
    assert [audit.id for audit in await visits.audits_of(store, made.person_id)] == [table.audit_id]
    version = (await table.audit()).version
    assert await visits.versions(store, [table.audit_id, table.audit_id + 1]) == {table.audit_id: version}
    await visits.leave_pages(store, visit=VISIT, at=table.now)
    assert await visitor(-second) is None


async def test_the_facilitator_alone_opens_the_door_and_in_private_alone(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    known = await invites(table)
    for act in (invites(table, BEN), renews(table, known, BEN), withdraws(table, known, BEN)):
        with pytest.raises(NotFacilitator):
            await act
    with pytest.raises(NotAMember):
        await invites(table, DAN)
    with pytest.raises(Stale):
        await invites(table, agency="wardens")
    with pytest.raises(Stale):
        await invitations.in_hand(store, table.by(), audit_id=table.audit_id)
    audit, found = await invitations.in_hand(store, table.alone(ANN), audit_id=table.audit_id)
    assert (audit, [each for each, _ in found]) == (await table.audit(), [known])
    alone = await on_a_phone(store, DAN)
    with pytest.raises(GroupOnly):
        await invites(alone, DAN)
    await table.closes()
    for act in (invites(table), renews(table, known)):
        with pytest.raises(AuditClosed):
            await act
    assert (await withdraws(table, known)).done == "invitation-withdrawn"


async def test_a_new_link_is_for_the_same_person_and_the_old_one_opens_no_more(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    made = await invites(table)
    await presses(table)
    table.later(days=3)
    fresh = await renews(table, made)
    assert (fresh.id, fresh.person_id, fresh.browser) == (made.id, made.person_id, "")
    assert fresh.expires_at == table.now + timedelta(days=14)
    line = await table.last()
    assert (line.what, line.after, line.after_id) == ("invited-again", "education", made.person_id)
    assert await visits.visitor(store, visit=VISIT, at=table.now) is None
    with pytest.raises(LinkExpired):
        await presses(table)
    assert (await presses(table, "u" * 22, "another browser")).person.id == made.person_id
    with pytest.raises(Stale):
        await invitations.renew(store, table.alone(ANN), audit_id=table.audit_id, invitation_id=99, token="w" * 22)


@ON_BOTH
async def test_a_door_that_is_closed_ends_every_visit_and_who_came_by_it_has_left(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    made = await invites(table)
    await presses(table)
    at = table.later(minutes=5)
    turn = await withdraws(table, made)
    member = turn.audit.member(made.person_id)
    assert member is not None
    assert (member.left_at, turn.done) == (at, "invitation-withdrawn")
    line = await table.last()
    assert (line.what, line.before, line.before_id) == ("invitation-withdrawn", "education", made.person_id)
    assert await visits.visitor(store, visit=VISIT, at=at) is None
    with pytest.raises(LinkExpired):
        await presses(table)
    said = await table.said()
    assert (await withdraws(table, made)).done == "invitation-withdrawn"
    assert await table.said() == said
    await renews(table, made)
    again = (await presses(table, "u" * 22)).turn.audit.member(made.person_id)
    assert again is not None
    assert (again.left_at, again.joined_at) == (None, member.joined_at)


async def test_who_never_came_is_let_into_no_closed_audit_and_who_did_may_read_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await invites(table)
    await table.closes()
    with pytest.raises(LinkExpired):
        await presses(table)
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    await presses(table)
    await table.closes()
    assert (await presses(table, visit="w" * 22)).turn.due == ()


async def test_a_room_can_be_led_by_somebody_without_its_chat_and_be_taken_over_once_they_are_gone(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    made = await invites(table)
    await presses(table)
    turn = await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=made.person_id)
    assert turn.audit.facilitator_id == made.person_id
    await services.invitations.withdraw(
        store,
        By(RoomKey.private(made.person_id), made.person_id, "", 999, table.now),
        audit_id=table.audit_id,
        invitation_id=made.id,
    )
    taken = await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    assert taken.audit.facilitator_id == BEN


async def test_whom_telegram_vouches_for_comes_in_unless_they_have_left_since(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    since, end = table.now, table.now + timedelta(hours=12)

    async def comes(visit: str = VISIT) -> None:
        await visits.come_in(store, person_id=BEN, since=since, visit=visit, at=table.now)

    await comes()
    for after, known in ((-1, True), (0, False)):
        person = await visits.visitor(store, visit=VISIT, at=end + timedelta(seconds=after))
        assert (person is not None and person.id == BEN) is known
    table.later(minutes=1)
    await comes("w" * 22)
    await visits.leave_pages(store, visit=VISIT, at=table.later(minutes=1))
    with pytest.raises(LinkExpired):
        await comes("x" * 22)
    assert await visits.visitor(store, visit="w" * 22, at=table.now), "the other browser stays"
    since = table.later(minutes=1)
    await comes("y" * 22)


async def test_a_page_is_shown_to_who_is_in_and_an_audit_on_it_to_its_members(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for person_id, visit in ((BEN, VISIT), (DAN, "w" * 22)):
        await visits.come_in(store, person_id=person_id, since=table.now, visit=visit, at=table.now)

    async def sees(visit: str, audit_id: int = table.audit_id) -> tuple[int | None, int | None]:
        person, audit = await visits.seated(store, visit=visit, audit_id=audit_id, at=table.now)
        return person.id if person else None, audit.id if audit else None

    assert [await sees(visit) for visit in (VISIT, "w" * 22, "x" * 22)] == [
        (BEN, table.audit_id),
        (DAN, None),
        (None, None),
    ]
    assert await sees(VISIT, 99) == (BEN, None)
    table.later(hours=12)
    assert await sees(VISIT) == (None, None)


async def test_an_audit_is_read_on_the_pages_by_its_members_alone_until_they_leave(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert (await visits.audit_for(store, BEN, table.audit_id)).id == table.audit_id
    assert [audit.id for audit in await visits.audits_of(store, BEN)] == [table.audit_id]
    await services.members.leave(store, table.by(BEN), person_id=BEN)
    for person_id, audit_id in ((BEN, table.audit_id), (DAN, table.audit_id), (BEN, 99)):
        with pytest.raises(NoAudit):
            await visits.audit_for(store, person_id, audit_id)
    assert await visits.audits_of(store, BEN) == []
    at = table.later(minutes=1)
    await table.scores(2)
    seen = await visits.last_seen(store, table.audit_id)
    assert seen[ANN] == at
