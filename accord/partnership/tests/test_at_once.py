"""Two at once: who signs is named once, and no partner is left without anybody who does."""

from typing import TYPE_CHECKING

import pytest

from accord.partnership import actors, naming, selectors
from accord.partnership.naming import Nominee
from tests.at_once import at_once
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.partnership.models import Mandate

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

DORA = Nominee(given_name="Dora", family_name="Lind", email="dora@harbour.example")


def name(cast: Cast) -> "Mandate":
    return naming.signatory_name(
        nominee=DORA, organisation=cast.harbour, actor=cast.actor("harbour_signatory")
    )


def confirmed(mandate: "Mandate") -> "Actor":
    """Let the person confirm; return who he or she is from then on."""
    actor = actors.actor_for(mandate.person_id)
    assert actor is not None
    naming.mandate_confirm(mandate=mandate, actor=actor)
    signing = actors.actor_for(mandate.person_id)
    assert signing is not None
    return signing


def test_somebody_is_named_once(cast: Cast) -> None:
    refused = at_once(cast, *[lambda: name(cast)] * 4)
    assert refused == ["Dora Lind is named for this partner already."] * 3


def test_of_two_who_end_each_others_mandate_one_signs_on(cast: Cast) -> None:
    with cast.in_scope():
        (first,) = selectors.signatories(cast.harbour.id)
        second = name(cast)
        dora, ilse = confirmed(second), cast.actor("harbour_signatory")
    refused = at_once(
        cast,
        lambda: naming.mandate_take_back(mandate=first, actor=dora),
        lambda: naming.mandate_take_back(mandate=second, actor=ilse),
    )
    assert refused == ["Name somebody else first: without anybody who signs, a partner has no say."]
    with cast.in_scope():
        assert len(selectors.signatories(cast.harbour.id)) == 1
