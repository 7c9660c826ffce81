"""Each person says how to be found; who opted out is neither shown nor counted."""

import pytest
from django.http import Http404

from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Refused
from accord.partnership import services as partnership
from accord.partnership.directory import selectors, services
from accord.partnership.directory.selectors import Found, Wanted
from tests.cast import Cast
from tests.visits import page, visitor


def say(
    cast: Cast, name: str = "member", *, listed: bool = True, address: bool = False, **words: str
) -> None:
    said = {"reach": "", "ask_about": ""} | words
    services.listing_say(listed=listed, shows_address=address, actor=cast.actor(name), **said)


def found_by(actor: Actor, *, name: str = "", about: str = "") -> Found:
    return selectors.find(actor, Wanted(name=name, about=about))


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        say(cast, address=True, reach=" 029 1234,  mornings ", ask_about="Drawings, permits")
        found = found_by(cast.actor("kestrel_member"), about="permits")
        assert [place.person.name for place in found.places] == ["Mia Marsh"]
        assert found.said[cast.member.id].reach == "029 1234, mornings"
        assert found_by(cast.actor("member"), about="nothing of the kind").count == 0
    text = visitor(cast, "kestrel_member").get(page(cast, "partnership:people")).content.decode()
    assert f'href="mailto:{cast.member.email}"' in text
    assert "Ask about: Drawings, permits" in text
    assert cast.manager.email not in text


def test_people_are_found_by_their_role(cast: Cast) -> None:
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        partnership.assignment_correct(assignment=place, actor=cast.system, role="Clerk of works")
        found = found_by(cast.actor("kestrel_member"), about="WORKS clerk")
        assert [each.person for each in found.places] == [cast.member]


def test_who_opted_out_is_neither_shown_nor_counted(cast: Cast) -> None:
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        partnership.assignment_correct(assignment=place, actor=cast.system, manager=cast.manager)
        reader = cast.actor("kestrel_member")
        before = found_by(reader).total
        say(cast, listed=False, address=True, reach="029 1234", ask_about="permits")
        for wanted in ({}, {"name": "Marsh"}, {"about": "permits"}):
            found = found_by(reader, **wanted)
            assert found.total == before - 1
            assert cast.member not in [each.person for each in found.places]
        assert found_by(reader).count == before - 1
        with pytest.raises(Http404):
            selectors.person_for(reader, cast.member.id)
        seen = selectors.person_for(reader, cast.manager.id)
        assert (seen.reports, seen.reports_count) == ([], 0)
        assert [line.sentence for line in audit.lines(reader, limit=1)] == [
            "Mia Marsh said anew how to be found."
        ]
    assert "Marsh" not in visitor(cast, "steward").get(page(cast, "partnership:people")).content.decode()


def test_oneself_and_whoever_keeps_the_list_still_see_the_person(cast: Cast) -> None:
    with cast.in_scope():
        say(cast, listed=False, reach="029 1234")
        for name in ("member", "administrator"):
            seen = selectors.person_for(cast.actor(name), cast.member.id)
            assert seen.said is None
            assert found_by(cast.actor(name), name="Marsh").count == 1


def test_a_manager_who_opted_out_is_not_given_away_by_those_who_report(cast: Cast) -> None:
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        partnership.assignment_correct(assignment=place, actor=cast.system, manager=cast.manager)
        say(cast, "manager", listed=False)
        assert selectors.person_for(cast.actor("kestrel_member"), cast.member.id).manager is None


def test_who_signs_or_holds_an_office_can_be_found(cast: Cast) -> None:
    with cast.in_scope():
        for name in ("steward", "council_signatory"):
            with pytest.raises(Refused) as refused:
                say(cast, name, listed=False)
            assert refused.value.field == "listed"


def test_the_page_says_what_holds_and_changes_it(cast: Cast) -> None:
    client, path = visitor(cast, "member"), page(cast, "partnership:listing")
    assert "People of the partnership can find you." in client.get(path).content.decode()
    text = client.post(path, {"listed": "no", "reach": "029 1234"}, follow=True).content.decode()
    assert "You are not found here any more." in text
    text = client.get(path).content.decode()
    assert "You are not found under People." in text
    assert 'value="029 1234"' in text
    refused = visitor(cast, "steward").post(path, {"listed": "no", "reach": "Kiln House"}).content.decode()
    assert refused.count("everybody can find you") >= 2
    assert 'value="Kiln House"' in refused
