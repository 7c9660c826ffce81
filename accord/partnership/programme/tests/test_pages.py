"""The pages of the programme of the year, as the steward and everybody else walk them."""

from datetime import timedelta

import pytest

from accord.partnership import selectors as partnership
from accord.partnership.programme.tests.world import agreed, drafted
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


def test_the_steward_plans_a_year_and_puts_it_before_the_partners(cast: Cast) -> None:
    steward = visitor(cast, "steward")
    with cast.in_scope():
        today = partnership.today()
        partners = [str(found.id) for found in partnership.organisations()]
    given = {"first_day": today.isoformat(), "last_day": (today + timedelta(days=365)).isoformat()}
    answer = steward.post(page(cast, "programme:begin"), given, follow=True)
    path = answer.redirect_chain[-1][0]
    assert "Nothing is planned yet." in answer.content.decode()
    talk = {
        "title": "Talk of spring",
        "starts_from": today.isoformat(),
        "starts_until": (today + timedelta(days=14)).isoformat(),
        "organisations": partners,
    }
    round = talk | {
        "title": "Pulse of spring",
        "days_open": "14",
        "cuts": ["organisation"],
        "minimum": "5",
        "comment_question": "",
    }
    assert "Talk of spring" in steward.post(f"{path}add/talk/", talk, follow=True).content.decode()
    text = steward.post(f"{path}add/round/", round, follow=True).content.decode()
    assert "everyone together; each organisation" in text
    text = steward.post(f"{path}propose/", follow=True).content.decode()
    assert "waits for Northmoor Council, Kestrel Build and Harbour Capital." in text
    assert "Plan a round" not in text


def test_what_cannot_be_planned_stands_beside_its_field_and_nothing_is_lost(cast: Cast) -> None:
    with cast.in_scope():
        programme = drafted(cast)
        entry = programme.entries.all()[0]
    path = page(cast, "programme:entry-change", programme_id=programme.id, entry_id=entry.id)
    steward = visitor(cast, "steward")
    assert "Pulse of spring" in steward.get(path).content.decode()
    given = {"title": "My own words", "starts_from": "2001-01-01", "starts_until": "2001-01-02"}
    given |= {"days_open": "14", "minimum": "5", "organisations": str(cast.council.id)}
    text = steward.post(path, given).content.decode()
    assert "Choose a day of the year that is planned." in text
    assert "My own words" in text


def test_everybody_reads_it_and_nobody_else_changes_it(cast: Cast) -> None:
    with cast.in_scope():
        programme = agreed(cast)
    path = page(cast, "programme:programme", programme_id=programme.id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "Every partner has agreed to" in text
    assert "Plan a round" not in text
    assert visitor(cast, "member").post(f"{path}propose/").status_code == 403


def test_there_is_nothing_else_to_plan(cast: Cast) -> None:
    with cast.in_scope():
        programme = drafted(cast)
    path = page(cast, "programme:entry-add", programme_id=programme.id, kind="party")
    assert visitor(cast, "steward").get(path).status_code == 404
