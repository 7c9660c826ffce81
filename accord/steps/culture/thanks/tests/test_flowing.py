"""What flows between organisations: the wall as it is, the rest only where enough stand behind."""

from datetime import timedelta

from accord.foundations import clock
from accord.mechanisms.plans.tests.world import charter_in_force
from accord.partnership import selectors as partnership
from accord.steps.culture.thanks import flowing
from accord.steps.culture.thanks.rules import Place
from accord.steps.culture.thanks.tests.world import thanked
from tests.cast import Cast

FIVE = 5


def row(cast: Cast, name: str) -> list[str]:
    """Return a row of the matrix, by the name of an organisation."""
    found = flowing.matrix()
    assert found is not None
    (cells,) = (cells for cells in found.table.rows if cells[0] == name)
    return [str(cell) for cell in cells[1:]]


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        assert flowing.matrix() is None
        thanked(cast, "member", "kestrel_member", Place.WALL)
        thanked(cast, "member", "steward", Place.TOLD)
        thanked(cast, "member", "kestrel_signatory")
        assert row(cast, "Northmoor Council") == ["1", "1"]
        assert row(cast, "Kestrel Build") == ["–", "–"]
        found = flowing.matrix()
        assert found is not None
        assert (found.across, found.all) == (1, 2)


def test_what_stays_between_two_is_added_when_the_quarter_has_ended_and_enough_gave_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        thanked(cast, "member", "kestrel_member", Place.WALL)
        for number in range(FIVE):
            cast.add_colleague(f"giver{number}", cast.council)
            cast.add_colleague(f"receiver{number}", cast.kestrel)
            thanked(cast, f"giver{number}", f"receiver{number}", Place.BETWEEN)
        assert row(cast, "Northmoor Council") == ["–", "1"]
        quarter = partnership.quarter_of(partnership.today())
        begins = quarter.next.moments(cast.partnership.zone)[0]
        with clock.at(begins + timedelta(days=2)):
            assert row(cast, "Northmoor Council") == ["–", "1, and 5 between two"]
        with clock.at(begins + timedelta(days=400)):
            assert flowing.matrix() is None
