"""Each declares the own interests; others read them where they matter."""

from datetime import timedelta
from typing import Any

import pytest

from accord.agreement.tests.world import decide, open_proposal
from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership.interests import selectors, services
from accord.partnership.models import Interest
from tests.cast import SINCE, Cast
from tests.visits import page, visitor

SHARES = "Shares in Tern Services"


def declare(cast: Cast, name: str = "kestrel_signatory", **changes: Any) -> Interest:
    given: dict[str, Any] = {"what": SHARES, "since": SINCE, "until": None}
    with cast.in_scope():
        return services.interest_declare(actor=cast.actor(name), **given | changes)


def test_it_works(cast: Cast) -> None:
    declare(cast)
    with cast.in_scope():
        assert selectors.by_person() == {cast.kestrel_signatory.id: (SHARES,)}
        assert selectors.in_words() == [("Kay Lowell", (SHARES,))]
        sentence = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert sentence == f"Kay Lowell declared an interest: “{SHARES}”."


def test_it_holds_from_its_first_day_to_its_last(cast: Cast) -> None:
    with cast.in_scope():
        interest = declare(cast)
        last_day = clock.now().date() + timedelta(days=3)
        services.interest_end(interest=interest, last_day=last_day, actor=cast.actor("kestrel_signatory"))
        for days, holds in ((3, True), (4, False)):
            with clock.at(clock.now() + timedelta(days=days)):
                assert bool(selectors.by_person()) == holds


def test_nobody_ends_anothers(cast: Cast) -> None:
    interest = declare(cast)
    with cast.in_scope(), pytest.raises(Denied, match="own interests"):
        services.interest_end(interest=interest, last_day=SINCE, actor=cast.actor("steward"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"what": "  "}, "what"), ({"until": SINCE - timedelta(days=1)}, "until")],
)
def test_it_says_in_what_and_ends_after_it_began(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        declare(cast, **changes)
    assert refused.value.field == field


def test_who_comes_from_outside_declares_too(cast: Cast) -> None:
    cast.add_facilitator(until=clock.now().date())
    declare(cast, "facilitator")


def test_it_stands_beside_the_name_of_who_signs_and_of_who_holds_a_role(cast: Cast) -> None:
    declare(cast)
    with cast.in_scope():
        proposal = open_proposal(cast)
    address = page(cast, "agreement:proposal", proposal_id=proposal.id)
    reader = visitor(cast, "member")
    assert f"Declared interests of Kay Lowell: {SHARES}" in " ".join(
        reader.get(address).content.decode().split()
    )
    with cast.in_scope():
        decide(cast, proposal, "kestrel")
    assert f"Declared interests of Kay Lowell: {SHARES}" in " ".join(
        reader.get(address).content.decode().split()
    )
    assert SHARES in reader.get(page(cast, "partnership:roles")).content.decode()


def test_pages_declare_and_end(cast: Cast) -> None:
    client, own = visitor(cast, "member"), page(cast, "partnership:interests")
    refused = client.post(own, {"what": SHARES, "since": "2026-02-01", "until": "2026-01-01"})
    assert "before the first" in refused.content.decode()
    assert SHARES in refused.content.decode()
    answer = client.post(own, {"what": SHARES, "since": "2026-02-01", "until": ""}, follow=True)
    assert "You have declared one interest." in answer.content.decode()
    with cast.in_scope():
        (interest,) = selectors.own(cast.actor("member"))
    ending = page(cast, "partnership:interest-end", interest_id=interest.id)
    answer = client.post(ending, {"last_day": "2026-03-01"}, follow=True)
    assert "You have declared no interest." in answer.content.decode()
    assert "until 1 March 2026" in answer.content.decode()
