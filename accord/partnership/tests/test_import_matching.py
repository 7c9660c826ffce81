"""Who is who: matching rows with people on record, with each other, and with managers."""

from accord.partnership.importing.plan import Plan
from accord.partnership.tests.lists import COUNCIL, known, mended, noted, planned, sheet

HEAD = ("Name", "E-mail", "Staff number", "Manager")


def named(found: Plan) -> list[str]:
    return [joiner.name for joiner in found.joiners]


def test_the_same_name_in_the_organisation_is_the_same_person() -> None:
    person = known("José Núñez")
    found = planned(sheet(HEAD, ("NUNEZ, Jose", "jose@k.example")), person)
    assert not found.joiners
    assert found.changes[0].details[-1] == ("email", "jose@k.example")
    elsewhere = known("José Núñez", employer=COUNCIL)
    assert named(planned(sheet(HEAD, ("NUNEZ, Jose", "jose@k.example")), elsewhere)) == ["Jose NUNEZ"]


def test_a_namesake_with_another_staff_number_is_somebody_else() -> None:
    found = planned(sheet(HEAD, ("Anna Rees", "", "8")), known("Anna Rees", staff_number="7"))
    assert named(found) == ["Anna Rees"]
    assert [leaver.name for leaver in found.leavers] == ["Anna Rees"]


def test_a_namesake_with_another_address_is_taken_for_the_same_and_said_so() -> None:
    found = planned(sheet(HEAD, ("Anna Rees", "new@k.example")), known("Anna Rees", email="old@k.example"))
    assert noted(found)[0] == (
        "B2",
        "We take this for the Anna Rees we know: the name is the same, the e-mail address is new.",
    )
    assert found.changes


def test_two_known_namesakes_are_left_alone() -> None:
    found = planned(
        sheet(HEAD, ("Anna Rees", "", "", "x@y.example")),
        known("Anna Rees", email="a@k.example"),
        known("Anna Rees", email="b@k.example"),
    )
    assert (found.joiners, found.changes, found.leavers) == ((), (), ())
    assert "2 people called Anna Rees" in noted(found)[0][1]


def test_address_and_staff_number_of_two_people_must_be_mended() -> None:
    found = planned(
        sheet(HEAD, ("Anna Rees", "a@k.example", "8")),
        known("Anna Rees", email="a@k.example", staff_number="7"),
        known("Ben Ives", staff_number="8"),
    )
    assert mended(found) == [("B2", "The e-mail address belongs to Anna Rees, the staff number to Ben Ives.")]
    assert not found.leavers


def test_a_row_that_says_the_same_twice_counts_once() -> None:
    row = ("Anna Rees", "a@k.example", "7", "")
    found = planned(sheet(HEAD, row, row))
    assert named(found) == ["Anna Rees"]
    assert ("3", "This row says the same as row 2. We leave it out.") in noted(found)


def test_rows_about_one_person_that_differ_must_be_mended() -> None:
    for second in (
        ("Anna Reece", "a@k.example", "7"),
        ("Anna Rees", "", "7"),
        ("Anna Rees", "", "", "x@k.example"),
    ):
        found = planned(sheet(HEAD, ("Anna Rees", "a@k.example", "7", ""), second))
        assert [place for place, _words in mended(found)] == ["3"]
        assert "Rows 2 and 3 are both about" in mended(found)[0][1]


def test_rows_about_one_person_on_record_that_differ_must_be_mended() -> None:
    person = known("Anna Rees", email="a@k.example", staff_number="7")
    found = planned(sheet(HEAD, ("Anna Rees", "a@k.example"), ("Anna Rees", "", "7")), person)
    assert [place for place, _words in mended(found)] == ["3"]


def test_a_manager_is_found_by_address_number_or_name_wherever_in_the_list() -> None:
    found = planned(
        sheet(
            HEAD,
            ("A B", "a@k.example", "1", "KAY@K.example"),
            ("C D", "c@k.example", "2", "9"),
            ("E F", "e@k.example", "3", "Lowell, Kay"),
            ("G H", "g@k.example", "4", "Ben Ives"),
            ("Kay Lowell", "kay@k.example", "9", ""),
        ),
        known("Ben Ives"),
        known("Ben Ives", employer=COUNCIL),
    )
    managers = {joiner.name: joiner.manager for joiner in found.joiners}
    assert managers == {"A B": 6, "C D": 6, "E F": 6, "G H": known("Ben Ives").id, "Kay Lowell": None}


def test_an_unknown_or_unclear_manager_is_left_out_in_words() -> None:
    found = planned(
        sheet(HEAD, ("A B", "a@k.example", "", "Nobody Here"), ("C D", "c@k.example", "", "Anna Rees")),
        known("Anna Rees", email="a1@k.example"),
        known("Anna Rees", email="a2@k.example"),
    )
    assert [joiner.manager for joiner in found.joiners] == [None, None]
    assert ("D2", "We know nobody called “Nobody Here”. We take no manager from here.") in noted(found)
    assert ("D3", "“Anna Rees” may be one of 2 people. We take no manager from here.") in noted(found)


def test_circles_of_managers_must_be_mended() -> None:
    found = planned(
        sheet(HEAD, ("A B", "a@k.example", "", "c@k.example"), ("C D", "c@k.example", "", "a@k.example"))
    )
    assert mended(found) == [
        ("D2", "The managers go round in a circle: A B → C D → A B."),
        ("D3", "The managers go round in a circle: C D → A B → C D."),
    ]
    found = planned(sheet(HEAD, ("A B", "a@k.example", "", "A B")))
    assert mended(found) == [("D2", "A B is named as their own manager.")]


def test_a_circle_that_closes_over_people_on_record_must_be_mended() -> None:
    top = known("Top Person", email="t@k.example")
    middle = known("Middle Person", email="m@k.example", manager=top.id)
    found = planned(sheet(HEAD, ("Top Person", "t@k.example", "", "m@k.example")), top, middle)
    assert [place for place, _words in mended(found)] == ["D2"]
