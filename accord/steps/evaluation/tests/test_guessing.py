"""Guess first: two partners guess what the other will answer; the result shows both, under the same rule."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.agreement import selectors as agreement
from accord.analysis.published import Banded, Shown
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.ballot import asked, door, drafts, submit
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, opened
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.beside import GUESS
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force, draft
from accord.steps.evaluation import guessing, services
from accord.steps.evaluation.tests.world import text_of
from tests.cast import Cast
from tests.visits import page, visitor

STATEMENT = "core:values"


@pytest.fixture
def staffed(cast: Cast) -> Cast:
    """Both sides are large enough: eleven of the council, ten of Kestrel."""
    with cast.in_scope():
        charter_in_force(cast)
    cast.add_staff(cast.council, 5)
    cast.add_staff(cast.kestrel, 8)
    return cast


def guessed(cast: Cast) -> OpenRound:
    """Open a round in which the two guess about one statement."""
    with cast.in_scope():
        round, steward = draft(cast, cuts=["organisation"], title="Guess first"), cast.actor("steward")
        services.round_guess_first(
            round=round, sides=[cast.council.id, cast.kestrel.id], statements=[STATEMENT], actor=steward
        )
        services.round_put_forward(round=round, announce=False, actor=steward)
        view = agreement.latest_about(round.id, steward)
        assert view is not None
        agree(cast, view.proposal)
    return opened(cast, round)


def answer(found: OpenRound, token: str, *, guess: int, own: int) -> None:
    """Answer what is asked under this link: a guess where there is one, and the own answer."""
    visit = door.visit(token)
    with found.cast.in_scope():
        sections = asked.sections(found.round, visit.open_invitation.place)
        keys = [item.key for section in sections for item in section.items]
    given = {key: guess if key.startswith(GUESS) else own for key in keys}
    drafts.draft_save(visit, given=given)
    submit.answers_submit(door.visit(token))


@pytest.mark.slow
def test_it_works(staffed: Cast) -> None:
    found = guessed(staffed)
    with staffed.in_scope():
        of = {
            each.person.id: each.assignment.organisation_id for each in questionnaires.audience(found.round)
        }
    for number, (person_id, token) in enumerate(found.tokens.items()):
        at_council = of[person_id] == staffed.council.id
        answer(
            found,
            token,
            guess=(4 if at_council else 2) + number % 2,
            own=(2 if at_council else 3) + number % 2,
        )
    found.close()
    with staffed.in_scope():
        published = publishing.result_for(staffed.actor("member"), found.round.id)
        (shown,) = guessing.shown(published)
    assert shown.item.key == STATEMENT
    assert shown.picture is not None
    assert [sentence.partition(" guessed ")[0] for sentence in shown.sentences] == [
        "Northmoor Council",
        "Kestrel Build",
    ]
    guess = published.cells[str(staffed.council.id), guessing.key_of(staffed.kestrel.id, STATEMENT)]
    assert isinstance(guess, Shown | Banded)
    seen = visitor(staffed, "member").get(page(staffed, "evaluation:round-guesses", round_id=found.round.id))
    assert "Northmoor Council guessed" in text_of(seen)


def test_each_side_is_asked_about_the_other_first(staffed: Cast) -> None:
    found = guessed(staffed)
    with staffed.in_scope():
        sections = questionnaires.sections(found.round)
    assert [section.title for section in sections[:2]] == [
        "Guess first: Kestrel Build",
        "Guess first: Northmoor Council",
    ]
    first = text_of(Client().get(reverse("ballot:section", args=[found.token("member"), 1])))
    assert "Guess first: Kestrel Build" in first
    assert "Guess first: Northmoor Council" not in first


def test_ten_a_side_two_sides_and_three_statements(staffed: Cast) -> None:
    with staffed.in_scope():
        round, steward = draft(staffed), staffed.actor("steward")
        assert [name for _key, name in guessing.sides(round)] == ["Northmoor Council", "Kestrel Build"]
        council, kestrel, harbour = staffed.council.id, staffed.kestrel.id, staffed.harbour.id
        many = [item.key for item in guessing.statements(round)][:4]
        for sides, statements, why in (
            ([council], [STATEMENT], "Choose two partners"),
            ([council, harbour], [STATEMENT], "Choose two partners"),
            ([council, kestrel], [], "one statement at least"),
            ([council, kestrel], many, "3 at most"),
        ):
            with pytest.raises(Refused, match=why):
                services.round_guess_first(round=round, sides=sides, statements=statements, actor=steward)


def test_who_chooses_nothing_lets_nobody_guess(staffed: Cast) -> None:
    with staffed.in_scope():
        round, steward = draft(staffed), staffed.actor("steward")
        two = [staffed.council.id, staffed.kestrel.id]
        services.round_guess_first(round=round, sides=two, statements=[STATEMENT], actor=steward)
        assert guessing.chosen_in(round)["statements"] == [STATEMENT]
        services.round_guess_first(round=round, sides=[], statements=[], actor=steward)
        assert guessing.chosen_in(round) == {"sides": [], "statements": []}


def test_the_steward_chooses_on_a_page(staffed: Cast) -> None:
    with staffed.in_scope():
        round = draft(staffed)
    address = page(staffed, "evaluation:round-guess", round_id=round.id)
    steward = visitor(staffed, "steward")
    sides = [str(staffed.council.id), str(staffed.kestrel.id)]
    alone = text_of(steward.post(address, {"sides": sides[:1], "statements": [STATEMENT]}))
    assert "Choose two partners" in alone
    said = text_of(steward.post(address, {"sides": sides, "statements": [STATEMENT]}, follow=True))
    assert "Every partner reads it in the text it agrees to." in said
    assert "Guess first: Kestrel Build" in said
