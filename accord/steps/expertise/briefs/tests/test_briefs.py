"""Briefs: one for a need; candidates declare; each partner thinks for itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import money, rules, selectors, services
from accord.steps.expertise.briefs.rules import BriefState, Stance
from accord.steps.expertise.briefs.tests.world import TOM, briefed, known, said, stood, thought
from accord.steps.expertise.needs import selectors as needs
from tests.cast import Cast


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    brief = briefed(cast)
    candidate = stood(cast, brief, known(cast))
    waits = [each.what for each in waiting_for(cast.actor("harbour_signatory"))]
    assert "Say what Harbour Capital thinks of Tom Albright, who could help us from outside" in waits
    thought(cast, candidate)
    found = selectors.candidate_for(cast.actor("member"), candidate.id)
    assert selectors.partners_without_a_view(found) == []
    assert needs.open_needs() == []
    services.brief_withdraw(brief=brief, actor=cast.actor("steward"))
    assert [str(need) for need in needs.open_needs()] == ["Talking about money"]


def test_a_need_has_one_brief_at_a_time(cast: Cast) -> None:
    brief, actor = briefed(cast), cast.actor("council_signatory")
    with pytest.raises(Refused):
        services.brief_begin(need=brief.need, said=said(cast), actor=actor)
    services.brief_withdraw(brief=brief, actor=actor)
    assert services.brief_begin(need=brief.need, said=said(cast), actor=actor).state == BriefState.OPEN


def test_the_steward_and_signatories_write_it(cast: Cast) -> None:
    with pytest.raises(Denied):
        services.brief_write(brief=briefed(cast), said=said(cast), actor=cast.actor("manager"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outcome": " "}, "outcome"),
        ({"scope": ""}, "scope"),
        ({"judged_by": ""}, "judged_by"),
        ({"areas": ()}, "areas"),
        ({"days": 0}, "days"),
        ({"shares": {}}, None),
    ],
)
def test_a_brief_says_all_of_it(cast: Cast, changes: dict[str, Any], field: str | None) -> None:
    with pytest.raises(Refused) as refused:
        briefed(cast, **changes)
    assert refused.value.field == field


def test_its_last_day_is_to_come_and_not_before_its_first(cast: Cast) -> None:
    today = partnership.today()
    for days in ({"last_day": today - timedelta(days=1)}, {"first_day": today + timedelta(days=40)}):
        with pytest.raises(Refused) as refused:
            briefed(cast, **days)
        assert refused.value.field == "last_day"


def test_said_anew_every_partner_is_asked_anew(cast: Cast) -> None:
    brief = briefed(cast)
    candidate = stood(cast, brief, known(cast))
    thought(cast, candidate)
    services.brief_write(brief=brief, said=said(cast, days=5), actor=cast.actor("steward"))
    found = selectors.candidate(candidate.id)
    assert len(selectors.partners_without_a_view(found)) == 3
    assert found.brief.days == 5


def test_a_candidate_says_of_every_partner_whether_he_worked_for_it(cast: Cast) -> None:
    brief, tom = briefed(cast), known(cast)
    with pytest.raises(Refused):
        stood(cast, brief, tom, interests={str(cast.council.id): "none"})
    candidate = stood(cast, brief, tom)
    with pytest.raises(Refused) as refused:
        stood(cast, brief, tom)
    assert refused.value.field == "facilitator"
    services.candidate_remove(candidate=candidate, actor=cast.actor("steward"))
    assert stood(cast, brief, tom).facilitator == tom


def test_a_view_is_a_partners_own_and_can_be_said_anew(cast: Cast) -> None:
    candidate = stood(cast, briefed(cast), known(cast))
    for name in ("steward", "kestrel_signatory"):
        with pytest.raises(Denied):
            services.view_give(
                candidate=candidate,
                organisation=cast.council,
                stance=Stance.PREFERS,
                words="Yes.",
                actor=cast.actor(name),
            )
    thought(cast, candidate, "council")
    view = services.view_give(
        candidate=candidate,
        organisation=cast.council,
        stance=Stance.DOUBTS,
        words="No longer.",
        actor=cast.actor("council_signatory"),
    )
    (found,) = selectors.candidate(candidate.id).views.all()
    assert (found.id, found.stance) == (view.id, Stance.DOUBTS)


def test_an_address_stands_in_the_directory_once(cast: Cast) -> None:
    tom, actor = known(cast), cast.actor("steward")
    with pytest.raises(Refused) as refused:
        known(cast, replace(TOM, family_name="Other", email="TOM@albright.example"))
    assert refused.value.field == "email"
    with pytest.raises(Denied):
        services.facilitator_change(facilitator=tom, known=TOM, actor=cast.actor("member"))
    services.facilitator_change(facilitator=tom, known=replace(TOM, languages="Welsh"), actor=actor)
    services.facilitator_take_off(facilitator=tom, actor=actor)
    assert selectors.directory(actor) == []
    with pytest.raises(Refused):
        stood(cast, briefed(cast), tom)


def test_where_one_partner_alone_pays_the_page_says_so(cast: Cast) -> None:
    alone = {str(cast.council.id): 3000, str(cast.kestrel.id): 0}
    assert "Northmoor Council alone pays." in money.one_side_in_words(alone)
    assert money.one_side_in_words(alone | {str(cast.kestrel.id): 1}) == ""
    assert rules.is_covered(6, 500, alone)
    assert not rules.is_covered(6, 501, alone)
