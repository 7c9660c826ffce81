from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.gateways.signin import personas as module
from accord.gateways.signin.personas import personas
from accord.mechanisms.first_hour.tests.world import beginning
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast


@pytest.fixture
def demo(settings: Settings) -> None:
    settings.ACCORD_DEMO = True


@pytest.mark.usefixtures("demo")
def test_it_works(cast: Cast) -> None:
    page = Client().get(reverse("signin:enter"))
    assert b"Who are you today?" in page.content
    assert b"Anna Rees" in page.content


@pytest.mark.usefixtures("demo")
def test_a_visitor_becomes_a_persona(cast: Cast) -> None:
    client = Client()
    chosen = {"person": cast.member.id, "partnership": cast.partnership.id}
    answer = client.post(reverse("signin:become"), chosen)
    home = reverse("overview:dashboard", kwargs={"partnership_id": cast.partnership.id})
    assert answer.headers["Location"] == home
    log = reverse("audit:log", kwargs={"partnership_id": cast.partnership.id})
    assert client.get(log).status_code == 200


@pytest.mark.usefixtures("demo")
def test_a_partnership_that_has_just_begun_stands_at_the_door_with_all_its_people(cast: Cast) -> None:
    begun = beginning()
    seen = Client().get(reverse("signin:enter")).content.decode()
    assert "Or begin a partnership: Westmere Partnership" in seen
    chosen = {"person": begun.person.id, "partnership": begun.partnership.id}
    assert str(begun.partnership.id) in Client().post(reverse("signin:become"), chosen)["Location"]
    letters = Client().get(reverse("signin:letters"), {"of": str(begun.partnership.id)})
    assert "No letter has been written yet." in letters.content.decode()


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example/", "evil", "overview:dashboard"])
def test_nobody_is_sent_to_another_site_or_to_what_is_no_page(cast: Cast, wanted: str) -> None:
    chosen = {"person": cast.member.id, "partnership": cast.partnership.id, "next": wanted}
    answer = Client().post(reverse("signin:become"), chosen)
    assert answer.headers["Location"].startswith("/p/")


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    "chosen", [{}, {"person": "x", "partnership": "y"}, {"person": uuid4(), "partnership": uuid4()}]
)
def test_a_persona_that_does_not_exist_is_not_found(cast: Cast, chosen: dict[str, object]) -> None:
    assert Client().post(reverse("signin:become"), chosen).status_code == 404


def test_outside_of_the_demo_nobody_gets_in_and_no_letter_is_shown(cast: Cast) -> None:
    assert b"Sign in with your e-mail address" in Client().get(reverse("signin:enter")).content
    chosen = {"person": cast.member.id, "partnership": cast.partnership.id}
    assert Client().post(reverse("signin:become"), chosen).status_code == 404
    assert Client().get(reverse("signin:letters")).status_code == 404
    assert Client().get(reverse("signin:letter", kwargs={"envelope_id": uuid4()})).status_code == 404


def test_a_persona_to_begin_with_is_told_what_to_do_first(cast: Cast) -> None:
    open_round(cast)
    found = personas(cast.partnership.id)
    firsts = {persona.name: persona.first for persona in found.main}
    assert firsts["Anna Rees"] == "Make a commitment that everybody can read"
    assert firsts["Mia Marsh"].startswith("Answer “")
    others = {persona.name for group in found.groups for persona in group.personas}
    assert "Ben Ives" in others
    assert others.isdisjoint(firsts)


def test_in_a_large_demo_the_others_stand_on_pages_and_are_found_by_name(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    shown = [personas(cast.partnership.id, page=page) for page in (1, 2, 99)]
    assert shown[0].pages == shown[2].page == 2
    names = [each.name for found in shown[:2] for group in found.groups for each in group.personas]
    assert len(names) == len(set(names)) == shown[0].count
    found = personas(cast.partnership.id, name="REES")
    assert [each.name for group in found.groups for each in group.personas] == ["Anna Rees"]
    assert not found.main


@pytest.mark.usefixtures("demo")
def test_a_search_at_the_front_door_keeps_where_somebody_was_going(cast: Cast) -> None:
    found = Client().get(reverse("signin:enter"), {"name": "moon", "again": "1", "next": "/p/somewhere/"})
    text = found.content.decode()
    assert "0 people are called like this" in text
    assert 'name="next" value="/p/somewhere/"' in text


@pytest.mark.usefixtures("demo")
def test_a_letter_is_found_by_the_name_in_its_address(cast: Cast) -> None:
    open_round(cast)
    page = Client().get(reverse("signin:letters"), {"to": "Marsh"}).content.decode()
    assert "mia.marsh@" in page
    assert "ben.ives@" not in page
    nobody = Client().get(reverse("signin:letters"), {"to": "nobody", "after": "-1"})
    assert "Nobody with such an address" in nobody.content.decode()


@pytest.mark.usefixtures("demo")
def test_a_letter_holds_its_link_until_that_is_used(cast: Cast) -> None:
    opened = open_round(cast)
    listed = Client().get(reverse("signin:letters"), {"to": "marsh"})
    (task,) = listed.context["letters"]
    assert f"/a/{opened.token('member')}/" in Client().get(task.url).content.decode()
    opened.answer(opened.token("member"))
    spent = Client().get(task.url).content.decode()
    assert "This letter has done its work" in spent
    assert opened.token("member") not in spent
