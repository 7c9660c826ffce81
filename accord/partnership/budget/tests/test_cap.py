"""The cap holds for everybody, and is changed by every partner's agreement alone."""

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership.budget import selectors, services
from accord.partnership.budget.rules import Cap
from accord.partnership.budget.tests.world import agreed, decide, propose
from tests.cast import Cast


def log(cast: Cast) -> list[str]:
    return [line.sentence for line in audit.lines(cast.actor("member"), limit=20)]


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        assert selectors.cap() == Cap()
        proposal = propose(cast)
        for name in ("council", "kestrel"):
            decide(cast, proposal, name)
        assert selectors.cap() == Cap()
        decide(cast, proposal, "harbour")
        assert selectors.cap() == Cap(staff=20, leaders=60)
        assert selectors.cap_before_the_partners() is None
        said = log(cast)
    assert (
        "Anna Rees proposed a new cap on people’s time: 20 minutes a quarter for staff, 60 for leaders."
        in said
    )
    assert (
        "A new cap on people’s time holds from now on: 20 minutes a quarter for staff, 60 for leaders."
        in said
    )


def test_of_two_who_propose_in_the_same_moment_one_is_refused(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and writing somebody else has written."""
    with cast.in_scope():
        propose(cast)
        monkeypatch.setattr(selectors, "cap_before_the_partners", lambda: None)
        with pytest.raises(Refused, match="Another cap is before the partners"):
            propose(cast)


def test_the_newest_that_was_agreed_holds(cast: Cast) -> None:
    with cast.in_scope():
        agreed(cast, staff=20, leaders=60)
        agreed(cast, staff=30, leaders=90)
        assert selectors.cap() == Cap(staff=30, leaders=90)


def test_declined_it_leaves_what_held_and_makes_room_for_another(cast: Cast) -> None:
    with cast.in_scope():
        agreed(cast, staff=30)
        decide(cast, propose(cast, staff=10), "kestrel", agrees=False)
        assert selectors.cap() == Cap(staff=30, leaders=60)
        agreed(cast, staff=35)
        assert selectors.cap() == Cap(staff=35, leaders=60)


def test_withdrawn_it_leaves_what_held(cast: Cast) -> None:
    with cast.in_scope():
        deciding.proposal_withdraw(proposal=propose(cast), actor=cast.actor("steward"))
        assert selectors.cap() == Cap()
        assert selectors.cap_before_the_partners() is None


def test_partners_read_what_it_was_and_what_it_will_be(cast: Cast) -> None:
    with cast.in_scope():
        text = agreement.proposal_for(cast.actor("member"), propose(cast).id).proposal.text
    assert "Staff and managers: 20 minutes a quarter each" in text
    assert "Directors and senior managers: 60 minutes a quarter each" in text
    assert "Until now: 25 minutes for staff and managers, 90 for directors and senior managers" in text


def test_one_cap_is_before_the_partners_at_a_time(cast: Cast) -> None:
    with cast.in_scope():
        propose(cast, staff=20)
        with pytest.raises(Refused, match="before the partners"):
            propose(cast, staff=30)


def test_what_holds_already_need_not_be_agreed(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="already"):
        propose(cast, staff=25, leaders=90)


@pytest.mark.parametrize("name", ["member", "director", "administrator", "council_signatory"])
def test_only_the_steward_proposes(cast: Cast, name: str) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        services.cap_propose(staff=20, leaders=60, actor=cast.actor(name))
