"""What a list would do: every rule of an import on plain values."""

from datetime import date

from accord.partnership.importing.columns import Field
from accord.partnership.importing.problems import Kind, findings
from accord.partnership.rules import Tier
from accord.partnership.tests.lists import (
    COUNCIL,
    DESIGN,
    KESTREL,
    SITE,
    TODAY,
    known,
    mended,
    noted,
    planned,
    sheet,
)

HEAD = ("Name", "E-mail", "Staff number", "Team", "Tier", "Manager", "Start date", "Last day")


def test_it_works() -> None:
    found = planned(
        sheet(
            HEAD,
            (
                "Rees, Anna",
                "Anna.Rees@Kestrel.example",
                "7",
                "design",
                "Manager",
                "kay@kestrel.example",
                "01/12/2026",
            ),
            ("Kay Lowell", "kay@kestrel.example", "", "", "", "", "", ""),
        ),
        known("Kay Lowell", email="kay@kestrel.example", tier=Tier.DIRECTOR),
        known("Ben Ives", role="Planner"),
    )
    (joiner,) = found.joiners
    assert (joiner.name, joiner.email, joiner.team, joiner.tier) == (
        "Anna Rees",
        "anna.rees@kestrel.example",
        DESIGN,
        Tier.MANAGER,
    )
    assert joiner.manager == known("Kay Lowell", email="kay@kestrel.example").id
    assert joiner.since == date(2026, 12, 1)
    assert not found.changes
    assert [leaver.name for leaver in found.leavers] == ["Ben Ives"]
    assert not mended(found)


def test_old_and_new_are_shown_field_by_field_and_an_empty_cell_changes_nothing() -> None:
    person = known(
        "Anna Rees", email="a@k.example", staff_number="7", team=SITE, role="Planner", tier=Tier.MANAGER
    )
    found = planned(
        sheet(
            ("Given name", "Surname", "Email", "Staff no", "Team", "Job title", "Grade"),
            ("Anna", "Rees-Cole", "", "7", "Design", "", "Director"),
        ),
        person,
    )
    (change,) = found.changes
    assert [(each.field, each.old, each.new) for each in change.shown] == [
        (Field.FAMILY_NAME, "Rees", "Rees-Cole"),
        (Field.TEAM, "Site office", "Design"),
        (Field.TIER, "manager", "director"),
    ]
    assert change.details == (("family_name", "Rees-Cole"),)
    assert (change.role, change.manager, change.until) == (None, None, None)


def test_a_new_address_is_recognised_by_staff_number() -> None:
    person = known("Anna Rees", email="old@k.example", staff_number="7")
    found = planned(sheet(HEAD, ("Anna Rees", "new@k.example", "7")), person)
    assert found.changes[0].details == (("email", "new@k.example"),)


def test_the_address_of_one_who_signs_or_holds_an_office_never_changes() -> None:
    for holds in (("a signatory of Kestrel",), ("the steward",)):
        for before in ("old@k.example", ""):
            person = known("Anna Rees", email=before, staff_number="7", holds=holds)
            found = planned(sheet(HEAD, ("Anna Rees", "new@k.example", "7")), person)
            assert not found.changes
            (words,) = [words for cell, words in noted(found) if cell == "B2"]
            assert holds[0] in words
            assert not mended(found)


def test_nobody_who_holds_something_leaves_by_an_import() -> None:
    person = known("Anna Rees", staff_number="7", holds=("a signatory of Kestrel",))
    found = planned(sheet(HEAD, ("Anna Rees", "", "7", "", "", "", "", "31/12/2026")), person)
    assert not found.changes
    assert "does not end that" in noted(found)[0][1]
    (leaver,) = planned(sheet(HEAD, ("Ben Ives", "b@k.example")), person).leavers
    assert leaver.holds


def test_rows_of_organisations_in_other_care_are_refused_with_who_may() -> None:
    found = planned(
        sheet(
            ("Organisation", "Name", "E-mail"),
            ("Harbour Capital", "Ilse B", "i@h.example"),
            ("Kestrel", "A B", "a@b.example"),
        ),
        known("Otto H", employer=COUNCIL),
    )
    assert [joiner.name for joiner in found.joiners] == ["A B"]
    (words,) = [words for cell, words in noted(found) if cell == "A2"]
    assert words.startswith("The people of Harbour Capital are in the care of their own administrator")


