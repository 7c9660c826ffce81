"""Levels of behaviours: five of them, a standard for each tier, one sign-off, bound to one version."""

from typing import TYPE_CHECKING

import pytest

from accord.agreement import effects
from accord.agreement import services as deciding
from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership.rules import Tier
from accord.standards import selectors as charters
from accord.standards.annexes import selectors, services
from accord.standards.annexes.rules import AnnexIncomplete
from accord.standards.levels import LevelWords, TierStandard
from accord.standards.rules import CharterState
from accord.standards.tests.test_services import agree, draft, in_force
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.agreement.models import Proposal
    from accord.standards.models import Annex, Charter

EFFECT = "tests.levels"
LEVELS = ("Hides it.", "Says it when asked.", "Says it in time.", "Brings two ways.", "Thanks others for it.")
EXPECTED: dict[str, TierStandard] = {
    **{tier: TierStandard(3) for tier in Tier},
    Tier.DIRECTOR: TierStandard(5, "In the board too."),
}
WHOLE = LevelWords(LEVELS, EXPECTED)


def _act(ratified: Ratified, actor: Actor) -> None:
    services.annex_bring_into_force(ratified=ratified, actor=actor)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_act,
        released=lambda annex_id, _actor: services.annex_release(annex_id=annex_id),
        consequence="The levels are in force.",
    )
)


@pytest.fixture
def charter(cast: Cast) -> "Iterator[Charter]":
    with cast.in_scope():
        yield in_force(cast)


def begin(cast: Cast, charter: "Charter", words: LevelWords = WHOLE) -> "Annex":
    """Begin the levels of a version, with the first behaviour written."""
    first = charters.behaviours(charter)[0]
    return services.annex_begin(charter=charter, inherited={first.id: words}, actor=cast.actor("steward"))


def proposed(cast: Cast, annex: "Annex") -> "Proposal":
    services.annex_mark_proposed(annex=annex, actor=cast.actor("steward"))
    return deciding.proposal_open(
        subject_id=annex.id,
        title="Levels",
        effect=EFFECT,
        parties={cast.council.id: "Northmoor Council", cast.kestrel.id: "Kestrel Build"},
        actor=cast.actor("steward"),
    )


def test_they_come_into_force_in_one_sign_off(cast: Cast, charter: "Charter") -> None:
    annex = begin(cast, charter)
    proposal = proposed(cast, annex)
    agree(cast, proposal, "council")
    assert selectors.in_force(charter) is None
    agree(cast, proposal, "kestrel")
    held = selectors.in_force(charter)
    assert held is not None
    assert (held.id, held.text_hash) == (annex.id, proposal.text_hash)
    assert selectors.ladders(held)[0][2] == WHOLE


def test_the_text_names_its_charter_by_fingerprint_and_only_what_is_written(
    cast: Cast, charter: "Charter"
) -> None:
    text = selectors.text(begin(cast, charter).id)
    assert f"Fingerprint of the charter: {charter.text_hash}" in text
    assert "Level 3: Says it in time." in text
    assert "Standard for directors: level 5. In the board too." in text
    assert text.count("\n# ") == 1


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        (LevelWords(), "No behaviour has levels yet."),
        (LevelWords((*LEVELS[:4], " "), EXPECTED), "lacks words for one of its five levels"),
        (LevelWords(LEVELS, {"director": TierStandard(5)}), "lacks the standard for one of the tiers"),
    ],
)
def test_incomplete_levels_cannot_be_proposed(
    cast: Cast, charter: "Charter", words: LevelWords, gap: str
) -> None:
    with pytest.raises(AnnexIncomplete, match=gap):
        proposed(cast, begin(cast, charter, words))


def test_only_the_version_in_force_has_its_levels_written_once_at_a_time(
    cast: Cast, charter: "Charter"
) -> None:
    with pytest.raises(Refused, match="Levels are written for the charter that is in force"):
        begin(cast, draft(cast))
    begin(cast, charter)
    with pytest.raises(Refused, match="are being written already"):
        begin(cast, charter)


