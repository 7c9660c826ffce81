"""What a backup says of itself: when and of what it was made, and what its parts have to be."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import UUID

from accord.foundations.errors import Refused

FORMAT = 1
NAME = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRound:
    """A round that was open when the backup was begun, or when it was done. public_key: in hex digits."""

    id: UUID
    title: str
    closes_at: datetime
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of the backup. path: within the backup, with slashes."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """made_at: whatever was acknowledged before is inside. migrations: what the database had been through."""

    made_at: datetime
    version: str
    database: str
    migrations: tuple[str, ...]
    rounds_open: tuple[OpenRound, ...]
    parts: tuple[Part, ...]


def part_of(folder: Path, path: Path) -> Part:
    """Describe a file that was written into a backup."""
    return Part(path=path.relative_to(folder).as_posix(), bytes=path.stat().st_size, sha256=_sha256(path))


def manifest_write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, the last file of a backup."""
    said = {"format": FORMAT} | asdict(manifest)
    (folder / NAME).write_text(json.dumps(said, default=str, indent=2, ensure_ascii=False) + "\n", "utf-8")


def manifest_read(folder: Path) -> Manifest:
    """Return what a backup says of itself; raises Refused where this is no whole backup that we can read."""
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(f"{folder} is not a whole backup: it has no {NAME}.") from None
    except ValueError:
        raise Refused(f"The {NAME} of {folder} is damaged.") from None
    try:
        return _manifest(said)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Refused(f"The {NAME} of {folder} is damaged, or of another version of Accord.") from None


def parts_check(folder: Path, manifest: Manifest) -> None:
    """Raise Refused unless the backup holds exactly the files that it names, each as it was written."""
    for part in manifest.parts:
        path = folder / part.path
        if not path.is_file():
            raise Refused(f"{part.path} is missing in this backup.")
        if path.stat().st_size != part.bytes or _sha256(path) != part.sha256:
            raise Refused(
                f"{part.path} is not as it was when the backup was made: it is damaged or was changed."
            )


def _manifest(said: dict[str, Any]) -> Manifest:
    if said["format"] != FORMAT:
        raise ValueError
    return Manifest(
        made_at=datetime.fromisoformat(said["made_at"]),
        version=str(said["version"]),
        database=str(said["database"]),
        migrations=tuple(map(str, said["migrations"])),
        rounds_open=tuple(
            OpenRound(
                id=UUID(found["id"]),
                title=str(found["title"]),
                closes_at=datetime.fromisoformat(found["closes_at"]),
                public_key=bytes.fromhex(found["public_key"]).hex(),
            )
            for found in said["rounds_open"]
        ),
        parts=tuple(_parts(said["parts"])),
    )


def _parts(said: list[dict[str, Any]]) -> Iterator[Part]:
    for found in said:
        path = PurePosixPath(found["path"])
        if path.is_absolute() or ".." in path.parts:
            raise ValueError
        yield Part(path=str(path), bytes=int(found["bytes"]), sha256=str(found["sha256"]))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
