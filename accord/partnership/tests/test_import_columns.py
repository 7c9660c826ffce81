"""Which row has the names, and which column is which, in the lists that organisations really export."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.partnership.importing import columns
from accord.partnership.importing.columns import Field, guess
from accord.partnership.tests.lists import sheet


@pytest.mark.parametrize(
    ("names", "fields"),
    [
        (
            "Emp No|Surname|First Name|Job Title|Dept|Grade|Work E-mail|Line Manager|Start (dd/mm/yyyy)|NI",
            "staff_number|family_name|given_name|role|team|tier|email|manager|since|",
        ),
        ("NAME|E-MAIL ADDRESS|EMPLOYER|POSITION", "full_name|email|organisation|role"),
        ("Payroll_Number|Forename(s)|Last_Name|Directorate", "staff_number|given_name|family_name|team"),
        ("Manager Email|Email|Name of manager|Full name", "manager|email||full_name"),
        ("Line manager's e-mail|Employee name", "manager|full_name"),
        ("First name|Surname|Name|Telephone", "given_name|family_name||"),
        ("Home e-mail address|Full Name", "email|full_name"),
        ("Leaving date|Date joined|Contract type|Name", "until|since||full_name"),
        ("Salary|NI number|Date of birth", "||"),
    ],
)
def test_columns_are_recognised(names: str, fields: str) -> None:
    assert guess(names.split("|")) == tuple(fields.split("|"))


def test_every_label_of_ours_is_recognised() -> None:
    fields = [field for field in Field if field != Field.FULL_NAME]
    assert guess([str(field.label) for field in fields]) == tuple(map(str, fields))


@given(
    st.permutations(
        ["Surname", "First name", "E-mail", "Line manager", "Team", "Grade", "Start", "Notes", "Fax"]
    )
)
def test_the_order_of_columns_does_not_matter(names: list[str]) -> None:
    found = dict(zip(names, guess(names), strict=True))
    assert (found["Surname"], found["Line manager"]) == ("family_name", "manager")
    assert (found["Grade"], found["Start"], found["Notes"], found["Fax"]) == ("tier", "since", "", "")


@given(st.lists(st.text(max_size=12), max_size=8))
def test_nothing_is_recognised_twice(names: list[str]) -> None:
    found = [field for field in guess(names) if field]
    assert len(found) == len(set(found))


def test_title_rows_above_the_names_do_no_harm() -> None:
    found = sheet(
        ["Kestrel Build: staff e-mail list"],
        ["Exported 23/11/2026", "", "HR"],
        [],
        ["Name", "E-mail"],
        ["A B", "a@b.example"],
    )
    heading = columns.heading_of(found)
    assert (heading.row, heading.columns) == (4, ("full_name", "email", ""))


def test_a_list_without_names_of_columns_is_left_to_the_person() -> None:
    heading = columns.heading_of(sheet(["Nobody knows"], ["x", "y"], ["Anna Rees", "9"]))
    assert (heading.row, heading.columns) == (2, ("", ""))


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [columns.letters_of(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