def test_what_is_before_the_partners_is_neither_written_nor_thrown_away(
    cast: Cast, charter: "Charter"
) -> None:
    annex, steward = begin(cast, charter), cast.actor("steward")
    proposal = proposed(cast, annex)
    first = charters.behaviours(charter)[0]
    with pytest.raises(Refused, match="Only a draft can be changed"):
        services.levels_write(annex=annex, behaviour_id=first.id, words=WHOLE, actor=steward)
    with pytest.raises(Refused, match="Only a draft can be thrown away"):
        services.annex_discard(annex=annex, actor=steward)
    deciding.proposal_withdraw(proposal=proposal, actor=steward)
    services.annex_discard(annex=annex, actor=steward)
    assert not selectors.is_kept(annex.id)


def test_who_writes_second_is_told_and_writes_nothing(cast: Cast, charter: "Charter") -> None:
    annex, steward = begin(cast, charter), cast.actor("steward")
    second = charters.behaviours(charter)[1]
    services.levels_write(annex=annex, behaviour_id=second.id, words=WHOLE, at_revision=0, actor=steward)
    with pytest.raises(Refused, match="Somebody else wrote these levels"):
        services.levels_write(
            annex=annex, behaviour_id=second.id, words=LevelWords(), at_revision=0, actor=steward
        )
    assert selectors.ladders(selectors.annex(annex.id))[1][2] == WHOLE


def test_only_the_steward_writes_levels(cast: Cast, charter: "Charter") -> None:
    annex, director = begin(cast, charter), cast.actor("director")
    first = charters.behaviours(charter)[0]
    with pytest.raises(Denied):
        services.levels_write(annex=annex, behaviour_id=first.id, words=WHOLE, actor=director)
    with pytest.raises(Denied):
        services.annex_discard(annex=annex, actor=director)
    with pytest.raises(Denied):
        services.annex_mark_proposed(annex=annex, actor=director)
    with pytest.raises(Denied):
        services.annex_begin(charter=charter, inherited={}, actor=director)


def test_newer_levels_supersede_the_older_and_the_latest_are_known_by_thread(
    cast: Cast, charter: "Charter"
) -> None:
    agree(cast, proposed(cast, begin(cast, charter)), "council", "kestrel")
    newer = begin(cast, charter, LevelWords(LEVELS[::-1], EXPECTED))
    agree(cast, proposed(cast, newer), "council", "kestrel")
    held = selectors.in_force(charter)
    assert held is not None
    assert held.id == newer.id
    thread = charters.behaviours(charter)[0].thread
    assert selectors.latest_by_thread()[thread].levels == LEVELS[::-1]
    assert charters.charter(charter.id).state == CharterState.IN_FORCE


def test_levels_that_are_typed_are_saved_with_one_line_at_the_beginning_and_one_at_the_end(
    cast: Cast, charter: "Charter"
) -> None:
    annex, behaviour = begin(cast, charter), charters.behaviours(charter)[0]

    def write(*, quietly: bool, at: int | None = None, **levels: str) -> int:
        said = tuple(levels.get(f"level_{place}", words) for place, words in enumerate(LEVELS, 1))
        written = services.levels_write(
            annex=annex,
            behaviour_id=behaviour.id,
            words=LevelWords(said, EXPECTED),
            at_revision=at,
            actor=cast.actor("steward"),
            quietly=quietly,
        )
        return written.revision

    assert [write(quietly=True, level_1="Hi"), write(quietly=True, level_1="Hides")] == [1, 2]
    with pytest.raises(Refused, match="Somebody else wrote these levels"):
        write(quietly=True, at=1, level_1="Mine")
    assert [write(quietly=False, level_1="Hides"), write(quietly=False, level_1="Hides")] == [2, 2]
    kinds = [line.kind for line in audit.lines(cast.actor("member"), limit=3)]
    assert kinds == ["standards.levels_written", "standards.clause_begun", "standards.annex_begun"]
    proposed(cast, annex)
    with pytest.raises(Refused, match="Only a draft"):
        write(quietly=True, level_1="Later")
