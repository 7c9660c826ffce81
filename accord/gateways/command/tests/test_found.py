"""`accord found` begins a partnership, and says for whom it waits."""

from datetime import timedelta

import pytest

from accord.foundations import scope
from accord.foundations.audit import selectors as audit
from accord.gateways.command.main import main
from accord.gateways.signin import codes, first_start
from accord.gateways.signin.tests.test_first_start import PLAN
from accord.partnership import actors, naming, selectors
from accord.partnership import services as people
from tests.cast import Cast

TWO = [
    "--partner",
    "Severn Council; Severn; S; Nan; Hale; nan@severn.example",
    "--partner",
    "Arch Build; Arch; A; Abe; Rook; abe@arch.example",
]


@pytest.mark.django_db
def test_it_works(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["found", "Severn Partnership", *TWO]) == 0
    assert "Arch Build: abe@arch.example" in capsys.readouterr().out
    with scope.off():
        (begun,) = selectors.partnerships()
    with scope.partnership(begun.id):
        assert all(found.unconfirmed_since for found in selectors.mandates_held())


@pytest.mark.django_db
def test_who_began_a_new_site_enters_the_partners_and_founds_it_with_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The first administrator is alone, and can name nobody who signs: the site would stay empty."""
    first_start.begin(code=codes.first_start_code(), plan=PLAN)
    assert main(["partner", "calder council; -; -; Nia; Pugh; nia.pugh@calder.example"]) == 0
    assert main(["partner", TWO[3]]) == 0
    assert "abe@arch.example is asked to sign for Arch Build in “Calder Valley”" in capsys.readouterr().out
    with scope.off():
        (begun,) = selectors.partnerships()
    with scope.partnership(begun.id):
        for mandate in selectors.mandates_held():
            actor = actors.actor_for(mandate.person_id)
            assert actor is not None
            naming.mandate_confirm(mandate=mandate, actor=actor)
            said = {line.sentence for line in audit.lines(actor, limit=20)}
            assert {"Arch Build joined.", "Accord named Abe Rook to sign for Arch Build."} <= said
        assert list(selectors.parties_to_ask().values()) == ["Calder Council", "Arch Build"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Kestrel Build; K; K; Ed; Lane; ed@kestrel.example", "Who else does, it says itself"),
        ("Arch Build; Arch; A; Abe; Rook; abe@arch.example", "The partnership is founded"),
        ("Arch Build; Arch; A; Abe; Rook; abe", "no e-mail address"),
        ("Arch Build", "Say of each partner"),
    ],
)
def test_the_operator_puts_nobody_beside_those_who_sign(
    cast: Cast, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    assert main(["partner", words, "--of", cast.partnership.name]) == 1
    assert said in capsys.readouterr().out
    with cast.in_scope():
        assert len(selectors.mandates_held()) == 3


def test_of_several_partnerships_one_is_named(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["partner", TWO[3]]) == 1
    assert "“Northmoor Learning Partnership”" in capsys.readouterr().out


def test_a_partner_for_which_nobody_signs_any_more_is_asked_anew_and_all_read_it(cast: Cast) -> None:
    with cast.in_scope():
        yesterday = selectors.today() - timedelta(days=1)
        people.person_leave(person=cast.kestrel_signatory, last_day=yesterday, actor=cast.system)
    words = f"Kestrel Build; K; K; Ben; Ives; {cast.kestrel_member.email}"
    assert main(["partner", words, "--of", cast.partnership.name]) == 0
    with cast.in_scope():
        (asked,) = [found for found in selectors.mandates_held() if found.unconfirmed_since]
        assert asked.person == cast.kestrel_member
        said = audit.lines(cast.actor("member"), limit=1)[0].sentence
        assert said == "Accord named Ben Ives to sign for Kestrel Build."


@pytest.mark.django_db
def test_a_zone_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["found", "Severn Partnership", *TWO, "--time-zone", "Europe/Nowhere"]) == 1
    assert "is no time zone" in capsys.readouterr().out


@pytest.mark.parametrize("partners", [TWO[:2], ["--partner", "Severn Council"]])
@pytest.mark.django_db
def test_what_is_refused_is_said_and_begins_nothing(
    partners: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["found", "Severn Partnership", *partners]) == 1
    assert capsys.readouterr().out
    with scope.off():
        assert not selectors.partnerships()
