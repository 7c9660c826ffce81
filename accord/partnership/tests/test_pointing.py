"""Everything that points at a person has an answer for the day on which two records become one."""

from uuid import UUID

import pytest

from accord.partnership.merging import pointing


def test_every_foreign_key_to_a_person_has_an_answer() -> None:
    """A new one: say in `merging` of its room what becomes of it, and let its `apps` register that module."""
    assert pointing.unanswered() == []


def test_without_an_answer_nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[object] = []
    known = dict(pointing._answers)
    first, *others = known
    monkeypatch.setattr(pointing, "_answers", {key: lambda gone, kept: moved.append(gone) for key in others})
    with pytest.raises(pointing.Unanswered, match=first[1]):
        pointing.repoint(gone=UUID(int=1), kept=UUID(int=2))
    assert moved == []
