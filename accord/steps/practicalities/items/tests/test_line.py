"""What is understood of a line typed in a hurry."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.practicalities.items.line import Heard, Named, heard
from accord.steps.practicalities.items.rules import Area, Pays, Priority
from accord.steps.practicalities.items.when import day_in

TODAY = date(2026, 11, 24)  # a Tuesday
PEOPLE = (
    Named("ben", ("Ben Ives",)),
    Named("sam", ("Sam Poole",)),
    Named("anna", ("Anna Rees",)),
    Named("ann", ("Sam Rees",)),
    Named("twin-1", ("Jo Hart",)),
    Named("twin-2", ("Jo Hart",)),
)
PAYERS = (Named("k", ("Kestrel Build", "Kestrel")), Named("c", ("Northmoor Council", "Council")))


def understood(line: str) -> Heard:
    return heard(line, people=PEOPLE, payers=PAYERS, today=TODAY)


def test_it_works() -> None:
    found = understood("Signs at the door, @Ben, by 12 May, £4,000 paid by Kestrel, #brand, comes first")
    assert found == Heard(
        title="Signs at the door",
        owner="ben",
        due=date(2027, 5, 12),
        area=Area.BRAND,
        priority=Priority.FIRST,
        cost=4000,
        pays=Pays.ONE,
        payer="k",
    )


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2027-05-12", date(2027, 5, 12)),
        ("12/5/2027", date(2027, 5, 12)),
        ("12 May", date(2027, 5, 12)),
        ("24 November", TODAY),
        ("23 november", date(2027, 11, 23)),
        ("Friday", date(2026, 11, 27)),
        ("Tuesday", date(2026, 12, 1)),
        ("tomorrow", date(2026, 11, 25)),
        ("in 3 weeks", date(2026, 12, 15)),
        ("in a month", date(2026, 12, 24)),
        ("the end of March", date(2027, 3, 31)),
        ("end of November", date(2026, 11, 30)),
        ("29 February", date(2028, 2, 29)),
        ("30 February", None),
        ("soon", None),
    ],
)
def test_days(said: str, day: date | None) -> None:
    assert day_in(said, TODAY) == day


@pytest.mark.parametrize(
    ("line", "owner", "several"),
    [
        ("Keys, Anna Rees", "anna", ""),
        ("Keys @anna", "anna", ""),
        ("Keys @Rees", "", "Rees"),
        ("Keys @Sam", "", "Sam"),
        ("Keys @nobody", "", ""),
        ("Keys, Jo Hart", "", ""),
        ("Keys @Jo", "", "Jo"),
    ],
)
def test_a_name_that_fits_several_is_nobodys(line: str, owner: str, several: str) -> None:
    found = understood(line)
    assert (found.owner, found.several) == (owner, several)


@pytest.mark.parametrize(
    ("line", "cost", "pays", "payer"),
    [
        ("Desks £12k", 12_000, Pays.OPEN, ""),
        ("Desks £1,200,000 paid together", 1_200_000, Pays.TOGETHER, ""),
        ("Desks paid by Northmoor Council", None, Pays.ONE, "c"),
        ("Desks paid by the Council £5", 5, Pays.ONE, "c"),
        ("Desks paid by Somebody", None, Pays.OPEN, ""),
        ("Desks £99999999999", None, Pays.OPEN, ""),
    ],
)
def test_what_it_costs_and_who_pays(line: str, cost: int | None, pays: Pays, payer: str) -> None:
    found = understood(line)
    assert (found.cost, found.pays, found.payer) == (cost, pays, payer)


def test_what_is_not_understood_stays_in_the_title() -> None:
    found = understood("Ask @nobody by the way about #nothing, by 30 February!")
    assert found.title == "Ask @nobody by the way about #nothing, by 30 February!"
    assert (found.due, found.area, found.priority) == (None, None, Priority.USUAL)


@given(st.text(max_size=120))
def test_no_line_breaks_it_and_no_title_grows(line: str) -> None:
    assert len(understood(line).title) <= len(line)
