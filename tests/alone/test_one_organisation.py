"""Law 1: no sequence of one organisation's acts reaches a shared state, whoever of its people does what.

The model is plain: what is shared stays as it was written down, no round is launched but by the programme
that all agreed to, and nobody signs for another partner. That the machine can reach a shared state at all is
shown by letting it read everybody's mail.
"""

from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.gateways.signin.services import account_for
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.partnership.offices.rules import OwnRole
from accord.partnership.programme.tests.world import agreed
from accord.partnership.shared.rules import Setting
from tests.alone import world
from tests.alone.acts import NOON, PARTNERS
from tests.alone.machine import OneOrganisation
from tests.cast import Cast


def play(cast: Cast, *, runs: int, steps: int) -> None:
    played = type("Played", (OneOrganisation,), {"cast": cast})
    how = settings(
        max_examples=runs,
        stateful_step_count=steps,
        derandomize=True,
        database=None,
        phases=[Phase.generate],  # a course that fails is shown as it was found: shrinking it takes minutes
    )
    with cast.in_scope():
        with clock.at(NOON):
            charter_in_force(cast)
            agreed(cast)
        run_state_machine_as_test(played, settings=how)


@pytest.mark.slow
def test_no_sequence_of_one_organisations_acts_reaches_a_shared_state(cast: Cast) -> None:
    play(cast, runs=8, steps=6)


@pytest.mark.long
def test_no_long_sequence_does_either(cast: Cast) -> None:
    play(cast, runs=50, steps=25)


@pytest.mark.soak
def test_nor_do_a_thousand(cast: Cast) -> None:
    play(cast, runs=1_000, steps=40)


@pytest.mark.slow
def test_hands_reach_it_on_the_pages_too(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with cast.in_scope(), clock.at(NOON):
        monkeypatch.setattr(world, "MAILBOXES", ".example")
        machine: Any = type("Played", (OneOrganisation,), {"cast": cast})()
        try:
            place = {hand.name: number for number, hand in enumerate(world.hands())}
            machine.propose_on_the_page(place["Anna Rees"], Setting.MINIMUM.value)
            for name, partner in zip(("Owen Hart", "Kay Lowell", "Ilse Brandt"), PARTNERS, strict=True):
                machine.agree_on_the_page(place[name], partner)
            with pytest.raises(AssertionError):
                machine.nothing_that_is_shared_has_changed()
        finally:
            machine.undo()


@pytest.mark.slow
@pytest.mark.parametrize("setting", [setting for setting in Setting if setting != Setting.JOINING])
def test_whoever_reads_everybodys_mail_reaches_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, setting: Setting
) -> None:
    """The books notice it, and hands are able to: the test above does not pass for want of means."""
    with cast.in_scope(), clock.at(NOON):
        charter_in_force(cast)
        monkeypatch.setattr(world, "MAILBOXES", ".example")
        machine: Any = type("Played", (OneOrganisation,), {"cast": cast})()
        try:
            machine.propose_a_change(setting.value)
            machine.agree_to_everything_for_everybody()
            machine.time_passes(40 if setting == Setting.REMOVAL else 1)
            with pytest.raises(AssertionError):
                machine.nothing_that_is_shared_has_changed()
        finally:
            machine.undo()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("act", "how", "said"),
    [
        ("import_a_list", {"how": "joiners"}, "partnership.person_joined"),
        ("import_a_list", {"how": "addresses"}, "partnership.person_changed"),
        (
            "give_a_role",
            {"number": 0, "partner": "council", "role": OwnRole.DEPUTY},
            "partnership.named_as_deputy",
        ),
        ("make_two_records_one", {"number": 8}, "partnership.people_merged"),
        ("have_an_address_corrected", {"number": 0}, "privacy.corrected"),
        ("run_the_commands_of_the_site", {"number": 0, "partner": "council"}, "signin.second_factor_off"),
    ],
)
def test_what_is_tried_can_be_done_at_home(cast: Cast, act: str, how: dict[str, Any], said: str) -> None:
    """Each act does something to the council's own people: it is not refused for want of a form filled in."""
    with cast.in_scope(), clock.at(NOON):
        for person in cast.people.values():
            account_for(address=person.email)
        machine: Any = type("Played", (OneOrganisation,), {"cast": cast})()
        try:
            getattr(machine, act)(**how)
            assert said in {line.kind for line in audit.lines(cast.actor("director"), limit=40)}
        finally:
            machine.undo()
