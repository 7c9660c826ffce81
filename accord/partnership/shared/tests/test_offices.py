"""Offices for all partners: given up to a day, given again, ended, and never by one organisation alone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Refused
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.rules import Office
from accord.partnership.shared.rules import NOTICE
from accord.partnership.shared.tests.world import PARTNERS, decide, ending, propose, wanted_of_each_kind
from accord.partnership.shared.wanted import Ending, NewAdministrator, NewTrustedPerson
from tests.cast import Cast
from tests.visits import page, visitor


def trusted(email: str, *, days: int = 30) -> NewTrustedPerson:
    return NewTrustedPerson(
        given_name="Mia",
        family_name="Marsh",
        email=email,
        organisation="Northmoor Council",
        until=(partnership.today() + timedelta(days=days)).isoformat(),
    )


@pytest.fixture(autouse=True)
def _scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    """Somebody on record keeps the own place, and is trusted beside it."""
    decide(cast, propose(cast, trusted(cast.member.email)), *PARTNERS)
    assert {"member", "trusted_person"} <= cast.actor("member").roles
    assert len(partnership.holders(Office.TRUSTED_PERSON)) == 1
    (newest, *_older) = audit.lines(cast.actor("member"), limit=1)
    assert newest.sentence.startswith("Mia Marsh is trusted person for all partners until")


def test_agreed_again_it_lasts_until_the_new_day(cast: Cast) -> None:
    for days in (30, 60):
        decide(cast, propose(cast, trusted(cast.member.email, days=days)), *PARTNERS)
    (held,) = [found for found in partnership.offices_for_all() if found.office == Office.TRUSTED_PERSON]
    assert held.until == partnership.today() + timedelta(days=60)


def test_a_programme_officer_sees_the_own_page_and_nothing_else(cast: Cast) -> None:
    decide(cast, propose(cast, wanted_of_each_kind(cast)["programme_officer"]), *PARTNERS)
    (officer,) = partnership.holders(Office.PROGRAMME_OFFICER)
    actor = actors.actor_for(officer.id)
    assert actor is not None
    assert actor.roles == {"programme_officer"}


def test_an_administrator_for_all_names_nobody_who_signs(cast: Cast) -> None:
    decide(cast, propose(cast, wanted_of_each_kind(cast)["administrator"]), *PARTNERS)
    ben = visitor(cast, "kestrel_member")
    assert ben.get(page(cast, "partnership:person-add")).status_code == 200
    naming = page(cast, "partnership:signing-name", organisation_id=cast.harbour.id)
    assert ben.get(naming).status_code == 403


def test_what_ended_is_not_ended_again(cast: Cast) -> None:
    proposal = propose(cast, ending(cast))
    decide(cast, proposal, "council", "kestrel")
    yesterday = partnership.today() - timedelta(days=1)
    roster.person_leave(person=cast.administrator, last_day=yesterday, actor=cast.system)
    with pytest.raises(Refused, match="ended already"):
        decide(cast, proposal, "harbour")


def test_a_steward_is_replaced_and_not_ended(cast: Cast) -> None:
    assert Office.STEWARD not in {found.office for found in partnership.offices_for_all()}


def test_what_one_organisation_names_is_not_for_all_to_end(cast: Cast) -> None:
    office = roster.office_give(
        person=cast.member,
        office=Office.ADMINISTRATOR,
        organisation=cast.council,
        since=partnership.today(),
        actor=cast.system,
    )
    wanted = Ending(
        held=str(office.id), name="Mia Marsh", organisation="Northmoor Council", office="administrator"
    )
    with pytest.raises(Refused, match="ended already"):
        propose(cast, wanted)


def test_nobody_becomes_what_he_or_she_is(cast: Cast) -> None:
    wanted = NewAdministrator(
        person=str(cast.administrator.id), name="Idris Bell", organisation="Northmoor Council"
    )
    with pytest.raises(Refused, match="Idris Bell is that already"):
        propose(cast, wanted)


def test_the_last_day_is_still_to_come(cast: Cast) -> None:
    with pytest.raises(Refused, match="still to come"):
        propose(cast, trusted(cast.member.email, days=-int(NOTICE.days)))
