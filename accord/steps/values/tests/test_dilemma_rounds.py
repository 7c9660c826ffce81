"""A round about dilemmas from its letters to the bank: only `Published` is shown, partner beside partner."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.mechanisms.talks import rules as talks
from accord.standards import selectors as standards
from accord.steps.values.our_dilemmas import services
from accord.steps.values.our_dilemmas.bank import BankedCourse, bank
from accord.steps.values.tests.dilemmas import WORDS, asked, fresh, open_about, released
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.values.models import Dilemma

pytestmark = pytest.mark.slow


@pytest.fixture
def staffed(cast: Cast) -> Cast:
    """A charter in force, and enough people for two partners to be shown."""
    with cast.in_scope():
        charter_in_force(cast)
        cast.add_staff(cast.council, 12)
        cast.add_staff(cast.kestrel, 12)
    return cast


@pytest.fixture
def held(staffed: Cast) -> "tuple[Cast, Dilemma, Round]":
    with staffed.in_scope():
        found = released(staffed)
        return staffed, found, asked(staffed, found)


def test_it_works(held: "tuple[Cast, Dilemma, Round]") -> None:
    """Would and should stand side by side, with what was to be read first, and the talk comes next."""
    cast, _dilemma, round = held
    path = page(cast, "values:dilemmas-result", round_id=round.id)
    text = visitor(cast, "member").get(path).content.decode()
    assert WORDS.title in text
    assert WORDS.situation in text
    assert "We would: tell the school the same day" in text
    assert "We should: put it right first, then tell everybody" in text
    assert "<title" in text
    assert "Northmoor Council" in text
    assert "Plan the talk" in visitor(cast, "steward").get(path).content.decode()
    plain = page(cast, "publishing:result", round_id=round.id)
    result = visitor(cast, "member").get(plain).content.decode()
    assert "What we would do and should do, side by side" in result
    assert "What was asked, side by side" in result
    assert "Which trends go on" not in result


def test_a_link_shows_the_dilemma_before_the_statements(staffed: Cast) -> None:
    with staffed.in_scope():
        asking = open_about(staffed, released(staffed))
        letters = [outbox.envelope_read(found.id)[1] for found in outbox.envelopes(limit=3)]
    client = visitor(staffed, "stranger")
    token = asking.token("member")
    start = client.get(reverse("ballot:start", args=[token])).content.decode()
    assert "<h1>Our dilemmas</h1>" in " ".join(start.split())
    section = client.get(reverse("ballot:section", args=[token, 1])).content.decode()
    assert WORDS.situation in section
    assert "What would we do, and what should we do?" in section
    assert "Probably not" in section
    assert any(letter and "asks everybody: Our dilemmas." in letter.text for letter in letters)


def test_a_round_about_dilemmas_is_compared_with_no_pulse_and_hides_none(
    held: "tuple[Cast, Dilemma, Round]",
) -> None:
    """The dashboard goes on with what the last round on the charter said."""
    cast, _dilemma, round = held
    with cast.in_scope():
        assert publishing.latest_result() is None
        latest = publishing.latest_result("dilemmas")
        assert latest is not None
        assert latest.round_id == round.id
        published = publishing.published_of(latest)
    assert {item.directed for item in published.items} == {False}
    assert {point.kind for point in talks.propose(published)} <= {talks.PointKind.GAP, talks.PointKind.APART}


def test_the_best_become_the_bank_with_what_the_charter_says(held: "tuple[Cast, Dilemma, Round]") -> None:
    cast, dilemma, _round = held
    says = ("It is what we promised.", "It spares a day, and costs what was promised.")
    with cast.in_scope():
        steward, charter = cast.actor("steward"), standards.charter_in_force()
        assert charter is not None
        behaviour = standards.behaviours(charter)[0]
        found = fresh(cast, dilemma)
        with pytest.raises(Denied, match="keeps the bank"):
            services.dilemma_bank(dilemma=found, behaviour=behaviour, says=says, actor=cast.actor("director"))
        with pytest.raises(Refused, match="Say what the charter says") as refused:
            services.dilemma_bank(dilemma=found, behaviour=behaviour, says=("x", " "), actor=steward)
        assert refused.value.field == "says_2"
        services.dilemma_bank(dilemma=found, behaviour=behaviour, says=says, actor=steward)
        (banked,) = bank(charter)
        assert banked.courses == tuple(map(BankedCourse, WORDS.courses, says))
        assert (banked.behaviour, banked.standard) == (behaviour.behaviour, behaviour.standard)
        services.dilemma_unbank(dilemma=found, actor=steward)
        assert bank(charter) == []


def test_the_pages_lead_from_the_first_word_to_the_bank(staffed: Cast) -> None:
    writer, steward = visitor(staffed, "kestrel_member"), visitor(staffed, "steward")
    sent = {
        "title": WORDS.title,
        "situation": WORDS.situation,
        "course_1": WORDS.courses[0],
        "course_2": "",
        "course_3": "",
        "signed": "organisation",
    }
    write = page(staffed, "values:dilemma-write")
    assert "no person and no firm can be recognised" in writer.get(write).content.decode()
    again = writer.post(write, sent).content.decode()
    assert "Write two things that one could do, or three." in again
    assert WORDS.situation in again
    mine = writer.post(write, sent | {"course_2": WORDS.courses[1]}).headers["Location"]
    assert "Only its writer and the steward see this page." in writer.get(mine).content.decode()
    assert visitor(staffed, "member").get(mine).status_code == 404
    release = f"{mine}release/"
    assert "Read it once more, and say so." in steward.post(release, {"nobody": ""}).content.decode()
    steward.post(release, {"nobody": "on"})
    text = visitor(staffed, "member").get(mine).content.decode()
    assert "Written for Kestrel Build." in text
    assert staffed.kestrel_member.name not in text
    assert "This dilemma" not in text
    listed = visitor(staffed, "member").get(page(staffed, "values:dilemmas")).content.decode()
    assert "One hard case from our own days stands here." in listed
    ask = page(staffed, "values:dilemmas-ask")
    asked_page = steward.get(ask).content.decode()
    assert WORDS.title in asked_page
    assert "Choose one to three of them." in steward.post(ask, {"title": "Now"}).content.decode()
