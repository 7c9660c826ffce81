"""How teams may hang. Pure."""

from collections.abc import Iterable, Mapping
from uuid import UUID


def is_below(team: UUID, other: UUID, above: Mapping[UUID, UUID | None]) -> bool:
    """Say whether a team is another one, or hangs below it. above: each team's own next one up."""
    seen: set[UUID] = set()
    step: UUID | None = team
    while step is not None and step not in seen:
        if step == other:
            return True
        seen.add(step)
        step = above.get(step)
    return False


def may_hang(organisation: UUID | None, over: UUID | None) -> bool:
    """Say whether a team of an organisation may hang below one of another: its own, or a joint one.

    None stands for a joint team, which hangs below joint ones only.
    """
    return over is None or organisation == over


def hung_anew(
    below: Iterable[UUID], *, closed: UUID, into: UUID | None, above: Mapping[UUID, UUID | None]
) -> dict[UUID, UUID | None]:
    """Return where the teams below one that closes hang from then on.

    They go below the team that takes its people; where there is none, or where that one hangs below the
    closed one itself, they go where the closed one hung.
    """
    upwards = above.get(closed)
    new = upwards if into is None or is_below(into, closed, above) else into
    return dict.fromkeys(below, new)
