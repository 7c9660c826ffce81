"""The fingerprint of the log as people note it, or read it to each other: a number and a hash."""

import re

_NOTED = re.compile(r"\s*(?P<number>[0-9]{1,18})\s*[:.]?\s+(?P<hash>[0-9a-fA-F\s]{64,200})")


def fingerprint(number: int, digest: str) -> str:
    """Return an entry's number and hash as people note them, or read them to each other."""
    groups = [digest[start : start + 8] for start in range(0, len(digest), 8)]
    return f"{number}: {' '.join(groups)}"


def noted(words: str) -> tuple[int, str] | None:
    """Return the number and the hash that a fingerprint says, as it was noted; None where it is none."""
    found = _NOTED.fullmatch(words)
    digest = "".join(found["hash"].split()).lower() if found else ""
    return (int(found["number"]), digest) if found and len(digest) == 64 else None
