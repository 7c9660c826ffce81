"""The charter goes down the teams in one act; another version closes it; its hard cases are its own."""

from typing import TYPE_CHECKING

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade.rules import CascadeState
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.standards import selectors as standards
from accord.steps.values import cascading, services
from accord.steps.values import standing as of_the_step
from accord.steps.values.charter_templates import TEMPLATES
from accord.steps.values.shipped_dilemmas import BANK
from accord.steps.values.tests.world import decide, draft, in_force, propose
from tests.cast import Cast
from tests.rail import agreeing
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Cascade

standing = agreeing(of_the_step)


def sent(cast: Cast) -> "Cascade":
    return cascading.charter_cascade(charter=in_force(cast), actor=cast.actor("steward"))


def test_the_steward_sends_the_charter_down_the_teams_in_one_act(cast: Cast) -> None:
    with cast.in_scope():
        found = sent(cast)
        assert (found.title, found.is_open) == ("How we work together, version 1", True)
        assert cascades.of_subject(found.subject_id or found.id) == found
        assert "0 of 9 people briefed" in str(standing(cast.actor("steward")).says)


def test_nobody_else_and_no_other_version(cast: Cast) -> None:
    with cast.in_scope():
        charter = draft(cast)
        with pytest.raises(Refused, match="Only the version in force"):
            cascading.charter_cascade(charter=charter, actor=cast.actor("steward"))
        with pytest.raises(Denied, match="The steward sends"):
            cascading.charter_cascade(charter=charter, actor=cast.actor("director"))


def test_another_version_closes_the_cascade_of_the_one_before(cast: Cast) -> None:
    with cast.in_scope():
        found = sent(cast)
        proposal = propose(cast, services.charter_next(actor=cast.actor("steward")))
        decide(cast, proposal, "council", "kestrel", "harbour")
        found.refresh_from_db()
        assert found.state == CascadeState.SUPERSEDED


def test_what_everybody_should_know_are_its_behaviours_and_standards(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        subject = cascading.charter_as_subject(charter.id)
        behaviours = standards.behaviours(charter)
        assert [point.words for point in subject.points] == [each.behaviour for each in behaviours]
        assert [point.expected for point in subject.points] == [each.standard for each in behaviours]


def test_each_hard_case_is_about_a_behaviour_of_this_charter(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        subject = cascading.charter_as_subject(charter.id)
        assert {each.behaviour for each in subject.dilemmas} <= {
            each.behaviour for each in standards.behaviours(charter)
        }


def test_a_behaviour_that_partners_wrote_makes_a_case_of_its_own_words(cast: Cast) -> None:
    with cast.in_scope():
        charter = charter_in_force(cast)
        subject = cascading.charter_as_subject(charter.id)
        assert len(subject.dilemmas) == len(standards.behaviours(charter))
        assert [option.words for option in subject.dilemmas[0].options] == ["Seen", "Not seen"]


@pytest.mark.parametrize("key", sorted(BANK))
def test_a_shipped_case_is_about_a_shipped_behaviour(key: str) -> None:
    template, _dot, behaviour = key.partition(".")
    assert behaviour in {each.key for value in TEMPLATES[template].values for each in value.behaviours}
    assert len(BANK[key].options) == 3
    assert all(option.words and option.says for option in BANK[key].options)


def test_every_behaviour_of_the_first_template_has_a_case() -> None:
    behaviours = {each.key for value in TEMPLATES["education"].values for each in value.behaviours}
    assert {f"education.{key}" for key in behaviours} <= BANK.keys()


@pytest.mark.slow
def test_the_page_of_the_charter_leads_there_and_says_what_it_takes(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
    steward = visitor(cast, "steward")
    own = page(cast, "values:charter", charter_id=charter.id)
    address = page(cast, "values:charter-cascade", charter_id=charter.id)
    assert f'href="{address}"' in steward.get(own).content.decode()
    assert f'href="{address}"' not in visitor(cast, "member").get(own).content.decode()
    assert "reaches 9 people" in steward.get(address).content.decode()
    assert "two days at least" in steward.post(address, {"days_each": "1"}).content.decode()
    whole = steward.post(address, {"days_each": "7"}).headers["Location"]
    assert f'href="{whole}"' in visitor(cast, "member").get(own).content.decode()
    assert steward.get(address).headers["Location"] == whole
