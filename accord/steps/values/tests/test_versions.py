"""Two versions side by side: what reads differently, and which trends go on."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values import services
from accord.steps.values.tests.world import PARTNERS, decide, in_force, propose
from accord.steps.values.versions import Fate, compare
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter


def reword(cast: Cast, place: int, standard: str) -> None:
    """Write the standard of one behaviour of the draft anew."""
    charter = standards.charter_being_drafted()
    assert charter is not None
    found = standards.behaviour(standards.behaviours(charter)[place].id)
    writing.behaviour_write(
        value=found.value,
        existing=found,
        behaviour=found.behaviour,
        seen=found.seen,
        not_seen=found.not_seen,
        standard=standard,
        actor=cast.actor("steward"),
    )


@pytest.fixture
def versions(cast: Cast) -> "tuple[Charter, Charter]":
    """One in force, and a draft in which one is reworded, one taken out, and one new."""
    with cast.in_scope():
        steward, first = cast.actor("steward"), in_force(cast)
        second = services.charter_next(actor=steward)
        reword(cast, 2, "Whoever sees a problem tells those it touches within one working day.")
        gone = standards.behaviour(standards.behaviours(second)[8].id)
        writing.behaviour_remove(behaviour=gone, actor=steward)
        writing.behaviour_write(
            value=standards.value(gone.value_id),
            behaviour="We share out the dull work.",
            seen="A rota.",
            not_seen="The same two.",
            standard="Each in turn.",
            actor=steward,
        )
        return standards.charter(first.id), standards.charter(second.id)


def test_each_behaviour_says_how_it_fared(cast: Cast, versions: "tuple[Charter, Charter]") -> None:
    found = compare(*versions)
    fates = [each.fate for value in found.values for each in value.behaviours]
    assert fates == [Fate.KEPT] * 2 + [Fate.REWORDED] + [Fate.KEPT] * 5 + [Fate.NEW]
    assert [each.fate for each in found.gone] == [Fate.GONE]
    assert found.counts == "7 behaviours unchanged, 1 reworded, 1 new and 1 taken out"
    reworded = found.values[1].behaviours[0]
    assert [piece.words for piece in reworded.parts[0].before if piece.kind == "taken_out"] == [
        "two",
        "days.",
    ]
    assert [piece.words for piece in reworded.parts[0].after if piece.kind == "put_in"] == ["one", "day."]


@pytest.mark.slow
def test_the_page_says_which_trends_go_on_whichever_way_it_is_asked(
    cast: Cast, versions: "tuple[Charter, Charter]"
) -> None:
    first, second = versions
    ways = ((second.id, first.id), (first.id, second.id))
    for one, other in ways:
        text = (
            visitor(cast, "member")
            .get(page(cast, "values:beside", charter_id=one, other_id=other))
            .content.decode()
        )
        assert "Version 2 against version 1: 7 behaviours unchanged" in text
        assert "Rounds go on comparing it" in text
        assert "Its trend begins with this version." in text
        assert "Its trend ends here." in text
        assert "taken out: </span>two</del>" in text
        assert "put in: </span>one</ins>" in text
        assert "Reworded, or new?" not in text


@pytest.mark.slow
def test_a_behaviour_is_deliberately_replaced_and_linked_again(
    cast: Cast, versions: "tuple[Charter, Charter]"
) -> None:
    first, second = versions
    with cast.in_scope():
        old, new = standards.behaviours(first)[2], standards.behaviours(second)[2]
    client = visitor(cast, "steward")
    path = page(cast, "values:behaviour-link", charter_id=second.id, behaviour_id=new.id)
    assert "a new wording, or a new behaviour?" in client.get(path).content.decode()
    client.post(path, {"earlier": "new"})
    with cast.in_scope():
        assert standards.behaviour(new.id).thread != old.thread
    client.post(path, {"earlier": str(old.id)})
    with cast.in_scope():
        assert standards.behaviour(new.id).thread == old.thread
    assert "Choose one" in client.post(path, {"earlier": ""}).content.decode()


@pytest.mark.slow
def test_the_first_version_has_nothing_to_go_on_from(cast: Cast) -> None:
    with cast.in_scope():
        charter = services.charter_from_template(actor=cast.actor("steward"))
        behaviour = standards.behaviours(charter)[0]
    path = page(cast, "values:behaviour-link", charter_id=charter.id, behaviour_id=behaviour.id)
    answer = visitor(cast, "steward").get(path, follow=True).content.decode()
    assert "There is no version before this draft to go on from." in answer


@pytest.mark.slow
def test_signatures_stay_with_the_words_they_were_given_to(
    cast: Cast, versions: "tuple[Charter, Charter]"
) -> None:
    first, second = versions
    with cast.in_scope():
        text, fingerprint = standards.text(first.id), first.text_hash
        decide(cast, propose(cast, second), *PARTNERS)
        assert (standards.text(first.id), standards.charter(first.id).text_hash) == (text, fingerprint)
    read = visitor(cast, "member").get(page(cast, "values:charter", charter_id=first.id)).content.decode()
    assert "a later version has taken its place" in read
    assert "Who agreed to it" in read
    assert "within two working days" in read


def test_an_older_round_keeps_the_words_it_asked_about_and_the_trend_goes_on(
    cast: Cast, versions: "tuple[Charter, Charter]"
) -> None:
    first, second = versions
    with cast.in_scope():
        found = standards.behaviour(standards.behaviours(second)[0].id)
        writing.behaviour_write(
            value=found.value,
            existing=found,
            behaviour="We put pupils first.",
            seen=found.seen,
            not_seen=found.not_seen,
            standard=found.standard,
            actor=cast.actor("steward"),
        )
        before = asked(cast)
        decide(cast, propose(cast, second), *PARTNERS)
        after = asked(cast)
        old = standards.behaviours(first)
    reworded, gone = f"behaviour:{old[0].thread}", f"behaviour:{old[8].thread}"
    assert before[reworded] == "We put what pupils and schools gain before what one of us gains."
    assert after[reworded] == "We put pupils first."
    assert gone in before
    assert gone not in after
    assert len(after.keys() - before.keys()) == 1  # the new one begins a trend of its own


def asked(cast: Cast) -> dict[str, str]:
    """Draft a round on the charter in force, and return its statements by their key."""
    now = clock.now()
    drafted = rounds.round_draft(
        title="Round",
        opens_at=now + timedelta(days=10),
        closes_at=now + timedelta(days=20),
        cuts=["organisation"],
        minimum=5,
        comment_question="",
        organisations=None,
        actor=cast.actor("steward"),
    )
    return {item.key: item.text for item in questionnaires.items(drafted)}
