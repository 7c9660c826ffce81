"""A long list is left to the worker: all of it or nothing, once, and whoever waits sees how far it is."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from unittest.mock import patch

import pytest
from django.db import OperationalError

from accord.foundations import jobs
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Refused
from accord.partnership import people as many
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.importing import selectors, services, writing
from accord.partnership.importing.choices import ADD, Choices
from accord.partnership.models import Import
from accord.partnership.rules import ImportState
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

LIST = "Name,E-mail,Team\n" + "".join(f"Nia Pugh{n},nia{n}@council.example,Works\n" for n in range(30))
KILLED = KeyboardInterrupt
SWEEP = "partnership.imports_write"


@pytest.fixture(autouse=True)
def _long_from_a_few_rows_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "AT_ONCE", 10)


def checked(cast: Cast, text: str = LIST) -> Import:
    """A list whose columns are chosen."""
    actor = cast.actor("administrator")
    held = services.import_start(content=text.encode(), file_name="people.csv", actor=actor)
    return services.import_columns_choose(
        held=held, chosen=held.columns, organisation_id=cast.council.id, actor=actor
    )


def confirmed(cast: Cast, text: str = LIST) -> Import:
    """A list that was confirmed, and waits for the worker."""
    actor, held = cast.actor("administrator"), checked(cast, text)
    plan = selectors.plan_of(held, actor)
    choices = Choices(teams={team.key: ADD for team in plan.teams})
    return services.import_confirm(held=held, seen=plan.digest, choices=choices, actor=actor)


def work() -> None:
    """Let a worker come by."""
    jobs.sweeps()[SWEEP].run()


def imports_in_the_log(cast: Cast) -> int:
    lines = audit.lines(cast.actor("member"), limit=200)
    return sum("imported a list" in line.sentence for line in lines)


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        before = selectors.roster(cast.actor("administrator"))
        held = confirmed(cast)
        assert held.state == ImportState.CONFIRMED
        assert selectors.roster(cast.actor("administrator")) == before
        work()
        held.refresh_from_db()
        assert held.state == ImportState.DONE
        assert held.outcome == {"joined": 30, "returned": 0, "changed": 0, "left": 0, "teams": 1}
        assert len(partnership.people_in_post()) == 9 + 30
        assert (held.seen, held.choices, held.file_name, held.sheet["rows"]) == ("", {}, "", [])


def test_run_again_confirmed_again_and_by_two_workers_it_is_done_once(cast: Cast) -> None:
    with cast.in_scope():
        held = confirmed(cast)
        seen, choices, actor = held.seen, Choices.of(held.choices), cast.actor("administrator")

        def again() -> Import:
            return services.import_confirm(held=held, seen=seen, choices=choices, actor=actor)

        assert again().state == ImportState.CONFIRMED
        work()
        work()
        writing.import_write(import_id=held.id, seen=seen, choices=choices, actor=actor)
        assert again().state == ImportState.DONE
        assert len(partnership.people_in_post()) == 9 + 30
        assert imports_in_the_log(cast) == 1


@pytest.mark.parametrize("step", ["people_join", "places_give", "people_leave"])
def test_killed_half_way_it_leaves_nothing_and_is_done_by_the_next(cast: Cast, step: str) -> None:
    with cast.in_scope():
        held, length = confirmed(cast), audit.length(cast.actor("member"))
        before = selectors.roster(cast.actor("administrator"))
        with patch.object(many, step, side_effect=KILLED), pytest.raises(KILLED):
            work()
        assert selectors.roster(cast.actor("administrator")) == before
        assert audit.length(cast.actor("member")) == length
        held.refresh_from_db()
        assert held.state == ImportState.CONFIRMED
        work()
        assert len(partnership.people_in_post()) == 9 + 30


def test_it_takes_hardly_more_statements_for_more_people(
    cast: Cast, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    with cast.in_scope():
        confirmed(cast, "Name\n" + "".join(f"Nia Pugh{n}\n" for n in range(150)))
        with django_assert_max_num_queries(100):  # not even one for each
            work()
        assert len(partnership.people_in_post()) == 9 + 150


def test_while_the_database_is_away_it_waits(cast: Cast) -> None:
    with cast.in_scope():
        held = confirmed(cast)
        with patch.object(many, "people_join", side_effect=OperationalError), pytest.raises(OperationalError):
            work()
        held.refresh_from_db()
        assert (held.state, held.hindrance) == (ImportState.CONFIRMED, "")


def test_what_changed_meanwhile_goes_back_to_be_looked_at(cast: Cast) -> None:
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = confirmed(cast)
        cast.add_staff(cast.council, 1)
        work()
        held.refresh_from_db()
        assert (held.state, held.writing_since) == (ImportState.MATCHED, None)
        assert len(partnership.people_in_post()) == 9 + 1
    text = client.get(page(cast, "partnership:import-check", import_id=held.id)).content.decode()
    assert "Nothing was written. Something has changed since you looked." in text
    assert "Import this list" in text


def test_what_breaks_goes_back_too_and_counts_as_a_failure(cast: Cast) -> None:
    with cast.in_scope():
        held = confirmed(cast)
        with patch.object(many, "people_join", side_effect=RuntimeError), pytest.raises(RuntimeError):
            work()
        held.refresh_from_db()
        assert held.state == ImportState.MATCHED
        assert held.hindrance == "This list could not be written, and nothing of it was."


def test_one_who_is_no_administrator_any_more_writes_nothing(cast: Cast) -> None:
    with cast.in_scope():
        held = confirmed(cast)
        roster.person_leave(
            person=cast.administrator,
            last_day=cast.administrator.assignments.get().since,
            actor=cast.system,
        )
        work()
        held.refresh_from_db()
        assert (held.state, held.hindrance) == (
            ImportState.MATCHED,
            "The administrator keeps the list of people.",
        )


def test_cancelled_before_it_is_written_nothing_is(cast: Cast) -> None:
    with cast.in_scope():
        held, actor = confirmed(cast), cast.actor("administrator")
        services.import_cancel(held=held, actor=actor)
        work()
        assert len(partnership.people_in_post()) == 9
        done = confirmed(cast)
        work()
        with pytest.raises(Refused, match="imported already"):
            services.import_cancel(held=done, actor=actor)


def test_confirmed_it_is_changed_no_more(cast: Cast) -> None:
    with cast.in_scope():
        held, actor = confirmed(cast), cast.actor("administrator")
        with pytest.raises(Refused, match="This list is confirmed"):
            services.import_heading_choose(held=held, row=2, actor=actor)


def test_whoever_waits_sees_how_far_it_is_and_then_what_was_done(cast: Cast) -> None:
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = checked(cast)
        seen = selectors.plan_of(held, cast.actor("administrator")).digest
    pages = {
        name: page(cast, f"partnership:import-{name}", import_id=held.id)
        for name in ("columns", "check", "writing", "done", "cancel")
    }
    assert client.get(pages["writing"]).headers["Location"] == pages["check"]
    answer = client.post(pages["check"], {"seen": seen, "team_2": "add"})
    assert answer.headers["Location"] == pages["writing"]
    answer = client.get(pages["writing"])
    assert answer.headers["Refresh"] == "3"
    assert "“people.csv” is written next." in answer.content.decode()
    for elsewhere in ("columns", "check", "done"):
        assert client.get(pages[elsewhere]).headers["Location"] == pages["writing"]
    work()
    assert client.get(pages["writing"]).headers["Location"] == pages["done"]
    assert client.post(pages["cancel"]).headers["Location"] == pages["done"]
    assert "It is done: 30 people join." in client.get(pages["done"]).content.decode()


def test_how_far_it_is_says_when_writing_began(cast: Cast) -> None:
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = confirmed(cast)
        with patch.object(many, "people_join", side_effect=KILLED), pytest.raises(KILLED):
            work()
    text = client.get(page(cast, "partnership:import-writing", import_id=held.id)).content.decode()
    assert "“people.csv” is being written." in text
    assert "Begun at " in text


def test_a_long_table_goes_on_on_pages_of_its_own(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accord.partnership.importing.preview.PAGE", 20)
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = checked(cast)
    check = page(cast, "partnership:import-check", import_id=held.id)
    text = client.get(check).content.decode()
    assert text.count("@council.example") == 25
    assert "Who joins Northmoor Council: see all 30" in text
    whole = page(cast, "partnership:import-part", import_id=held.id, key=f"joiners-{cast.council.id}")
    assert f'href="{whole}"' in text
    first, last = (client.get(f"{whole}{after}").content.decode() for after in ("", "?after=20"))
    assert (first.count("@council.example"), last.count("@council.example")) == (20, 10)
    assert "1 to 20 of 30" in first
    assert f'href="{whole}?after=20"' in first
    assert f'href="{whole}?after=0"' in last
    soon, late = (client.get(f"{whole}?after={after}").content for after in ("soon", "900"))
    assert soon.partition(b"<footer")[0] == late.partition(b"<footer")[0]
    nothing = page(cast, "partnership:import-part", import_id=held.id, key="changes")
    assert client.get(nothing).headers["Location"] == check


def test_many_new_teams_are_added_unless_one_is_said_to_be_known(cast: Cast) -> None:
    text = "Name,Team\n" + "".join(f"Nia Pugh{n},Crew {n}\n" for n in range(12))
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = checked(cast, text)
    check = page(cast, "partnership:import-check", import_id=held.id)
    shown = client.get(check).content.decode()
    assert "12 teams are new to us, and would be added." in shown
    assert shown.count('<option value="add" selected>') == 12


def test_more_new_teams_than_a_page_can_ask_about_are_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accord.partnership.importing.forms.MOST_ASKED", 3)
    text = "Name,Team\n" + "".join(f"Nia Pugh{n},Crew {n}\n" for n in range(12))
    client = visitor(cast, "administrator")
    with cast.in_scope():
        held = checked(cast, text)
        seen = selectors.plan_of(held, cast.actor("administrator")).digest
    check = page(cast, "partnership:import-check", import_id=held.id)
    shown = client.get(check).content.decode()
    assert "12 teams are new to us, and will be added." in shown
    assert "<li>Crew 11</li>" in shown
    assert '<option value="add"' not in shown
    client.post(check, {"seen": seen})
    with cast.in_scope():
        work()
        assert {f"Crew {n}" for n in range(12)} <= {team.name for team in partnership.teams()}


def test_more_missing_than_anybody_ticks_leave_by_a_list(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accord.partnership.importing.forms.MOST_TICKED", 1)
    with cast.in_scope():
        held = checked(cast)
    text = visitor(cast, "administrator").get(page(cast, "partnership:import-check", import_id=held.id))
    shown = text.content.decode()
    assert "people in post are not in this list, and stay" in shown
    assert 'type="checkbox"' not in shown
    assert f'href="{page(cast, "partnership:people-download")}"' in shown
