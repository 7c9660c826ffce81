"""Setting up a round: from the charter in force to a draft, checked and put before the partners."""

from datetime import UTC, datetime

import pytest

from accord.agreement import selectors as agreement
from accord.agreement.rules import State
from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.steps.evaluation.tests.world import TITLE, fresh, proposed, text_of, typed
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def charter(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)


@pytest.mark.usefixtures("charter")
def test_the_steward_goes_from_a_blank_form_to_a_proposal(cast: Cast) -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:round-draft")
    offered = text_of(client.get(form))
    assert 'value="2026-11-30T09:00"' in offered  # the Monday to come, on the clocks of London
    assert 'value="2026-12-11T17:00"' in offered
    check = client.post(form, typed(cast))["Location"]
    with cast.in_scope():
        (round,) = questionnaires.rounds(cast.actor("steward"))
    assert check == page(cast, "evaluation:round-check", round_id=round.id)
    shown = text_of(client.get(check))
    assert f"“{TITLE}” is ready to be put before the partners." in shown
    assert (
        "It takes 9 people about 4 minutes each: 1 hour of the partnership. Nobody has been asked yet."
        in shown
    )
    assert "Openness is shown in way 0" in shown
    assert "We talk openly about how well we work together." in shown
    assert "11 January 2027, 09:00 (Europe/London)" in shown
    assert client.post(check)["Location"] == page(cast, "evaluation:round", round_id=round.id)
    with cast.in_scope():
        assert fresh(cast, round).state == RoundState.PROPOSED
        view = agreement.latest_about(round.id, cast.actor("council_signatory"))
    assert view is not None
    assert view.proposal.state == State.OPEN
    assert TITLE in view.proposal.text


@pytest.mark.usefixtures("charter")
def test_who_could_be_seen_is_said_before(cast: Cast) -> None:
    cast.add_staff(cast.council, 10)
    client = visitor(cast, "steward")
    check = client.post(page(cast, "evaluation:round-draft"), typed(cast))["Location"]
    shown = text_of(client.get(check))
    assert "Kestrel Build: 2 asked, fewer than 5." in shown
    assert "Harbour Capital: 1 asked, fewer than 5." in shown


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"title": " "}, "Give the round a name."),
        ({"opens_at": ""}, "Choose when the round opens."),
        ({"opens_at": "soon"}, "Write a day and a time such as 2026-03-31 09:00."),
        ({"closes_at": "0001-01-01T00:00"}, "Write a day and a time such as 2026-03-31 09:00."),
        ({"closes_at": "2027-01-10T09:00"}, "A round stays open for a day at least."),
        ({"closes_at": "2027-06-10T09:00"}, "A round stays open for two months at most."),
        ({"opens_at": "2026-11-02T09:00", "closes_at": "2026-11-25T13:00"}, "It has to close later"),
        (
            {"opens_at": "2027-03-28T01:30", "closes_at": "2027-04-09T09:00"},
            "The clocks change in that hour.",
        ),
        ({"organisations": None}, "Choose whose people are asked."),
        ({"organisations": ["nobody"]}, "nobody is not one of the available choices."),
        ({"cuts": ["person"]}, "person is not one of the available choices."),
        ({"minimum": "4"}, "The partnership has agreed to show no group of fewer than 5."),
        ({"minimum": "five"}, "Write a whole number, such as 5."),
        ({"minimum": "9" * 30}, "With so many nothing would be shown."),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, change: dict[str, object], error: str
) -> None:
    given = typed(cast, comment_question="Anything <else>?", cuts=["tier"]) | change
    given = {name: value for name, value in given.items() if value is not None}
    client = visitor(cast, "steward")
    shown = text_of(client.post(page(cast, "evaluation:round-draft"), given))
    assert error in shown
    assert "Please check one thing" in shown
    assert 'value="Anything &lt;else&gt;?"' in shown
    assert f'name="minimum" value="{given["minimum"]}"' in shown
    assert f'value="{cast.council.id}"' in shown
    with cast.in_scope():
        assert questionnaires.rounds(cast.actor("steward")) == []


