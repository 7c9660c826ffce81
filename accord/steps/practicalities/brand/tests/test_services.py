"""A brand is drafted by steward and signatories, agreed by every partner, and worn."""

import pytest

from accord.agreement import services as agreement
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.steps.practicalities.brand import selectors, services
from accord.steps.practicalities.brand.rules import State
from accord.steps.practicalities.brand.services import Said
from accord.steps.practicalities.brand.tests.world import SAID, agree, proposed
from tests.cast import Cast


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        proposal = proposed(cast)
        agree(cast, proposal, "council", "kestrel")
        assert partnership.partnership().name == "Northmoor Learning Partnership"
        agree(cast, proposal, "harbour")
        held = partnership.partnership()
        assert (held.name, held.brand_colour) == (SAID.name, SAID.colour)
        found = selectors.in_force(cast.actor("member"))
        assert found is not None
        assert found.story == SAID.story


def test_a_later_one_takes_its_place(cast: Cast) -> None:
    with cast.in_scope():
        agree(cast, proposed(cast), "council", "kestrel", "harbour")
        second = Said(name="Northmoor Together", colour="#1d5f55")
        agree(cast, proposed(cast, second), "council", "kestrel", "harbour")
        assert [brand.name for brand in selectors.former(cast.actor("member"))] == [SAID.name]
        assert partnership.partnership().name == second.name


def test_only_steward_and_signatories_draft(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Denied):
            services.brand_write(said=SAID, actor=cast.actor("member"))
        services.brand_write(said=SAID, actor=cast.actor("kestrel_signatory"))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("name", Said(name=" ", colour="#0f5c6e")),
        ("colour", Said(name="We", colour="#ffd500")),
        ("colour", Said(name="We", colour="green")),
        ("colour", Said(name="We", colour="")),
        ("second", Said(name="We", colour="#0f5c6e", second="#fff0c0")),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_with_the_nearest(cast: Cast, field: str, said: Said) -> None:
    with cast.in_scope():
        with pytest.raises(Refused) as refused:
            services.brand_write(said=said, actor=cast.actor("steward"))
        assert refused.value.field == field
        if said.colour == "#ffd500":
            assert "#806a00" in str(refused.value.message)
        services.brand_write(said=SAID, actor=cast.actor("steward"))


def test_one_brand_is_on_its_way_at_a_time_and_comes_back_as_a_draft(cast: Cast) -> None:
    with cast.in_scope():
        proposal, actor = proposed(cast), cast.actor("steward")
        for act in (
            lambda: services.brand_write(said=SAID, actor=actor),
            lambda: services.brand_propose(actor=actor),
            lambda: services.brand_discard(actor=actor),
        ):
            with pytest.raises(Refused):
                act()
        agreement.proposal_withdraw(proposal=proposal, actor=actor)
        coming = selectors.on_its_way(actor)
        assert coming is not None
        assert coming.state == State.DRAFT
        services.brand_discard(actor=actor)
        assert selectors.on_its_way(actor) is None
