"""What the gallery shows: every component in every state, with made-up words and figures."""

from typing import Any


def everything() -> dict[str, Any]:
    """The context of the gallery."""
    return {}
