"""A round in several languages shows figures and lets people guess, once all of it is written in each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.measures.tests.world import SECOND, THIRD, give, registered
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.services import RoundTerms
from accord.mechanisms.rounds.questionnaires.tests import library_world, world
from accord.steps.evaluation import languages, services, wording
from accord.steps.evaluation.tests.world import fresh, text_of
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure
    from accord.mechanisms.rounds.questionnaires.models import Round

POLISH = library_world.POLISH


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        world.charter_in_force(cast)
    cast.add_staff(cast.council, 5)
    cast.add_staff(cast.kestrel, 8)
    with cast.in_scope():
        yield


def drafted(cast: Cast) -> "tuple[Round, Measure]":
    """A draft in English and Polish that shows a figure, and in which two partners guess."""
    measure, steward = registered(cast), cast.actor("steward")
    give(cast, measure, SECOND, 91)
    version = library_world.translated(cast, library_world.begun(cast))
    round = services.round_set_up(terms=terms(version=version), measures=[measure.id], actor=steward)
    services.round_guess_first(
        round=round, sides=[cast.council.id, cast.kestrel.id], statements=["core:values"], actor=steward
    )
    return fresh(cast, round), measure


def terms(**changes: object) -> RoundTerms:
    found: RoundTerms = RoundTerms(**world.terms(comment_question="", **changes))  # type: ignore[typeddict-item]  # by name
    return found


def write(cast: Cast, round: "Round") -> None:
    """Write everything that has no words yet in Polish, by putting a sign before it."""
    known = wording.known(round, POLISH)
    words = {text: known.get(text, f"PL {text}") for text in wording.texts(round, POLISH)}
    services.round_say_in(round=round, language=POLISH, words=words, actor=cast.actor("steward"))


def test_it_works(cast: Cast) -> None:
    round, _measure = drafted(cast)
    assert languages.missing(round) == ["polski"]
    with pytest.raises(Refused, match="no words yet in polski"):
        services.round_put_forward(round=round, announce=False, actor=cast.actor("steward"))
    write(cast, round)
    services.round_put_forward(round=round, announce=False, actor=cast.actor("steward"))
    first, last = (questionnaires.sections(round)[place] for place in (0, -1))
    assert spoken.title(first, POLISH) == "PL Guess first: Kestrel Build"
    guess, figure = first.items.all()[0], last.items.all()[0]
    assert spoken.item(guess, POLISH).labels[0] == "PL Never", "the answers of the statement itself"
    assert spoken.item(figure, POLISH).labels[-1] == "PL Much better than that"
    (why,) = [text for key, text in spoken.open_questions(fresh(cast, round), POLISH) if "beside" in key]
    assert why.startswith("PL Defects put right in time")
    assert "pl: PL Guess first: Kestrel Build" in questionnaires.terms(round.id)


def test_all_of_it_is_written_or_nothing(cast: Cast) -> None:
    round, _measure = drafted(cast)
    some = dict.fromkeys(wording.texts(round, POLISH)[1:], "Tak")
    with pytest.raises(Refused, match="Write all of it"):
        services.round_say_in(round=round, language=POLISH, words=some, actor=cast.actor("steward"))
    with pytest.raises(Denied):
        services.round_say_in(round=round, language=POLISH, words=some, actor=cast.actor("member"))


def test_another_figure_wants_its_words_and_the_rest_keeps_them(cast: Cast) -> None:
    round, measure = drafted(cast)
    write(cast, round)
    give(cast, measure, THIRD, 80)
    with pytest.raises(Refused, match="no words yet in polski"):
        services.round_put_forward(round=round, announce=False, actor=cast.actor("steward"))
    known = wording.known(round, POLISH)
    without = [text for text in wording.texts(round, POLISH) if text not in known]
    assert len(without) == 2
    assert all("80.0%" in text for text in without)
    write(cast, round)
    services.round_put_forward(round=round, announce=False, actor=cast.actor("steward"))


def test_other_terms_lose_neither_guesses_nor_words(cast: Cast) -> None:
    round, measure = drafted(cast)
    write(cast, round)
    services.round_set_anew(
        round=round,
        terms=terms(version=round.version, title="Another name"),
        measures=[measure.id],
        actor=cast.actor("steward"),
    )
    assert languages.missing(fresh(cast, round)) == []
    assert questionnaires.sections(round)[0].title == "Guess first: Kestrel Build"


def test_the_steward_writes_it_on_a_page(cast: Cast) -> None:
    round, _measure = drafted(cast)
    steward = visitor(cast, "steward")
    check = page(cast, "evaluation:round-check", round_id=round.id)
    seen = text_of(steward.get(check))
    assert "has no words yet in polski" in seen
    address = page(cast, "evaluation:round-words", round_id=round.id, language=POLISH)
    assert address in seen
    assert "This has no words yet." in text_of(steward.post(address, {"words0": "Najpierw zgadnij"}))
    given = {f"words{place}": "Tak" for place in range(len(wording.texts(round, POLISH)))}
    assert "is ready to be put before the partners" in text_of(steward.post(address, given, follow=True))
