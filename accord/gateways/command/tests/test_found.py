"""`accord found` begins a partnership, and says for whom it waits."""

import pytest

from accord.foundations import scope
from accord.gateways.command.main import main
from accord.partnership import selectors

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


@pytest.mark.parametrize("partners", [TWO[:2], ["--partner", "Severn Council"]])
@pytest.mark.django_db
def test_what_is_refused_is_said_and_begins_nothing(
    partners: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["found", "Severn Partnership", *partners]) == 1
    assert capsys.readouterr().out
    with scope.off():
        assert not selectors.partnerships()
