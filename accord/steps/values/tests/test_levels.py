"""The levels of a charter: begun with the template's words, written, agreed in one go, read by everybody."""

from typing import TYPE_CHECKING

import pytest

from accord.agreement import selectors as agreement
from accord.foundations.errors import Denied
from accord.partnership.rules import Tier
from accord.standards import selectors as standards
from accord.standards.annexes import selectors as annexes
from accord.standards.levels import LEVELS
from accord.steps.values import services
from accord.steps.values.charter_templates import TEMPLATES
from accord.steps.values.tests.world import PARTNERS, decide, in_force, propose
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter


@pytest.fixture
def charter(cast: Cast) -> "Charter":
    with cast.in_scope():
        return in_force(cast)


def test_they_begin_with_the_templates_words_and_are_agreed_in_one_sign_off(
    cast: Cast, charter: "Charter"
) -> None:
    with cast.in_scope():
        annex = services.annex_begin(charter=charter, actor=cast.actor("steward"))
        assert not annexes.gaps(annex)
        decide(cast, services.annex_propose(annex=annex, actor=cast.actor("steward")), *PARTNERS)
        held = annexes.in_force(charter)
        assert held is not None
        words = annexes.ladders(held)[0][2]
    assert words.levels[0].startswith("Argues from what it earns")
    assert (words.standard(Tier.DIRECTOR).level, words.standard(Tier.EVERYONE).level) == (5, 3)
    assert words.standard(Tier.DIRECTOR).words.startswith("Weighs it aloud at every board")


def test_the_next_version_begins_with_the_levels_last_agreed(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        steward = cast.actor("steward")
        annex = services.annex_begin(charter=charter, actor=steward)
        decide(cast, services.annex_propose(annex=annex, actor=steward), *PARTNERS)
        second = standards.charter(services.charter_next(actor=steward).id)
        decide(cast, propose(cast, second), *PARTNERS)
        assert annexes.in_force(second) is None  # levels are bound to the version they were agreed for
        again = services.annex_begin(charter=second, actor=steward)
        assert [found[2] for found in annexes.ladders(again)] == [
            found[2] for found in annexes.ladders(annexes.annex(annex.id))
        ]


def test_only_the_steward_begins_and_proposes_them(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        with pytest.raises(Denied):
            services.annex_begin(charter=charter, actor=cast.actor("director"))
        annex = services.annex_begin(charter=charter, actor=cast.actor("steward"))
        with pytest.raises(Denied):
            services.annex_propose(annex=annex, actor=cast.actor("council_signatory"))


def test_the_levels_of_templates_are_complete() -> None:
    for template in TEMPLATES.values():
        keys = {found.key for value in template.values for found in value.behaviours}
        assert template.levels.keys() == keys, template.key
        for key, written in template.levels.items():
            assert len(written.levels) == LEVELS
            assert written.expected.keys() == set(Tier), key
            assert all(len(str(said)) <= 110 for said in written.levels), key
            for standard in written.expected.values():
                assert 1 <= standard.level <= LEVELS, key
                assert 0 < len(str(standard.words)) <= 110, key


@pytest.mark.slow
def test_pages(cast: Cast, charter: "Charter") -> None:
    steward, own = visitor(cast, "steward"), page(cast, "values:levels", charter_id=charter.id)
    assert "The charter expects the same of everyone." in visitor(cast, "member").get(own).content.decode()
    begun = steward.post(page(cast, "values:levels-begin", charter_id=charter.id), follow=True)
    assert "Propose them to every partner" in begun.content.decode()
    with cast.in_scope():
        behaviour = standards.behaviours(charter)[0]
    write = page(cast, "values:levels-write", charter_id=charter.id, behaviour_id=behaviour.id)
    answer = steward.post(write, {"at_revision": "0", "level_1": "Only this."}, follow=True).content.decode()
    assert "The levels of the charter are a draft, and 2 things are missing." in answer
    quiet = steward.post(write, {"at_revision": "0", "level_1": "Too late."}, headers={"X-Autosave": "1"})
    assert quiet.status_code == 409
    assert "Somebody else wrote these levels" in quiet.json()["says"]
    late = steward.post(write, {"at_revision": "0", "level_1": "Too late."}).content.decode()
    assert "Somebody else wrote these levels while you did." in late
    assert "Too late." in late
    assert "Only this." in late
    whole = {f"level_{number}": f"Level of {number}." for number in range(1, 6)}
    whole |= {f"{tier}_level": "3" for tier in Tier} | {"director_words": "In the board too."}
    steward.post(write, whole | {"at_revision": "1"})
    steward.post(page(cast, "values:levels-propose", charter_id=charter.id))
    text = visitor(cast, "member").get(own).content.decode()
    assert "The levels of the charter wait for Northmoor Council, Kestrel Build, Harbour Capital." in text
    assert "In the board too." in text
    with cast.in_scope():
        annex = annexes.being_drafted(charter)
        assert annex is not None
        view = agreement.latest_about(annex.id, cast.actor("member"))
        assert view is not None
        decide(cast, view.proposal, *PARTNERS)
    text = visitor(cast, "member").get(own).content.decode()
    assert "what it expects of whom" in text
    assert "The standard for directors, senior managers, managers and all other staff" in text


@pytest.mark.slow
def test_a_draft_is_thrown_away_once_that_is_confirmed(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        services.annex_begin(charter=charter, actor=cast.actor("steward"))
    steward, path = visitor(cast, "steward"), page(cast, "values:levels-discard", charter_id=charter.id)
    assert "Throw the draft of the levels away?" in steward.get(path).content.decode()
    steward.post(path)
    with cast.in_scope():
        assert annexes.being_drafted(charter) is None
