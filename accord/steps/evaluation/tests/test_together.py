"""What would be hidden is said before a round is proposed, and one click lets groups stand together."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from accord.mechanisms.rounds.questionnaires import services
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft, terms
from accord.steps.evaluation.tests.world import fresh, proposed, text_of
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

pytestmark = pytest.mark.slow

TEAMS = {"cuts": ["team"]}
MERGED = "“Site north and Site south”"


@pytest.fixture
def steward(cast: Cast) -> Client:
    """The steward of a partnership with two small sites, one larger office, and a few of Harbour."""
    cast.add_team("Site north", cast.kestrel, 3)
    cast.add_team("Site south", cast.kestrel, 4)
    cast.add_team("Office", cast.council, 12)
    with cast.in_scope():
        charter_in_force(cast)
    return visitor(cast, "steward")


def drafted(cast: Cast, **changes: object) -> "Round":
    with cast.in_scope():
        return draft(cast, **changes)


def click(cast: Cast, client: Client, round: "Round", button: str) -> str:
    """Press a button of the check page, with what its form holds; return the page that comes."""
    check = page(cast, "evaluation:round-check", round_id=round.id)
    form = next(part for part in client.get(check).content.decode().split("<form")[1:] if button in part)
    keys = [each.split('"')[0] for each in form.split('name="join" value="')[1:]]
    where = page(cast, "evaluation:round-together", round_id=round.id)
    return text_of(client.post(where, {"join": keys}, follow=True))


def test_hidden_teams_are_counted_and_merged_with_one_click(cast: Cast, steward: Client) -> None:
    round = drafted(cast, **TEAMS)
    check = page(cast, "evaluation:round-check", round_id=round.id)
    shown = text_of(steward.get(check))
    assert "With these cuts 2 of 3 team results will be hidden, even if everybody answers." in shown
    assert "Site north (3) and Site south (4) as one group: 7 people asked." in shown
    assert "Results by team: 2 of 3 will be hidden" in shown
    assert shown.count("no: too few are asked") == 2
    after = click(cast, steward, round, "Merge these")
    assert "every partner reads so in the text it agrees to" in after
    assert MERGED in after
    assert "Results by team: 0 of 2 will be hidden" in after
    assert "With these cuts" not in after


def test_every_partner_agrees_to_who_stands_together(cast: Cast, steward: Client) -> None:
    round = drafted(cast, **TEAMS)
    click(cast, steward, round, "Merge these")
    with cast.in_scope():
        proposal = services.round_propose(round=round, actor=cast.actor("steward"))
    assert "Together under one name, “Site north and Site south”: Site north; Site south" in proposal.text
    assert MERGED in text_of(
        visitor(cast, "harbour_signatory").get(page(cast, "evaluation:round", round_id=round.id))
    )


def test_each_stands_by_itself_again(cast: Cast, steward: Client) -> None:
    round = drafted(cast, **TEAMS)
    click(cast, steward, round, "Merge these")
    after = click(cast, steward, round, "Let each stand by itself again")
    assert "Each stands by itself again." in after
    assert "With these cuts 2 of 3 team results will be hidden" in after


def test_an_answer_that_would_count_nowhere_is_found_and_a_partner_offered(
    cast: Cast, steward: Client
) -> None:
    cast.add_staff(cast.kestrel, 12)
    cast.add_staff(cast.harbour, 3)
    round = drafted(cast, cuts=["organisation"])
    check = page(cast, "evaluation:round-check", round_id=round.id)
    shown = text_of(steward.get(check))
    assert "Harbour Capital: the answers of 4 people would count nowhere." in shown
    after = click(cast, steward, round, "Let them stand together")
    assert "would count nowhere" not in after
    with cast.in_scope():
        (standing,) = reporting_of(fresh(cast, round)).together
    assert standing.cut is RoundCut.ORGANISATION
    assert cast.harbour.id in standing.members


def test_everybody_reads_whose_answers_would_count_nowhere(cast: Cast, steward: Client) -> None:
    cast.add_staff(cast.kestrel, 12)
    cast.add_staff(cast.harbour, 3)
    with cast.in_scope():
        round = proposed(cast, cuts=["organisation"])
    shown = text_of(visitor(cast, "harbour_signatory").get(page(cast, "evaluation:round", round_id=round.id)))
    assert "Harbour Capital: the answers of 4 people would count nowhere." in shown
    assert "A partner can decline for this reason, or stand together with another one." in shown


def test_other_cuts_or_other_people_let_each_stand_alone(cast: Cast, steward: Client) -> None:
    round = drafted(cast, **TEAMS)
    click(cast, steward, round, "Merge these")
    with cast.in_scope():
        actor = cast.actor("steward")
        services.round_change(round=round, actor=actor, **terms(cuts=["team"], title="Renamed"))
        assert fresh(cast, round).together
        services.round_change(round=round, actor=actor, **terms(cuts=["team", "tier"]))
        assert fresh(cast, round).together == []


def test_what_is_no_longer_offered_is_not_done(cast: Cast, steward: Client) -> None:
    round = drafted(cast, **TEAMS)
    where = page(cast, "evaluation:round-together", round_id=round.id)
    shown = text_of(steward.post(where, {"join": ["another"]}, follow=True))
    assert "What was offered is no longer so. Please look once more." in shown
    assert steward.get(where).status_code == 302


def test_what_is_before_the_partners_stays_as_they_read_it(cast: Cast, steward: Client) -> None:
    with cast.in_scope():
        round = proposed(cast, **TEAMS)
    where = page(cast, "evaluation:round-together", round_id=round.id)
    assert "only a draft can be changed" in text_of(steward.post(where, follow=True))
    assert visitor(cast, "member").post(where).status_code == 403
