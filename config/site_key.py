"""The site key: made at first start, kept in a file of its own, never in the database."""

import os
import secrets
from pathlib import Path

KEY_BYTES = 32


def site_key(path: Path) -> bytes:
    """Return the site key (32 bytes), making it on the first start.

    `ACCORD_SITE_KEY` (64 hexadecimal digits) takes precedence over the file.
    Two processes that start at once agree on one key: the file appears whole or not at all.
    """
    if given := os.environ.get("ACCORD_SITE_KEY"):
        return _checked(bytes.fromhex(given), "ACCORD_SITE_KEY")
    if not path.exists():
        _make(path)
    return _checked(bytes.fromhex(path.read_text(encoding="ascii").strip()), str(path))


def _make(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
    ) as file:
        file.write(secrets.token_hex(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)  # fails where another process was first: its key stands
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _checked(key: bytes, source: str) -> bytes:
    if len(key) != KEY_BYTES:
        message = f"{source} must hold {KEY_BYTES} bytes as hexadecimal digits."
        raise ValueError(message)
    return key
