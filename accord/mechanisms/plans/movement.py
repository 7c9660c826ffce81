"""Whether what a line is about moved, from `Published` alone and by the verdicts that it holds. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from accord.analysis.published import Published
from accord.mechanisms.plans.rules import Held, Whose
from accord.mechanisms.rounds.publishing.moved import Moved, Path, is_up, path, started_alike, told


def moved(published: Published, thread: UUID, held: Held) -> tuple[Moved, ...]:
    """Return how those moved whose line it is: everyone (else each partner), an organisation, or a team.

    Nothing where the result compares none of them: too few answered, or nobody asked before. A person's line
    stands beside what everyone says: nobody is measured alone.
    """
    return told(published, _path(published, thread, held))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How many behaviours surely went up: of those worked on, and of others that started as low."""

    worked_on: int
    worked_on_up: int
    as_low: int
    as_low_up: int


def beside(published: Published, held: Held, worked_on: Iterable[UUID]) -> Beside:
    """Count what surely went up among behaviours that are worked on, and among those that started as low.

    worked_on: those with an owner in this plan; all others that the result compares are left alone there. Of
    these only such count as started where one of the first did: what stands at its lowest tends to come back
    by itself, so nothing else is a fair comparison (figures.md).
    """
    threads = {UUID(item.behaviour) for item in published.items if item.behaviour}
    paths = {thread: found for thread in threads if (found := _path(published, thread, held))}
    ours = [paths.pop(thread) for thread in set(worked_on) & set(paths)]
    as_low = [found for found in paths.values() if any(started_alike(found, each) for each in ours)]
    return Beside(
        worked_on=len(ours),
        worked_on_up=sum(map(is_up, ours)),
        as_low=len(as_low),
        as_low_up=sum(map(is_up, as_low)),
    )


def _path(published: Published, thread: UUID, held: Held) -> Path:
    """How a behaviour moved for those whose plan it is, by group."""
    keys = frozenset(item.key for item in published.items if item.behaviour == str(thread))
    return path(published, keys, _groups(held))


def _groups(held: Held) -> Sequence[str] | None:
    if held.whose == Whose.ORGANISATION:
        return [str(held.organisation_id)]
    if held.whose == Whose.TEAM:
        return [str(held.team_id)]
    return None
