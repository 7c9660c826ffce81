"""A finished survey of another tool, and the way of bringing it, through the services."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from accord.mechanisms.rounds.bringing import services
from accord.mechanisms.rounds.bringing.services import Columns, Facts
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

CORE = "Our leaders do what they ask of others."
BEHAVIOUR = "Openness is shown in way 0"
OWN = "Meetings help me"
NAMES = ("Response ID", "Employer", "Grade", BEHAVIOUR, CORE, OWN, "Comments")
FACTS = Facts(title="Partner survey", source="SurveyTool", closed_on=date(2025, 3, 31), lowest=1, highest=5)
PEOPLE = (("Northmoor Council", 12), ("kestrel", 14), ("Harbour Capital", 3))
STANCE = {"Northmoor Council": 2, "kestrel": 4}


def rows(people: tuple[tuple[str, int], ...] = PEOPLE, *, shift: int = 0) -> list[list[str]]:
    """Return a row for each person; answers lie around the stance of the organisation."""
    return [
        [
            f"R_{place}{number}",
            organisation,
            "manager" if number % 3 == 0 else "everyone",
            str(STANCE.get(organisation, 3) + number % 3 - 1),
            str(3 + shift + number % 3 - 1),
            str(1 + number % 5),
            f"Comment {number}",
        ]
        for place, (organisation, most) in enumerate(people)
        for number in range(most)
    ]


def csv(answers: list[list[str]], names: tuple[str, ...] = NAMES) -> bytes:
    """Return rows as a file."""
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in [list(names), *answers]).encode()


def looked_at(cast: Cast, content: bytes, **changes: Any) -> Columns:
    """Let the steward look at a file."""
    return services.survey_look(content=content, facts=replace(FACTS, **changes), actor=cast.actor("steward"))


def brought(
    cast: Cast, content: bytes | None = None, *, columns: Columns | None = None, **changes: Any
) -> "Proposal":
    """Let the steward bring a file, with its columns as they are guessed."""
    name = ("brought", content, repr(columns), repr(changes))
    return again(name, lambda: _brought(cast, content, columns, changes))


def _brought(
    cast: Cast, content: bytes | None, columns: Columns | None, changes: dict[str, Any]
) -> "Proposal":
    file = csv(rows()) if content is None else content
    return services.survey_bring(
        content=file,
        facts=replace(FACTS, **changes),
        columns=columns or looked_at(cast, file, **changes),
        actor=cast.actor("steward"),
    )


def with_purpose(columns: Columns, name: str, purpose: str) -> Columns:
    """Take one column for something else."""
    chosen = zip(columns.names, columns.purposes, strict=True)
    return Columns(columns.names, tuple(purpose if each == name else was for each, was in chosen))
