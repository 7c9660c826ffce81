"""Drafting a round, putting it before the partners, and what becomes of it."""

from datetime import timedelta

import pytest
from django.utils import translation

from accord.agreement.services import proposal_decide, proposal_withdraw
from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.questionnaires import selectors, services
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.reporting import Together
from accord.mechanisms.rounds.questionnaires.rules import MOST_PER_SECTION, RoundCut, RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force, draft, terms
from tests.cast import Cast

pytestmark = pytest.mark.slow


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = agreed(cast)
        assert round.state == RoundState.READY
        assert len(round.terms_hash) == 64
        keys = [item.key for item in selectors.items(round)]
        assert len(keys) == 6 + 8
        assert keys[-8:] == [item.key for item in CORE_EIGHT]
        sections = selectors.sections(round)
        assert all(len(section.items.all()) <= MOST_PER_SECTION for section in sections)
        assert [section.title for section in sections] == [
            "Openness, Fairness, Learning",
            "The partnership as a whole",
            "The partnership as a whole, continued",
        ]


def test_without_a_charter_in_force_there_is_nothing_to_ask(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="charter"):
        draft(cast)


def test_only_the_steward_sets_a_round_up(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        with pytest.raises(Denied):
            services.round_draft(**terms(), actor=cast.actor("director"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"minimum": 4}, "minimum"),
        ({"cuts": ["person"]}, "cuts"),
        ({"organisations": []}, "organisations"),
        ({"closes_at": clock.now() + timedelta(hours=3)}, "closes_at"),
        ({"closes_at": clock.now() + timedelta(days=90)}, "closes_at"),
        ({"opens_at": clock.now() - timedelta(days=9), "closes_at": clock.now()}, "closes_at"),
    ],
)
def test_terms_that_cannot_be_kept_are_refused(cast: Cast, changes: dict[str, object], field: str) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        with pytest.raises(Refused) as refusal:
            draft(cast, **changes)
        assert refusal.value.field == field
        assert draft(cast).state == RoundState.DRAFT


def test_partners_agree_to_every_word(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast, organisations=[cast.council.id, cast.kestrel.id], title="Pulse")
        proposal = services.round_propose(round=round, actor=cast.actor("steward"))
        for words in (
            "Pulse",
            "Openness is shown in way 1",
            str(CORE_EIGHT[0].text),
            "1 Never",
            "5 Nearly always",
            "Northmoor Council, Kestrel Build",
            "Europe/London",
            "each organisation, each tier",
            "fewer than 5",
            "What should we talk about?",
        ):
            assert words in proposal.text


def test_the_text_is_the_same_in_every_language(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast)
        plain = selectors.terms(round.id)
        with translation.override("de"):
            assert selectors.terms(round.id) == plain


def test_what_is_before_the_partners_stays_as_they_read_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast)
        steward = cast.actor("steward")
        services.round_change(round=round, actor=steward, **terms(title="Another title"))
        services.round_propose(round=round, actor=steward)
        with pytest.raises(Refused, match="draft"):
            services.round_change(round=round, actor=steward, **terms(title="A third"))
        assert Round.objects.get(id=round.id).title == "Another title"


def test_declined_or_withdrawn_it_is_a_draft_again(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round, steward = draft(cast), cast.actor("steward")
        proposal = services.round_propose(round=round, actor=steward)
        proposal_decide(
            proposal=proposal,
            party_id=cast.harbour.id,
            agrees=False,
            reason="Too soon",
            seen_hash=proposal.text_hash,
            actor=cast.actor("harbour_signatory"),
        )
        assert Round.objects.get(id=round.id).state == RoundState.DRAFT
        proposal_withdraw(proposal=services.round_propose(round=round, actor=steward), actor=steward)
        assert Round.objects.get(id=round.id).state == RoundState.DRAFT
        services.round_discard(round=round, actor=steward)
        assert selectors.rounds(steward) == []


def test_nobody_opens_or_closes_a_round_by_hand(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = agreed(cast)
        for service in (services.round_mark_open, services.round_mark_closed):
            with pytest.raises(Denied):
                service(round=round, actor=cast.actor("steward"))


def test_the_log_tells_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        agreed(cast)
        said = " ".join(line.sentence for line in audit.lines(cast.actor("member"), limit=10))
    assert "Anna Rees proposed the round “Round of January”." in said
    assert "every partner has agreed" in said


@pytest.fixture
def sites(cast: Cast) -> Together:
    """Two teams of Kestrel under one name."""
    north, south = (cast.add_team(name, cast.kestrel, 3) for name in ("Site north", "Site south"))
    return Together(
        cut=RoundCut.TEAM, name="The two sites", members=(north.id, south.id), called=(north.name, south.name)
    )


def test_who_stands_together_is_agreed_word_for_word(cast: Cast, sites: Together) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round, steward = draft(cast, cuts=["team"]), cast.actor("steward")
        plain = selectors.terms(round.id)
        services.round_stand_together(round=round, together=[sites], actor=steward)
        agreed_to = "Together under one name, “The two sites”: Site north; Site south"
        assert agreed_to in selectors.terms(round.id)
        assert [found.name for found in selectors.exposure(selectors.round_for(steward, round.id))] == [
            "everyone",
            "The two sites",
        ]
        services.round_stand_together(round=round, together=[], actor=steward)
        assert selectors.terms(round.id) == plain


def test_what_was_agreed_stays_when_another_team_takes_a_name(cast: Cast, sites: Together) -> None:
    """Two teams of one name are told apart by their organisation; the agreed text does not change with it."""
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast, cuts=["team"])
        services.round_stand_together(round=round, together=[sites], actor=cast.actor("steward"))
        before = selectors.terms(round.id)
        cast.add_team("Site north", cast.council, 1)
        assert "Site north (Kestrel Build)" in selectors.names().teams.values()
        assert selectors.terms(round.id) == before


def test_only_the_steward_and_only_in_a_draft_lets_groups_stand_together(cast: Cast, sites: Together) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round, steward = draft(cast, cuts=["team"]), cast.actor("steward")
        with pytest.raises(Denied):
            services.round_stand_together(round=round, together=[sites], actor=cast.actor("director"))
        services.round_propose(round=round, actor=steward)
        with pytest.raises(Refused, match="draft"):
            services.round_stand_together(round=round, together=[sites], actor=steward)
        assert selectors.round_for(steward, round.id).together == []
