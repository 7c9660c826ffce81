"""An organisation names its own, and nobody else does."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.partnership import actors, naming, services
from accord.partnership.naming import Nominee
from accord.partnership.offices.rules import OwnRole
from accord.partnership.rules import Office, Tier
from accord.partnership.tests.offices import confirms, end, give, leaves, today
from tests.cast import SINCE, Cast


def test_it_works(cast: Cast) -> None:
    give(cast, role=OwnRole.BOARD_MEMBER)
    assert "board_member" in cast.actor("member").roles
    with cast.in_scope():
        sentence = audit.lines(cast.actor("steward"), limit=1)[0].sentence
    first_day = date_format(today(cast), "j M Y")
    assert sentence == f"Owen Hart named Mia Marsh: board member of Northmoor Council from {first_day}."


def test_who_is_named_to_sign_confirms_it_first(cast: Cast) -> None:
    held = give(cast)
    assert not cast.actor("member").mandates
    with cast.in_scope():
        sentence = audit.lines(cast.actor("steward"), limit=1)[0].sentence
        assert any("Say whether you sign" in str(each.what) for each in waiting_for(cast.actor("member")))
    assert sentence == "Owen Hart named Mia Marsh to sign for Northmoor Council."
    confirms(cast)
    assert cast.actor("member").mandates == {cast.council.id}
    end(cast, held, today(cast))
    assert cast.actor("member").mandates
    with clock.at(clock.now() + timedelta(days=1)):
        assert not cast.actor("member").mandates


def test_a_deputy_names_nobody(cast: Cast) -> None:
    give(cast, role=OwnRole.DEPUTY)
    confirms(cast)
    assert "deputy" in cast.actor("member").roles
    with pytest.raises(Denied, match="names its own"):
        give(cast, by="member", to="director")


@pytest.mark.parametrize("by", ["steward", "director", "kestrel_signatory", "member", "administrator"])
def test_nobody_else_names_while_somebody_signs(cast: Cast, by: str) -> None:
    with pytest.raises(Denied):
        give(cast, by=by)


@pytest.mark.parametrize("deputy_stays", [False, True])
def test_its_administrator_names_while_it_has_no_signatory(cast: Cast, *, deputy_stays: bool) -> None:
    """An organisation that has lost its signatory is helped by its own people, not by who runs the site."""
    if deputy_stays:
        cast.name_signatory("manager", cast.council, deputy=True)
    leaves(cast, "council_signatory")
    give(cast, by="administrator")
    confirms(cast)
    assert cast.actor("member").mandates == {cast.council.id}
    with pytest.raises(Denied, match="names its own"):
        give(cast, by="administrator", to="director")


def test_whoever_has_everybody_in_care_names_for_the_own_organisation_only(cast: Cast) -> None:
    """The list of people may be kept by one for all; who signs for a partner is its own affair."""
    leaves(cast, "kestrel_signatory")
    with pytest.raises(Denied):
        give(cast, by="administrator", to="kestrel_member", organisation=cast.kestrel)
    with cast.in_scope():
        services.assignment_give(
            person=cast.administrator,
            organisation=cast.kestrel,
            team=None,
            tier=Tier.EVERYONE,
            role="",
            manager=None,
            since=today(cast),
            main=True,
            actor=cast.actor("administrator"),
        )
    assert cast.actor("administrator").organisation_id == cast.kestrel.id
    with pytest.raises(Denied):
        give(cast, by="administrator", to="kestrel_member", organisation=cast.kestrel)


def test_nobody_names_himself_or_herself(cast: Cast) -> None:
    with pytest.raises(Refused, match="himself or herself"):
        give(cast, to="council_signatory", role=OwnRole.BOARD_MEMBER)
    leaves(cast, "council_signatory")
    with cast.in_scope(), pytest.raises(Refused, match="himself or herself"):
        naming.signatory_name(
            nominee=Nominee(given_name="", family_name="Bell", email=cast.administrator.email),
            organisation=cast.council,
            actor=cast.actor("administrator"),
        )


def test_only_own_people_in_post_with_an_address_are_named(cast: Cast) -> None:
    with pytest.raises(Refused, match="in post"):
        give(cast, to="kestrel_member")
    cast.add_colleague("leaver", cast.council)
    with cast.in_scope():
        services.person_leave(person=cast.leaver, last_day=today(cast) - timedelta(days=1), actor=cast.system)
    with pytest.raises(Refused, match="in post"):
        give(cast, to="leaver")
    cast.add_colleague("on_paper", cast.council)
    with cast.in_scope():
        services.person_change(person=cast.on_paper, email="", actor=cast.system)
    with pytest.raises(Refused, match="address"):
        give(cast, to="on_paper")


def test_it_begins_today_or_later_and_ends_after_that(cast: Cast) -> None:
    day = today(cast)
    with pytest.raises(Refused, match="later day") as refused:
        give(cast, since=day - timedelta(days=1))
    assert refused.value.field == "since"
    with pytest.raises(Refused, match="before the first") as refused:
        give(cast, since=day + timedelta(days=2), until=day + timedelta(days=1))
    assert refused.value.field == "until"
    give(cast, since=day + timedelta(days=2), until=day + timedelta(days=2))
    confirms(cast)
    assert [_signs(cast, ahead) for ahead in (1, 2, 3)] == [False, True, False]


def _signs(cast: Cast, days: int) -> bool:
    with cast.in_scope(), clock.at(clock.now() + timedelta(days=days)):
        found = actors.actor_for(cast.member.id)
        return found is not None and bool(found.mandates)


def test_nobody_is_the_same_twice_or_signatory_and_deputy_at_once(cast: Cast) -> None:
    give(cast)
    for role in (OwnRole.SIGNATORY, OwnRole.DEPUTY):
        with pytest.raises(Refused, match="already"):
            give(cast, role=role)
    give(cast, role=OwnRole.BOARD_MEMBER)
    assert "board_member" in cast.actor("member").roles


def test_nobody_signs_for_an_organisation_that_is_no_partner(cast: Cast) -> None:
    cast.add_outsider("keeper")
    outside = cast.keeper.employer
    cast.add_colleague("keeper", outside)
    cast.add_colleague("worker", outside)
    with cast.in_scope():
        services.office_give(
            person=cast.keeper,
            office=Office.ADMINISTRATOR,
            since=SINCE,
            organisation=outside,
            actor=cast.system,
        )
    with pytest.raises(Refused, match="no partner"):
        give(cast, by="keeper", to="worker", organisation=outside)
    give(cast, by="keeper", to="worker", organisation=outside, role=OwnRole.ADMINISTRATOR)


def test_an_administrator_named_has_the_own_people_in_care_and_no_others(cast: Cast) -> None:
    give(cast, role=OwnRole.ADMINISTRATOR)
    assert cast.actor("member").in_care == {cast.council.id}
    with cast.in_scope(), pytest.raises(Denied, match="keeps the list"):
        services.person_change(person=cast.kestrel_member, family_name="X", actor=cast.actor("member"))
    with cast.in_scope(), pytest.raises(Denied):
        services.assignment_give(
            person=cast.member,
            organisation=cast.kestrel,
            team=None,
            tier=Tier.EVERYONE,
            role="",
            manager=None,
            since=today(cast),
            main=True,
            actor=cast.actor("member"),
        )
