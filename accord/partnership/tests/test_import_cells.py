"""What a cell says, however it was written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.tables import Cell
from accord.partnership.importing import cells
from accord.partnership.rules import Tier


@pytest.mark.parametrize(
    ("written", "given_name", "family_name"),
    [
        ("Rees, Anna", "Anna", "Rees"),
        ("Anna Rees", "Anna", "Rees"),
        ("Dr Anna Mair Rees", "Anna Mair", "Rees"),
        ("Rees, Dr Anna", "Anna", "Rees"),
        ("Anna van der Berg", "Anna", "van der Berg"),
        ("Van Dyke", "Van", "Dyke"),
        ("Rees", "", "Rees"),
        ("Núñez, José", "José", "Núñez"),
        ("", "", ""),
    ],
)
def test_a_name_in_one_cell_is_two(written: str, given_name: str, family_name: str) -> None:
    assert cells.name_of(written) == (given_name, family_name)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Anna.Rees@Council.Example", "anna.rees@council.example"),
        (" mailto:a@b.example; ", "a@b.example"),
        ("Anna Rees <a@b.example>", "a@b.example"),
        ("a@b", None),
        ("a b@c.example", None),
        ("=cmd()", None),
    ],
)
def test_an_address_is_read_or_not(written: str, address: str | None) -> None:
    assert cells.email_of(written) == address


@pytest.mark.parametrize(
    "written",
    [
        date(2026, 2, 1),
        "01/02/2026",
        "1/2/26",
        "1.2.2026",
        "01-02-2026",
        "2026-02-01",
        "2026-02-01 00:00:00",
        "1 Feb 2026",
        "01-Feb-26",
        "1 February 2026",
        "46054",
    ],
)
def test_the_first_of_february_is_read_however_it_is_written(written: Cell) -> None:
    assert cells.day_of(written) == date(2026, 2, 1)


@pytest.mark.parametrize(
    "written", ["02/13/2026", "31/02/2026", "soon", "12", "2026", "0/0/0", "99/99/9999", "1 Fab 2026"]
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert cells.day_of(written) is None


@given(st.dates(date(1960, 1, 1), date(2100, 1, 1)))
def test_days_are_read_in_british_order(day: date) -> None:
    for written in (f"{day:%d/%m/%Y}", day.isoformat(), str((day - cells.DAY_ZERO).days), f"{day:%d %B %Y}"):
        assert cells.day_of(written) == day


@given(st.text(max_size=20))
def test_no_text_breaks_a_reader(written: str) -> None:
    cells.day_of(written)
    cells.email_of(written)
    cells.name_of(written)
    cells.tier_of(written)
    cells.is_total(written)


@pytest.mark.parametrize(
    ("written", "tier"),
    [
        ("Senior Manager", Tier.SENIOR_MANAGER),
        ("senior_manager", Tier.SENIOR_MANAGER),
        ("HEAD OF SERVICE", Tier.SENIOR_MANAGER),
        ("Director", Tier.DIRECTOR),
        ("Team leader", Tier.MANAGER),
        ("staff", Tier.EVERYONE),
        ("PO3", None),
        ("", None),
    ],
)
def test_a_tier_is_recognised_or_not(written: str, tier: Tier | None) -> None:
    assert cells.tier_of(written) == tier


@pytest.mark.parametrize(
    "written", ["Total", "GRAND TOTAL:", "Total staff: 90", "90 people", "Kestrel total", "Headcount 12"]
)
def test_a_total_is_no_person(written: str) -> None:
    assert cells.is_total(written)


@pytest.mark.parametrize(
    "written", ["Tom Total-Smith", "People and culture", "Anna Count", "Staff officer", "Summer Rees"]
)
def test_a_person_is_no_total(written: str) -> None:
    assert not cells.is_total(written)


@pytest.mark.parametrize("written", ["", "-", "n/a", "N/A", "TBC", "none"])
def test_what_says_nothing_is_empty(written: str) -> None:
    assert cells.words(written) == ""
