"""What a round waits for before it opens: each thing with whom it waits for, and where that is done."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from pytest_django import Settings

from accord.mechanisms.rounds.ballot import watch
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.steps.evaluation import launching, services
from accord.steps.evaluation.tests.world import decided, fresh, opened, ready
from accord.web.components import State
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


@pytest.fixture(autouse=True)
def _in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


@pytest.fixture(autouse=True)
def _copies_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "copies_possible", lambda: True)


def put_forward(cast: Cast) -> "Round":
    found = draft(cast)
    services.round_put_forward(round=found, announce=False, actor=cast.actor("steward"))
    return fresh(cast, found)


def said(cast: Cast, round: "Round", name: str = "member") -> dict[str, str]:
    """Return the word of each task, by its label."""
    found = launching.of(round, cast.actor(name))
    assert found is not None
    return {
        str(task.label): str(task.state.word if isinstance(task.state, State) else task.state)
        for task in found.tasks
    }


def sentence(cast: Cast, round: "Round") -> str:
    found = launching.of(round, cast.actor("member"))
    assert found is not None
    return found.sentence


def test_it_works(cast: Cast) -> None:
    round = put_forward(cast)
    assert sentence(cast, round) == "It waits for Northmoor Council, Kestrel Build and Harbour Capital."
    decided(cast, round, "kestrel", agrees=True)
    assert sentence(cast, round) == "It waits for Northmoor Council and Harbour Capital."
    assert said(cast, round) == {
        "Northmoor Council": "to be decided",
        "Kestrel Build": "agrees",
        "Harbour Capital": "to be decided",
        "Looked at who could be seen": "done",
        "Within the minutes that may be asked": "done",
        "Written in every language of the partnership": "done",
        "Its keys lie apart from the backups": "done",
        "Copies of its keys can be made": "done",
    }


def test_each_task_leads_to_where_it_is_done(cast: Cast) -> None:
    found = launching.of(put_forward(cast), cast.actor("steward"))
    assert found is not None
    assert all(task.url for task in found.tasks)


def test_a_draft_waits_for_the_steward(cast: Cast) -> None:
    round = draft(cast)
    assert sentence(cast, round) == "It waits for the steward."
    assert said(cast, round)["Put before every partner"] == "waits for the steward"
    assert said(cast, round)["Looked at who could be seen"] == "waits for the steward"


def test_who_could_be_seen_is_looked_at_anew_when_people_came(cast: Cast) -> None:
    round = put_forward(cast)
    cast.add_staff(cast.council, 1)
    assert said(cast, round)["Looked at who could be seen"] == "waits for the steward"
    services.exposure_look(round=round, actor=cast.actor("steward"))
    assert said(cast, round)["Looked at who could be seen"] == "done"


def test_keys_beside_backups_and_missing_copies_wait_for_whoever_runs_the_site(
    cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    round = ready(cast)
    services.exposure_look(round=round, actor=cast.actor("steward"))
    settings.ACCORD_BACKUP = settings.ACCORD_KEYS
    settings.ACCORD_RECOVERY_KEY = ""
    assert sentence(cast, round) == "It waits for whoever runs the site."
    settings.ACCORD_BACKUP = None
    assert sentence(cast, round).endswith("Not everything is done, though."), "it opens without copies"
    settings.ACCORD_BACKUP = settings.ACCORD_KEYS
    assert said(cast, round)["Its keys lie apart from the backups"] == "waits for whoever runs the site"
    assert said(cast, round)["Copies of its keys can be made"] == "waits for whoever runs the site"


def test_when_all_is_done_it_says_when_it_opens(cast: Cast) -> None:
    round = ready(cast)
    services.exposure_look(round=round, actor=cast.actor("steward"))
    assert sentence(cast, round).startswith("Everything is done. It opens by itself on ")


def test_once_it_has_opened_it_waits_for_nothing(cast: Cast) -> None:
    assert launching.of(opened(cast), cast.actor("steward")) is None
