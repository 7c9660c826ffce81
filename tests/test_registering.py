"""What a room declares is there in a process that has only just started, whatever it goes on to do."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house.sources import HOUSE, sources

DECLARES = "kinds.kind("


def test_the_site_can_read_every_kind_of_log_entry(tmp_path: Path) -> None:
    """A command may write entries of a kind that the server never writes; people read them all the same."""
    declaring = {
        ".".join(found.path.with_suffix("").parts)
        for found in sources()
        if found.is_python and not found.is_test and f"\n{DECLARES}" in found.text
    }
    started = subprocess.run(
        [sys.executable, "-c", "import django, sys; django.setup(); print(*sys.modules)"],
        cwd=HOUSE,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings", "ACCORD_VAR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert declaring
    assert declaring - set(started.stdout.split()) == set()