@pytest.mark.usefixtures("charter")
def test_the_steward_changes_a_draft_and_finds_it_as_it_was(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast, title="Round of May", organisations=[cast.council.id], cuts=["tier"], minimum=7)
    client = visitor(cast, "steward")
    change = page(cast, "evaluation:round-change", round_id=round.id)
    shown = text_of(client.get(change))
    assert 'value="Round of May"' in shown
    assert 'name="minimum" value="7"' in shown
    assert f'value="{cast.council.id}" id="id_organisations_0" checked' in shown
    assert f'value="{cast.kestrel.id}" id="id_organisations_1" checked' not in shown
    client.post(change, typed(cast, title="Round of June"))
    with cast.in_scope():
        changed = fresh(cast, round)
    assert changed.title == "Round of June"
    assert changed.audience["organisations"] is None  # all were chosen: whoever joins until then is asked too
    assert changed.opens_at == datetime(2027, 1, 11, 9, tzinfo=UTC)


@pytest.mark.usefixtures("charter")
def test_a_wrong_change_is_refused_and_the_draft_stays(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast)
    change = page(cast, "evaluation:round-change", round_id=round.id)
    shown = text_of(visitor(cast, "steward").post(change, typed(cast, title="Other", minimum="2")))
    assert "The partnership has agreed to show no group of fewer than 5." in shown
    assert 'value="Other"' in shown
    with cast.in_scope():
        assert fresh(cast, round).title == round.title


@pytest.mark.usefixtures("charter")
def test_a_draft_whose_time_ran_out_is_not_proposed(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast)
    with clock.at(round.closes_at):
        answer = visitor(cast, "steward").post(page(cast, "evaluation:round-check", round_id=round.id))
    assert "It would close before people had a day to answer. Change the dates first." in text_of(answer)
    with cast.in_scope():
        assert fresh(cast, round).state == RoundState.DRAFT


@pytest.mark.usefixtures("charter")
def test_a_draft_is_thrown_away_on_purpose_only(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast)
    client = visitor(cast, "steward")
    discard = page(cast, "evaluation:round-discard", round_id=round.id)
    assert client.get(discard)["Location"] == page(cast, "evaluation:round", round_id=round.id)
    with cast.in_scope():
        assert fresh(cast, round).state == RoundState.DRAFT
    shown = text_of(client.post(discard, follow=True))
    assert "The draft is thrown away." in shown
    with cast.in_scope():
        assert questionnaires.rounds(cast.actor("steward")) == []


@pytest.mark.usefixtures("charter")
def test_what_is_before_the_partners_stays_as_it_is(cast: Cast) -> None:
    with cast.in_scope():
        round = proposed(cast)
    client = visitor(cast, "steward")
    own = page(cast, "evaluation:round", round_id=round.id)
    for name in ("evaluation:round-change", "evaluation:round-check"):
        path = page(cast, name, round_id=round.id)
        assert client.get(path)["Location"] == own
        assert client.post(path, typed(cast, title="Other"))["Location"] == own
    refused = text_of(client.post(page(cast, "evaluation:round-discard", round_id=round.id), follow=True))
    assert "This round is settled; only a draft can be changed." in refused
    with cast.in_scope():
        assert fresh(cast, round).title == round.title


def test_without_a_charter_the_page_says_what_comes_first(cast: Cast) -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:round-draft")
    shown = text_of(client.get(form))
    assert "A round cannot be set up yet." in shown
    assert "Go on and check it" not in shown
    refused = text_of(client.post(form, typed(cast)))
    assert "so a charter has to be in force first." in refused


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("name", ["member", "director", "kestrel_signatory"])
def test_nobody_else_sets_a_round_up(cast: Cast, name: str) -> None:
    with cast.in_scope():
        round = draft(cast)
    client = visitor(cast, name)
    assert client.post(page(cast, "evaluation:round-draft"), typed(cast)).status_code == 403
    for door in ("round-change", "round-check", "round-discard", "round-remind"):
        path = page(cast, f"evaluation:{door}", round_id=round.id)
        assert client.post(path, typed(cast)).status_code == 403, door
    with cast.in_scope():
        assert fresh(cast, round).state == RoundState.DRAFT
