"""An organisation names its own, and nobody else does; roles hold from their first day to their last."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.utils.formats import date_format

from accord.foundations import clock
from accord.foundations.access import Area
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.partnership import actors, services
from accord.partnership import selectors as partnership
from accord.partnership.models import Mandate, Organisation
from accord.partnership.offices import selectors
from accord.partnership.offices import services as offices
from accord.partnership.offices.rules import OwnRole
from accord.partnership.rules import Office, Tier
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def today(cast: Cast) -> date:
    with cast.in_scope():
        return partnership.today()


def give(
    cast: Cast,
    *,
    by: str = "administrator",
    to: str = "member",
    role: OwnRole = OwnRole.SIGNATORY,
    organisation: Organisation | None = None,
    since: date | None = None,
    until: date | None = None,
) -> UUID:
    with cast.in_scope():
        return offices.role_give(
            person=cast.people[to],
            organisation=organisation or cast.council,
            role=role,
            since=since or today(cast),
            until=until,
            actor=cast.actor(by),
        )


def end(cast: Cast, held_id: UUID, last_day: date, *, by: str = "administrator") -> None:
    with cast.in_scope():
        (holding,) = [found for found in selectors.holdings(cast.actor(by)) if found.id == held_id]
        offices.role_end(holding=holding, last_day=last_day, actor=cast.actor(by))


def test_it_works(cast: Cast) -> None:
    held = give(cast)
    assert cast.actor("member").mandates == {cast.council.id}
    with cast.in_scope():
        sentence = audit.lines(cast.actor("steward"), limit=1)[0].sentence
    first_day = date_format(today(cast), "j M Y")
    assert sentence == f"Idris Bell named Mia Marsh: signatory of Northmoor Council from {first_day}."
    end(cast, held, today(cast))
    assert cast.actor("member").mandates
    with clock.at(clock.now() + timedelta(days=1)):
        assert not cast.actor("member").mandates


def test_a_signatory_names_too_and_a_deputy_does_not(cast: Cast) -> None:
    give(cast, by="council_signatory", role=OwnRole.DEPUTY)
    assert "deputy" in cast.actor("member").roles
    with pytest.raises(Denied, match="own administrator or signatory"):
        give(cast, by="member", to="director")


@pytest.mark.parametrize("by", ["steward", "director", "kestrel_signatory", "member"])
def test_nobody_names_for_another_organisation(cast: Cast, by: str) -> None:
    with pytest.raises(Denied):
        give(cast, by=by)


def test_whoever_has_everybody_in_care_names_for_the_own_organisation_only(cast: Cast) -> None:
    """The list of people may be kept by one for all; who signs for a partner may not."""
    with pytest.raises(Denied):
        give(cast, to="kestrel_member", organisation=cast.kestrel)
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
        give(cast, to="kestrel_member", organisation=cast.kestrel)


def test_nobody_names_himself_or_herself(cast: Cast) -> None:
    with pytest.raises(Refused, match="himself or herself"):
        give(cast, to="administrator")


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


def test_yesterday_ends_it_at_once_and_what_has_not_begun_never_begins(cast: Cast) -> None:
    day = today(cast)
    held = give(cast)
    with pytest.raises(Refused, match="from yesterday on"):
        end(cast, held, day - timedelta(days=2))
    end(cast, held, day - timedelta(days=1))
    assert not cast.actor("member").mandates
    later = give(cast, since=day + timedelta(days=9))
    end(cast, later, day)
    with cast.in_scope():
        assert not Mandate.objects.filter(id=later).exists()


def test_an_end_is_only_brought_forward(cast: Cast) -> None:
    day = today(cast)
    held = give(cast, until=day + timedelta(days=5))
    with pytest.raises(Refused, match="already"):
        end(cast, held, day + timedelta(days=5))
    end(cast, held, day + timedelta(days=4))


def test_offices_for_all_partners_are_ended_by_none_of_them(cast: Cast) -> None:
    with cast.in_scope():
        held = {found.role: found for found in selectors.holdings(cast.actor("administrator"))}
        with pytest.raises(Denied):
            offices.role_end(holding=held["steward"], last_day=today(cast), actor=cast.actor("administrator"))


def test_a_partner_for_whom_nobody_can_sign_waits_for_its_administrator(cast: Cast) -> None:
    with cast.in_scope():
        assert not selectors.nobody_signs_for()
        services.person_leave(
            person=cast.council_signatory, last_day=today(cast) - timedelta(days=1), actor=cast.system
        )
        assert selectors.nobody_signs_for() == [cast.council]
        waits = {name: _waits(cast, name) for name in ("administrator", "steward", "kestrel_signatory")}
    assert waits == {"administrator": True, "steward": False, "kestrel_signatory": False}


def _waits(cast: Cast, name: str) -> bool:
    return any("Name somebody who signs for" in str(found.what) for found in waiting_for(cast.actor(name)))


def test_pages_give_and_end_and_lose_nothing_of_what_was_typed(cast: Cast) -> None:
    client = visitor(cast, "administrator")
    give_page = page(cast, "partnership:role-give", organisation_id=cast.council.id)
    typed = {"person": str(cast.member.id), "role": "signatory", "since": "2020-01-01", "until": ""}
    refused = client.post(give_page, typed).content.decode()
    assert "Choose today or a later day." in refused
    assert 'value="2020-01-01"' in refused
    answer = client.post(give_page, typed | {"since": today(cast).isoformat()}, follow=True).content.decode()
    assert "Mia Marsh is named: signatory." in answer
    with cast.in_scope():
        (mandate,) = cast.member.mandates.all()
    end_page = page(cast, "partnership:role-end", held_id=mandate.id)
    answer = client.post(end_page, {"last_day": today(cast).isoformat()}, follow=True).content.decode()
    assert "It ends on that day." in answer


def test_an_engagement_says_what_it_covers(cast: Cast) -> None:
    cast.add_facilitator(until=today(cast), areas=[Area.TALKS])
    text = visitor(cast, "member").get(page(cast, "partnership:roles")).content.decode()
    assert "The engagement covers: talks and undertakings" in text


def test_everybody_reads_who_holds_what_and_only_the_own_organisation_sees_buttons(cast: Cast) -> None:
    address = page(cast, "partnership:roles")
    for name, names in (("administrator", 1), ("council_signatory", 1), ("steward", 0), ("member", 0)):
        text = visitor(cast, name).get(address).content.decode()
        assert "Anna Rees" in text
        assert text.count("Name somebody for") == names
