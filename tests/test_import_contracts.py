"""The import contracts catch what they are for: each planted import turns its contract red."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import HOUSE

pytestmark = pytest.mark.long

LINT = Path(sys.executable).with_name("lint-imports")
BALLOT = "accord/mechanisms/rounds/ballot"

# Contract, the file that breaks it, the line that is planted there.
PLANTS = [
    ("floors", "accord/foundations/clock/__init__.py", "from accord.partnership import rules"),
    ("floors", "accord/partnership/rules.py", "from accord.steps.values import apps"),
    ("floors", "accord/analysis/figure.py", "import accord.foundations.clock"),
    ("floors", "accord/attic/__init__.py", "x = 1"),
    ("steps", "accord/steps/leadership/apps.py", "from accord.steps.values import apps"),
    ("mechanisms", "accord/mechanisms/undertakings/apps.py", "from accord.mechanisms.talks import apps"),
    (
        "rounds",
        "accord/mechanisms/rounds/publishing/apps.py",
        "from accord.mechanisms.rounds.ballot import apps",
    ),
    ("talks", "accord/mechanisms/talks/apps.py", "from accord.mechanisms.rounds.ballot import apps"),
    ("analysis", "accord/analysis/figure.py", "from django.db import models"),
    ("analysis", "accord/analysis/figure.py", "import time"),
    ("furniture", "accord/partnership/models.py", "from accord.partnership import services"),
    ("furniture", "accord/partnership/rules.py", "from accord.partnership import models"),
    ("rooms", "accord/overview/apps.py", "from accord.partnership.directory import views"),
    ("rooms", "accord/overview/apps.py", "from accord.partnership.models import Person"),
    ("box", f"{BALLOT}/apps.py", "from accord.mechanisms.rounds.ballot import opening"),
    (
        "keys",
        "accord/mechanisms/rounds/publishing/apps.py",
        "from accord.mechanisms.rounds.keys import keystore",
    ),
    ("seal", "accord/standards/rules.py", "from accord.agreement import seal"),
    ("circles", "accord/foundations/errors/__init__.py", "from accord.foundations import access"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house that may be spoilt."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(HOUSE / "pyproject.toml", folder)
    for part in ("accord", "config", "tools"):
        shutil.copytree(HOUSE / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "static"))
    return folder


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-logo", "--contract", contract],
        cwd=folder,
        env=os.environ | {"COLUMNS": "300", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("contract", "path", "line"), PLANTS)
def test_catches(copy: Path, contract: str, path: str, line: str) -> None:
    spoilt = copy / path
    before = spoilt.read_text(encoding="utf-8") if spoilt.exists() else None
    spoilt.parent.mkdir(exist_ok=True)
    spoilt.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        done = lint(copy, contract)
    finally:
        if before is None:
            shutil.rmtree(spoilt.parent)
        else:
            spoilt.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert "BROKEN" in done.stdout, done.stdout + done.stderr
    assert Path(path.removesuffix("/__init__.py")).stem in done.stdout
