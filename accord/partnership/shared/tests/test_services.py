"""What is shared changes when every partner has agreed, and not a moment before."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.agreement.rules import State
from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.quarters import Quarter
from accord.partnership import actors, naming
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.rules import Office, every_cut
from accord.partnership.shared import selectors
from accord.partnership.shared.rules import NOTICE, Setting
from accord.partnership.shared.tests.world import (
    PARTNERS,
    decide,
    joining,
    propose,
    removal,
    wanted_of_each_kind,
)
from accord.partnership.shared.wanted import NewMinimum, Wanted
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.fixture(autouse=True)
def _inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    proposal = propose(cast, NewMinimum(minimum=8, before=5))
    decide(cast, proposal, "council", "kestrel")
    assert partnership.partnership().minimum == 5
    decide(cast, proposal, "harbour")
    assert partnership.partnership().minimum == 8
    owned = next(each for each in selectors.owned(cast.actor("member")) if each.key == "minimum")
    assert owned.by is not None
    assert owned.by.proposal.id == proposal.id
    assert "No group of fewer than 8 is shown from now on; it was 5." in {
        line.sentence for line in audit.lines(cast.actor("member"), limit=5)
    }


def _steward(cast: Cast) -> bool:
    return [found.id for found in partnership.holders(Office.STEWARD)] == [cast.kestrel_member.id]


def _brand(_cast: Cast) -> bool:
    held = partnership.partnership()
    return (held.name, held.brand_colour) == ("Moor and Coast", "#224488")


def _facilitator(_cast: Cast) -> bool:
    today = partnership.today()
    held = [found.name for found in partnership.holders(Office.FACILITATOR)]
    with clock.at(clock.now() + NOTICE + timedelta(days=1)):
        assert partnership.holders(Office.FACILITATOR) == []
    return held == ["Fay Wye"] and today == partnership.today()


def _holds(name: str, office: Office) -> bool:
    """Today, and not after the last day that was agreed."""
    held = [found.name for found in partnership.holders(office)]
    with clock.at(clock.now() + NOTICE + timedelta(days=1)):
        assert name not in {found.name for found in partnership.holders(office)}
    return name in held


def _administers_all(cast: Cast) -> bool:
    return cast.actor("kestrel_member").in_care == {found.id for found in partnership.organisations()}


def _left(cast: Cast) -> bool:
    with clock.at(clock.now() + timedelta(days=1)):
        return cast.harbour.id not in partnership.parties()


SHOWS: dict[str, Callable[[Cast], bool]] = {
    "steward": _steward,
    "minimum": lambda _cast: partnership.partnership().minimum == 8,
    "cuts": lambda _cast: partnership.partnership().cuts == ["organisation"],
    "brand": _brand,
    "year": lambda _cast: partnership.quarter_of(date(2027, 4, 1)) == Quarter(2027, 1, 4),
    "facilitator": _facilitator,
    "trusted_person": lambda _cast: _holds("Tom Wye", Office.TRUSTED_PERSON),
    "programme_officer": lambda _cast: _holds("Pat Noon", Office.PROGRAMME_OFFICER),
    "administrator": _administers_all,
    "ending": lambda cast: not cast.actor("administrator").in_care,
    "joining": lambda _cast: "Tern Schools" in {found.name for found in partnership.organisations()},
    "beside": lambda _cast: "Teal Works" in {found.name for found in partnership.organisations()},
    "leaving": _left,
}


@pytest.mark.parametrize("key", SHOWS)
def test_each_setting_changes_with_the_last_yes_and_with_nothing_less(cast: Cast, key: str) -> None:
    proposal = propose(cast, wanted_of_each_kind(cast)[key])
    decide(cast, proposal, "kestrel", "harbour")
    assert not SHOWS[key](cast)
    decide(cast, proposal, "council")
    assert SHOWS[key](cast)


@pytest.mark.parametrize("setting", Setting)
def test_one_no_leaves_all_as_it_was_and_the_setting_free(cast: Cast, setting: Setting) -> None:
    wanted = wanted_of_each_kind(cast)[setting.value]
    decide(cast, propose(cast, wanted), "kestrel", agrees=False)
    assert (partnership.partnership().minimum, partnership.partnership().cuts) == (5, every_cut())
    assert list(partnership.parties()) == [cast.council.id, cast.kestrel.id, cast.harbour.id]
    propose(cast, wanted)


@pytest.mark.parametrize("name", ["member", "administrator", "manager", "director"])
def test_only_steward_and_signatories_propose(cast: Cast, name: str) -> None:
    with pytest.raises(Denied, match="steward and the signatories"):
        propose(cast, NewMinimum(minimum=8, before=5), name)


def test_one_change_of_a_setting_at_a_time(cast: Cast) -> None:
    propose(cast, NewMinimum(minimum=8, before=5))
    with pytest.raises(Refused, match="before the partners already"):
        propose(cast, NewMinimum(minimum=9, before=5), "kestrel_signatory")


def test_of_two_who_propose_in_the_same_moment_one_is_refused(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and writing somebody else has written."""
    propose(cast, NewMinimum(minimum=8, before=5))
    monkeypatch.setattr(selectors, "is_proposed", lambda _setting: False)
    with pytest.raises(Refused, match="before the partners already"):
        propose(cast, NewMinimum(minimum=9, before=5), "kestrel_signatory")


