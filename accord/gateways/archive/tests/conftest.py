"""A site with an open round, built once and copied for each test; and the recovery key that fits it."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from accord.gateways.archive.tests.site import Site


@dataclass
class MidRound:
    """A site in mid-round. tokens: of everybody who was asked; six of them have answered."""

    site: Site
    round: str
    closes_at: str
    tokens: list[str]
    keys: list[str]
    recovery_key: Path
    backup_name: str

    @property
    def backup(self) -> Path:
        """The backup that was made when six had answered."""
        return self.site.backups / self.backup_name

    @property
    def early(self) -> list[str]:
        return self.tokens[:6]

    @property
    def late(self) -> list[str]:
        return self.tokens[6:9]

    @property
    def copies(self) -> list[Path]:
        return sorted(self.site.key_copies.glob("*.keycopy"))

    def copy_kept(self, folder: Path) -> Path:
        """Let somebody carry a key copy away; return the folder where it is kept."""
        folder.mkdir()
        for path in self.copies:
            shutil.copy(path, folder)
        return folder

    def closing(self, **later: int) -> str:
        """Return the moment at which the round closes, or one so much later."""
        return (datetime.fromisoformat(self.closes_at) + timedelta(**later)).isoformat()


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, dict[str, Any], Path]:
    """The site that is copied: 21 people asked, six have answered; then key copies and a backup were made."""
    folder = tmp_path_factory.mktemp("opened")
    site = Site.migrated(folder)
    found = site.deed("open_a_round", 6, 6)
    site.deed("answer", *found["tokens"][:6])
    recovery_key = folder / "recovery-key.txt"
    said = site.accord("recovery-key", recovery_key)
    site.settings["ACCORD_RECOVERY_KEY"] = said.split("ACCORD_RECOVERY_KEY=")[1].strip()
    site.accord("backup-keys")
    site.accord("backup")
    found["backup_name"] = next(site.backups.glob("accord-*Z")).name
    return site, found, recovery_key


@pytest.fixture
def mid_round(opened: tuple[Site, dict[str, Any], Path], tmp_path: Path) -> MidRound:
    """A site in mid-round, for one test."""
    site, found, recovery_key = opened
    return MidRound(site=site.copied(tmp_path), recovery_key=recovery_key, **found)
