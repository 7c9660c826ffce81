"""The pages on which people are kept one by one: each act, and that nothing typed is lost on an error."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from accord.partnership import selectors as partnership
from accord.partnership import services
from accord.partnership.keeping import selectors
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def client(cast: Cast) -> Client:
    return visitor(cast, "administrator")


def joining(cast: Cast, **changes: str) -> dict[str, str]:
    given = {
        "given_name": "Nia",
        "family_name": "Pugh",
        "email": "nia.pugh@council.example",
        "staff_number": "77",
        "organisation": str(cast.council.id),
        "team": "",
        "tier": "manager",
        "role": "Planner",
        "manager": "Sam Poole",
        "since": "2026-09-01",
    }
    return given | changes


def sent(client: Client, path: str, given: dict[str, str]) -> HttpResponse:
    answer: HttpResponse = client.post(path, given, follow=True)  # type: ignore[assignment]
    return answer


def test_it_works(cast: Cast, client: Client) -> None:
    text = sent(client, page(cast, "partnership:person-add"), joining(cast)).content.decode()
    assert "Nia Pugh is added." in text
    assert "Nia Pugh works for Northmoor Council." in text
    assert "nia.pugh@council.example" in text


def test_the_question_of_a_namesake_is_asked_once_and_keeps_what_was_typed(
    cast: Cast, client: Client
) -> None:
    path = page(cast, "partnership:person-add")
    assert "Somebody else of the same name" not in client.get(path).content.decode()
    given = joining(cast, given_name="Mia", family_name="Marsh")
    text = sent(client, path, given).content.decode()
    assert "We know Mia Marsh there already." in text
    assert 'value="nia.pugh@council.example"' in text
    assert 'value="Planner"' in text
    assert "Mia Marsh is added." in sent(client, path, given | {"is_another": "on"}).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"family_name": " "}, "Write the family name."),
        ({"email": "nia at council"}, "Write an address such as"),
        ({"email": "mia.marsh@council.example"}, "Mia Marsh has this address already."),
        ({"manager": "Who"}, "We know nobody in post whom this means."),
        ({"since": "soon"}, "Write a day such as 2026-03-31."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    cast: Cast, client: Client, changes: dict[str, str], words: str
) -> None:
    text = sent(client, page(cast, "partnership:person-add"), joining(cast, **changes)).content.decode()
    assert words in text
    assert 'value="Planner"' in text
    assert 'value="77"' in text
    with cast.in_scope():
        assert len(partnership.people_in_post()) == 9


def test_a_place_is_given_moved_and_ended(cast: Cast, client: Client) -> None:
    person = {"person_id": cast.member.id}
    given = joining(cast, role="Site clerk", main="no", until="", manager="")
    text = sent(client, page(cast, "partnership:place-give", **person), given).content.decode()
    assert "The place is given." in text
    with cast.in_scope():
        place = next(found for found in selectors.places_of(cast.member) if not found.main)
    moved = {"place": str(place.id), "since": "2026-10-01"}
    text = sent(client, page(cast, "partnership:main-move", **person), moved).content.decode()
    assert "From 1 October 2026 on, the answers of Mia Marsh count in Northmoor Council, managers." in text
    with cast.in_scope():
        first = next(found for found in selectors.places_of(cast.member) if not found.main)
    ending = page(cast, "partnership:place-end", **person, place_id=first.id)
    assert (
        "The place ends on 1 November 2026."
        in sent(client, ending, {"last_day": "2026-11-01"}).content.decode()
    )


def test_a_manager_who_is_left_alone_stays_also_where_two_have_the_name(cast: Cast, client: Client) -> None:
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        services.assignment_correct(assignment=place, actor=cast.system, manager=cast.manager)
        services.person_change(person=cast.director, actor=cast.system, given_name="Sam", family_name="Poole")
    path = page(cast, "partnership:place-correct", person_id=cast.member.id, place_id=place.id)
    given = joining(cast, tier=Tier.EVERYONE, role="Clerk")
    assert "Saved." in sent(client, path, given).content.decode()
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        assert (place.role, place.manager) == ("Clerk", cast.manager)


def test_what_follows_is_said_before_somebody_leaves(cast: Cast, client: Client) -> None:
    path = page(cast, "partnership:person-leave", person_id=cast.council_signatory.id)
    assert "Owen Hart signs for Northmoor Council. That ends too." in client.get(path).content.decode()
    text = sent(client, path, {"last_day": SINCE.replace(year=2024).isoformat()}).content.decode()
    assert "This place begins on 3 March 2025" in text
    text = sent(client, path, {"last_day": date(2030, 1, 1).isoformat()}).content.decode()
    assert "Owen Hart leaves. The last day is 1 January 2030." in text


def test_members_are_offered_nothing_to_change(cast: Cast, client: Client) -> None:
    path = page(cast, "partnership:person", person_id=cast.member.id)
    assert "/leave/" in client.get(path).content.decode()
    assert "/leave/" not in visitor(cast, "steward").get(path).content.decode()
