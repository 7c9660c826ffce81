"""Sites and numbers: by whom, and what is refused; the choice not to work under one roof."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.steps.practicalities.sites import mixing, selectors, services
from accord.steps.practicalities.sites.rules import Given, Kind, Week
from accord.steps.practicalities.sites.services import Facts
from accord.steps.practicalities.sites.standing import mixing_in_words
from accord.steps.practicalities.sites.tests.world import (
    MONDAY,
    NOON,
    TODAY,
    kiln_house,
    known_sizes,
    roomy,
    with_staff,
    write,
)
from tests.cast import Cast


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    with_staff(cast)
    site = kiln_house(cast)
    write(cast, site, {cast.council: 4, cast.kestrel: 2})
    write(cast, site, {cast.council: 1, cast.harbour: 1}, day=TODAY)
    (found,) = mixing.mixed(site, [Week.of(TODAY)])
    assert found.kind is Kind.COUNT
    assert found.found is not None
    assert (found.found.across, found.found.pairs, found.found.people) == (8 + 1, 15 + 1, 8)
    assert found.found.most_across == 12 + 1  # two of each; one and one
    assert mixing_in_words() == "mixing at Kiln House 9 of 16 pairs; 13 possible"


def test_the_steward_keeps_sites(cast: Cast) -> None:
    facts = Facts(name="Kiln House", where="4 Kiln Lane")
    with pytest.raises(Denied):
        services.site_add(facts=facts, actor=cast.actor("administrator"))
    site = services.site_add(facts=facts, actor=cast.actor("steward"))
    changed = services.site_change(
        site=site, facts=Facts(name="Kiln Hall", where="4 Kiln Lane"), actor=cast.actor("steward")
    )
    assert changed.name == "Kiln Hall"


@pytest.mark.parametrize(
    ("field", "facts"), [("name", Facts(name=" ", where="x")), ("where", Facts(name="x", where=" "))]
)
def test_a_site_has_a_name_and_a_place(cast: Cast, field: str, facts: Facts) -> None:
    with pytest.raises(Refused) as refused:
        services.site_add(facts=facts, actor=cast.actor("steward"))
    assert refused.value.field == field


def test_two_open_sites_have_two_names(cast: Cast) -> None:
    site = kiln_house(cast)
    with pytest.raises(Refused) as refused:
        kiln_house(cast, "KILN house")
    assert refused.value.field == "name"
    services.site_close(site=site, actor=cast.actor("steward"))
    kiln_house(cast)


def test_a_room_has_a_name_once_and_may_go(cast: Cast) -> None:
    room = roomy(cast)
    with pytest.raises(Refused):
        services.room_add(site=room.site, name="oak", seats=2, booking="", actor=cast.actor("steward"))
    services.room_remove(room=room, actor=cast.actor("steward"))
    assert not selectors.site_for(cast.actor("member"), room.site_id).rooms.all()


def test_steward_and_administrator_count_and_nobody_else(cast: Cast) -> None:
    site = kiln_house(cast)
    with pytest.raises(Denied):
        write(cast, site, {cast.council: 4}, name="member")
    for name in ("steward", "administrator"):
        write(cast, site, {cast.council: 4}, name=name)


def test_an_organisation_of_a_few_people_is_refused_and_read_nowhere(cast: Cast) -> None:
    site = kiln_house(cast)
    assert known_sizes() == [6]  # Kestrel has two people, Harbour one
    with pytest.raises(Refused):
        write(cast, site, {cast.council: 1, cast.harbour: 1})
    cast.add_staff(cast.harbour, 3)
    write(cast, site, {cast.council: 1, cast.harbour: 1})
    assert known_sizes() == [4, 6]


@pytest.mark.parametrize(
    ("days", "kind", "number"),
    [
        (1, Kind.COUNT, 3),
        (400, Kind.PLAN, 3),
        (-400, Kind.COUNT, 3),
        (0, Kind.COUNT, -1),
        (0, Kind.PLAN, 2001),
    ],
)
def test_numbers_that_cannot_be_are_refused(cast: Cast, days: int, kind: Kind, number: int) -> None:
    site = kiln_house(cast)
    with pytest.raises(Refused):
        write(cast, site, {cast.council: number}, day=TODAY + timedelta(days=days), kind=kind)
    write(cast, site, {cast.council: 3}, day=TODAY, kind=kind)


def test_a_number_is_taken_back_and_a_plan_stays(cast: Cast) -> None:
    site = kiln_house(cast)
    write(cast, site, {cast.council: 5}, kind=Kind.PLAN)
    write(cast, site, {cast.council: 4})
    write(cast, site, {cast.council: None})
    (row,) = selectors.presence([site], [Week.of(MONDAY)])
    assert (row.planned, row.counted) == (5, None)
    write(cast, site, {cast.council: None}, kind=Kind.PLAN)
    assert selectors.presence([site], [Week.of(MONDAY)]) == []


def test_a_file_comes_in_whole_or_not_at_all(cast: Cast) -> None:
    first, second = kiln_house(cast), kiln_house(cast, "Yard")
    given = [Given(site.id, cast.council.id, MONDAY, 3) for site in (first, second)]
    services.site_close(site=second, actor=cast.actor("steward"))
    with pytest.raises(Refused):
        services.presence_bring(kind=Kind.COUNT, given=given, actor=cast.actor("administrator"))
    assert selectors.presence([first], [Week.of(MONDAY)]) == []
    services.presence_bring(kind=Kind.COUNT, given=given[:1], actor=cast.actor("administrator"))
    assert len(selectors.presence([first], [Week.of(MONDAY)])) == 1


def test_who_decides_against_one_roof_says_what_takes_its_place(cast: Cast) -> None:
    with_staff(cast)
    write(cast, kiln_house(cast), {cast.council: 4, cast.kestrel: 2})
    actor = cast.actor("steward")
    with pytest.raises(Refused) as refused:
        services.roof_choose(together=False, reasons="Too far.", instead=" ", actor=actor)
    assert refused.value.field == "instead"
    with pytest.raises(Denied):
        services.roof_choose(together=True, reasons="Near.", actor=cast.actor("administrator"))
    services.roof_choose(together=False, reasons="Too far.", instead="Joint Tuesdays.", actor=actor)
    assert not selectors.works_together()
    assert mixing_in_words() == ""
    with clock.at(NOON + timedelta(hours=1)):
        services.roof_choose(together=True, reasons="Near.", instead="ignored", actor=actor)
    assert mixing_in_words()


def test_the_log_tells_it_in_numbers(cast: Cast) -> None:
    write(cast, kiln_house(cast), {cast.council: 4})
    (told,) = audit.lines(cast.actor("member"), limit=1)
    assert told.sentence == "Idris Bell wrote down how many people were at “Kiln House”."