def test_an_import_moves_nobody_to_another_organisation() -> None:
    person = known("Anna Rees", email="a@k.example", employer=COUNCIL)
    found = planned(sheet(HEAD, ("Anna Rees", "a@k.example")), person)
    assert (found.joiners, found.changes, found.leavers) == ((), (), ())
    assert "moves nobody" in noted(found)[0][1]
    left = known("Anna Rees", email="a@k.example", employer=COUNCIL, place=None, left=date(2026, 1, 1))
    found = planned(sheet(HEAD, ("Anna Rees", "a@k.example")), left)
    assert (found.joiners, found.changes) == ((), ())


def test_who_left_comes_back_as_the_same_person() -> None:
    left = known("Anna Rees", email="a@k.example", place=None, left=date(2026, 11, 30))
    (joiner,) = planned(sheet(HEAD, ("ANNA REES", "a@k.example", "", "", "", "", "01/01/2020")), left).joiners
    assert joiner.returning == left.id
    assert joiner.name == "Anna Rees"
    assert joiner.since == date(2026, 12, 1)  # the day after the last, not the first day ever


def test_every_problem_is_named_by_its_cell() -> None:
    found = planned(
        sheet(
            ("Organisation", *HEAD),
            ("Kestral", "A B", "a@b.example"),
            ("Kestrel", "", "c@d.example", "1"),
            ("Kestrel", "E F", "e@f"),
            ("Kestrel", "G H", "g@h.example", "", "", "", "", "tomorrow", "31/02/2026"),
            ("Kestrel", "I J", "i@j.example", "", "", "", "", "02/02/2027", "01/02/2027"),
            ("Kestrel", "K L", "k@l.example", "9" * 41),
        )
    )
    assert mended(found) == [
        ("A2", "“Kestral” is no organisation of this partnership."),
        ("B3", "The name is missing."),
        ("C4", "“e@f” is not an e-mail address."),
        ("H5", "“tomorrow” is not a day. Write it like 31/01/2026."),
        ("I5", "“31/02/2026” is not a day. Write it like 31/01/2026."),
        ("D7", "This is longer than 40 characters."),
        ("I6", "The last day lies before the first."),
    ]
    assert found.must_mend


def test_what_is_no_person_is_left_out_and_said_so() -> None:
    found = planned(
        sheet(
            HEAD,
            ("A B", "a@b.example"),
            ("", "", "", "-", "n/a"),
            ("Site team",),
            HEAD,
            ("Total", "", "90"),
            ("", "", "90 people"),
            ("Source: HR system",),
        )
    )
    assert [joiner.name for joiner in found.joiners] == ["A B"]
    assert [place for place, words in noted(found) if words.endswith("We leave it out.")] == [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
    ]
    assert not mended(found)


def test_a_new_team_is_asked_about_once_for_all_its_people() -> None:
    found = planned(
        sheet(HEAD, ("A B", "a@b.example", "", "Site north"), ("C D", "c@d.example", "", "SITE  NORTH"))
    )
    (team,) = found.teams
    assert (team.name, team.rows, team.organisation) == ("Site north", (2, 3), KESTREL)
    assert {joiner.team for joiner in found.joiners} == {team.key}
    assert SITE in team.may_be
    assert DESIGN in team.may_be


def test_what_is_seen_stands_for_the_plan() -> None:
    rows = (HEAD, ("A B", "a@b.example", "", "", "", "", "01/12/2026"))
    first = planned(sheet(*rows))
    assert first.digest == planned(sheet(*rows)).digest
    assert first.digest != planned(sheet(*rows), known("Ben Ives")).digest
    assert first.digest != planned(sheet(HEAD, (*rows[1][:6], "02/12/2026"))).digest


def test_no_first_day_and_no_address_are_assumptions_in_words() -> None:
    found = planned(sheet(HEAD, ("A B", "", "1"), ("C D", "", "2")))
    assert {joiner.since for joiner in found.joiners} == {TODAY}
    assert [(each.places, each.words) for each in findings(found.problems, Kind.NOTE)] == [
        ("Rows 2, 3", "Without an e-mail address: will be asked by a link or a code on paper."),
        ("Rows 2, 3", "No first day is given: we take today."),
    ]


def test_who_has_left_already_is_not_brought_in() -> None:
    found = planned(sheet(HEAD, ("A B", "a@b.example", "", "", "", "", "", "24/11/2026")))
    assert not found.joiners
    assert noted(found) == [("H2", "A B has left already. We leave this row out.")]
