"""Where keys, copies of keys and backups lie. Whoever is handed one of these must not get two of them."""

from pathlib import Path

from django.conf import settings


class KeysBesideBackup(Exception):
    """Keys and backups share a path: a backup that is carried away would carry its keys along."""


def backup_place() -> Path | None:
    """Return the folder for backups, or None where none is named."""
    return _resolved(settings.ACCORD_BACKUP)


def copy_place() -> Path | None:
    """Return the folder for key copies, or None where none is named."""
    return _resolved(settings.ACCORD_KEYS_BACKUP)


def check_apart() -> None:
    """Raise KeysBesideBackup where keys and backups share a path; the demo, which keeps nothing, may."""
    if not settings.ACCORD_DEMO and beside():
        raise KeysBesideBackup


def beside() -> list[Path]:
    """Return each place of keys that is the place of backups, lies in it, or has it inside."""
    keys, backups = [_resolved(settings.ACCORD_KEYS), copy_place()], backup_place()
    return [found for found in keys if found and backups and _share(found, backups)]


def reachable(*places: Path | None) -> list[Path]:
    """Return those places that are there now; a place that is not mounted is never made up."""
    return [found for found in places if found is not None and found.is_dir()]


def _share(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _resolved(named: Path | str | None) -> Path | None:
    return Path(named).resolve() if named else None
