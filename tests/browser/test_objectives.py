"""What somebody contributes: said, agreed, seen by a colleague elsewhere, assessed; and how far it is."""

import pytest
from playwright.sync_api import Page, expect

from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing
from accord.steps.objectives.goals.tests.world import TITLES
from accord.steps.objectives.notes import services as notes
from accord.steps.objectives.tests.world import SENTENCE, TOLD, agreed, managed, written
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.test_cascade import follow, heading, press
from tests.browser.world import enter, letter_to, link_in
from tests.cast import Cast

TWELVE = 12


def look(page: Page) -> None:
    assert_accessible(page)
    assert_fits(page)


def test_a_person_says_how_to_contribute_and_the_manager_agrees(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        managed(cast)
    mia = page_at(390)
    enter(mia, "Mia Marsh")
    follow(mia, "My page")
    follow(mia, "Say in one sentence how you contribute this year")
    mia.get_by_label("How do you contribute?").fill("I support good partnership working.")
    mia.get_by_label("How will we tell?").fill(TOLD)
    mia.get_by_label("To which goal?").select_option(TITLES[0])
    mia.get_by_label("By which behaviour?").select_option(index=1)
    press(mia, "Put it forward")
    expect(mia.get_by_text("Nobody could tell whether this was done")).to_be_visible()
    look(mia)
    mia.get_by_label("How do you contribute?").fill(SENTENCE)
    press(mia, "Put it forward")
    heading(mia, "You have written how you contribute, and wait for Sam Poole.")

    sam = page_at(1280)
    enter(sam, "Sam Poole")
    follow(sam, "My page")
    follow(sam, "Agree to one objective")
    press(sam, "Agree with Mia Marsh")
    heading(sam, "You have agreed with everybody who reports to you.")
    look(sam)


def test_a_colleague_in_another_partner_writes_a_note_on_a_phone(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        managed(cast)
        notes.note_ask(
            objective=agreed(cast), colleague_id=cast.kestrel_member.id, actor=cast.actor("member")
        )
    phone = page_at(390, dark=True, javascript=False)
    phone.goto(link_in(letter_to(cast.kestrel_member.email)))
    expect(phone.get_by_text(SENTENCE)).to_be_visible()
    phone.get_by_label("What did you see of it?").fill("He rang me on the day, twice.")
    phone.get_by_role("button", name="Send the note").click()
    expect(phone.get_by_role("heading", name="Thank you: your note is sent.")).to_be_visible()


@pytest.mark.long
def test_a_manager_with_twelve_reports_leaves_no_page(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        managed(cast)
    for number in range(TWELVE):
        cast.add_colleague(f"report{number}", cast.council, manager=cast.manager)
    with cast.in_scope():
        for number in range(TWELVE):
            written(cast, f"report{number}")
        assessing.appraisal_set(
            organisation=cast.council,
            levels=False,
            mid_year_on=None,
            year_end_on=partnership.today(),
            actor=cast.actor("council_signatory"),
        )
    sam = page_at(1280)
    enter(sam, "Sam Poole")
    follow(sam, "My page")
    follow(sam, f"Agree to {TWELVE} objectives")
    here = sam.url
    for _number in range(TWELVE):
        sam.get_by_role("button", name="Agree with").first.click()
    for _number in range(TWELVE):
        sam.get_by_label("What did this contribute to the partnership?").first.fill("Twice a month.")
        sam.get_by_role("button", name="Keep the assessment of").first.click()
    sam.get_by_role("button", name="It is part of our own appraisal").first.click()
    expect(sam.get_by_text("Part of our own appraisal.")).to_be_visible()
    assert sam.url == here
    look(sam)


@pytest.mark.long
def test_the_steward_sees_how_far_each_organisation_is_and_no_word(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        managed(cast)
        agreed(cast)
    steward = page_at(390)
    enter(steward, "Anna Rees")
    steward.get_by_text("Steps").first.click()
    follow(steward, "Objectives")
    heading(steward, "1 of 9 people have agreed how they contribute this year.")
    look(steward)
    follow(steward, "How far each organisation is")
    expect(steward.get_by_role("cell", name="1 of 6")).to_have_count(1)
    expect(steward.get_by_text(SENTENCE)).to_have_count(0)
    look(steward)
