"""An organisation that is on record already joins: it was asked in vain, has left, or never signed."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.partnership import actors, naming
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.shared.tests.world import PARTNERS, decide, joining, propose, wanted_of_each_kind
from accord.partnership.shared.wanted import Beside, Joining
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.partnership.models import Mandate

TWO = ("council", "kestrel")


def asked() -> "Mandate":
    (found,) = [mandate for mandate in partnership.mandates_held() if mandate.unconfirmed_since]
    return found


def answer(mandate: "Mandate", *, yes: bool) -> None:
    actor = actors.actor_for(mandate.person_id)
    assert actor is not None
    act = naming.mandate_confirm if yes else naming.mandate_refuse
    act(mandate=mandate, actor=actor)


def test_it_is_asked_anew_when_its_first_signatory_said_no(cast: Cast) -> None:
    with cast.in_scope():
        decide(cast, propose(cast, joining()), *PARTNERS)
        with pytest.raises(Refused, match="asked to sign for it already"):
            propose(cast, joining())
        answer(asked(), yes=False)
        decide(cast, propose(cast, joining()), *PARTNERS)
        answer(asked(), yes=True)
        assert list(partnership.parties().values()).count("Tern Schools") == 1


def test_one_that_has_left_comes_back_once_somebody_confirms(cast: Cast) -> None:
    with cast.in_scope():
        decide(cast, propose(cast, wanted_of_each_kind(cast)["leaving"]), *PARTNERS)
        with clock.at(clock.now() + timedelta(days=1)):
            back = Joining(
                name="Harbour Capital",
                short_name="Harbour",
                letter="H",
                given_name="Ilse",
                family_name="Brandt",
                email=cast.harbour_signatory.email,
            )
            decide(cast, propose(cast, back), *TWO)
            assert cast.harbour.id not in partnership.parties()
            answer(asked(), yes=True)
            assert cast.harbour.id in partnership.parties()


def test_one_that_works_with_the_partners_becomes_a_partner(cast: Cast) -> None:
    with cast.in_scope():
        tern = roster.organisation_join(
            name="Tern Schools", short_name="Tern", letter="T", signs=False, position=9, actor=cast.system
        )
        decide(cast, propose(cast, joining()), *PARTNERS)
        answer(asked(), yes=True)
        assert tern.id in partnership.parties()


def test_who_works_with_the_partners_signs_nothing_and_its_people_are_kept_for_all(cast: Cast) -> None:
    with cast.in_scope():
        decide(cast, propose(cast, Beside(name="Teal Works", short_name="Teal", letter="W")), *PARTNERS)
        teal = partnership.organisation_called("Teal Works")
        assert teal is not None
        assert teal.id not in partnership.parties()
        assert teal.id in cast.actor("administrator").in_care
        with pytest.raises(Refused, match="of that name is here already"):
            propose(cast, Beside(name="teal works", short_name="T", letter="T"))
        with pytest.raises(Refused, match="has that letter"):
            propose(cast, Beside(name="Tern Schools", short_name="T", letter="W"))


def test_a_partner_joins_only_once(cast: Cast) -> None:
    with cast.in_scope():
        again = Joining(
            name="harbour capital",
            short_name="H",
            letter="H",
            given_name="",
            family_name="Doe",
            email="doe@harbour.example",
        )
        with pytest.raises(Refused, match="is a partner already"):
            propose(cast, again)


def test_a_letter_of_another_stays_its_own(cast: Cast) -> None:
    with cast.in_scope():
        roster.organisation_join(
            name="Teal Works", short_name="Teal", letter="T", signs=False, position=9, actor=cast.system
        )
        with pytest.raises(Refused, match="Another organisation has that letter"):
            propose(cast, joining())