def test_nobody_who_has_left_meanwhile_becomes_the_steward(cast: Cast) -> None:
    proposal = propose(cast, wanted_of_each_kind(cast)["steward"])
    decide(cast, proposal, "council", "kestrel")
    yesterday = partnership.today() - timedelta(days=1)
    roster.person_leave(person=cast.kestrel_member, last_day=yesterday, actor=cast.system)
    with pytest.raises(Refused, match="no longer here"):
        decide(cast, proposal, "harbour")
    assert [found.id for found in partnership.holders(Office.STEWARD)] == [cast.steward.id]


def test_what_cannot_be_done_any_more_is_said_on_the_page_of_the_last_who_decides(cast: Cast) -> None:
    proposal = propose(cast, joining())
    decide(cast, proposal, "council", "kestrel")
    roster.person_join(
        given_name="Tess",
        family_name="Noon",
        email=joining().email,
        staff_number="",
        employer=cast.kestrel,
        actor=cast.system,
    )
    deciding_page = page(cast, "agreement:decide", proposal_id=proposal.id, party_id=cast.harbour.id)
    answer = visitor(cast, "harbour_signatory").post(
        deciding_page, {"decision": "agree", "seen_hash": proposal.text_hash}
    )
    assert answer.status_code == 200
    assert b"belongs to somebody of another organisation" in answer.content


def test_the_minimum_is_never_below_five(cast: Cast) -> None:
    with pytest.raises(Refused, match="fewer than five"):
        propose(cast, NewMinimum(minimum=4, before=5))


@pytest.mark.parametrize("setting", Setting)
def test_the_text_says_all_of_it_and_stays_whatever_is_renamed(cast: Cast, setting: Setting) -> None:
    wanted: Wanted = wanted_of_each_kind(cast)[setting.value]
    proposal = propose(cast, wanted)
    assert proposal.text.startswith(wanted.title)
    for line in wanted.lines():
        assert line in proposal.text
    assert selectors.text(proposal.subject_id) == proposal.text


def test_who_was_steward_is_none_from_that_moment(cast: Cast) -> None:
    decide(cast, propose(cast, wanted_of_each_kind(cast)["steward"]), *PARTNERS)
    was = actors.actor_for(cast.steward.id)
    assert was is not None
    assert "steward" not in was.roles


def test_an_organisation_joins_when_its_first_signatory_confirms(cast: Cast) -> None:
    decide(cast, propose(cast, joining()), *PARTNERS)
    assert "Tern Schools" not in partnership.parties().values()
    (mandate,) = [found for found in partnership.mandates_held() if found.unconfirmed_since]
    actor = actors.actor_for(mandate.person_id)
    assert actor is not None
    assert not actor.mandates
    naming.mandate_confirm(mandate=mandate, actor=actor)
    assert "Tern Schools" in partnership.parties().values()


def test_of_a_removal_all_others_decide_and_the_notice_runs_its_time(cast: Cast) -> None:
    proposal = propose(cast, removal(cast))
    asked = agreement.proposal_for(cast.actor("member"), proposal.id)
    assert [party.name for party in asked.parties] == ["Northmoor Council", "Kestrel Build"]
    decide(cast, proposal, "council", "kestrel")
    assert cast.harbour.id in partnership.parties()
    assert cast.actor("harbour_signatory").mandates
    with clock.at(clock.now() + NOTICE):
        assert cast.harbour.id in partnership.parties()
    with clock.at(clock.now() + NOTICE + timedelta(days=1)):
        assert cast.harbour.id not in partnership.parties()
        assert actors.actor_for(cast.harbour_signatory.id) is None


def test_with_two_partners_there_is_no_removal(cast: Cast) -> None:
    decide(cast, propose(cast, wanted_of_each_kind(cast)["leaving"]), *PARTNERS)
    with clock.at(clock.now() + timedelta(days=1)), pytest.raises(Refused, match="two partners"):
        propose(cast, removal(cast), "kestrel_signatory")


def test_a_change_that_lapses_changes_nothing(cast: Cast) -> None:
    proposal = propose(cast, NewMinimum(minimum=8, before=5))
    decide(cast, proposal, "council", "kestrel")
    with clock.at(proposal.lapses_at + timedelta(days=1)):
        deciding.proposals_lapse()
        with pytest.raises(Refused, match="settled already"):
            decide(cast, proposal, "harbour")
    assert agreement.proposal_for(cast.actor("member"), proposal.id).proposal.state == State.LAPSED
    assert partnership.partnership().minimum == 5


def test_nothing_is_shared_before_two_partners_have_signatories(cast: Cast) -> None:
    for name in ("kestrel", "harbour"):
        naming.signatory_change_address(
            person=getattr(cast, f"{name}_signatory"),
            email=f"new@{name}.example",
            actor=cast.actor(f"{name}_signatory"),
        )
    with pytest.raises(Refused, match="before two partners have signatories"):
        propose(cast, NewMinimum(minimum=8, before=5))
