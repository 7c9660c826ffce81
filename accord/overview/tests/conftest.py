"""Steps that a test offers are forgotten when it ends."""

from importlib import import_module

import pytest


@pytest.fixture(autouse=True)
def _steps_of_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = import_module("accord.foundations.registry.steps")
    monkeypatch.setattr(offered, "_steps", dict(offered._steps))
