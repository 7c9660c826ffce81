"""A charter in force whose behaviours have their lines."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.following import plan_follow
from accord.mechanisms.plans.rules import Plan, Whose
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import BehaviourWords, ValueWords
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from uuid import UUID

    from accord.agreement.ratified import Ratified
    from accord.foundations.access import Actor
    from accord.mechanisms.plans.models import Line
    from accord.standards.models import Behaviour, Charter

EFFECT = "tests.plans"
VALUES = ("Openness", "Fairness", "Learning")
NOW, WANTED = "We hear of it a week later.", "The same day."
DUE, CHECK = date(2027, 3, 31), date(2026, 12, 18)


def _in_force(ratified: "Ratified", actor: "Actor") -> None:
    writing.charter_bring_into_force(ratified=ratified, actor=actor)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=standards.text,
        act=_in_force,
        consequence="The charter is in force.",
    )
)


def words(behaviour: str, *, standard: str = "Always", thread: "UUID | None" = None) -> BehaviourWords:
    """Return a behaviour in words."""
    return BehaviourWords(
        behaviour=behaviour, seen="Seen", not_seen="Not seen", standard=standard, thread=thread
    )


def agreed(cast: Cast, values: Sequence[ValueWords], *, title: str = "How we work together") -> "Charter":
    """Bring a charter of these values into force; the plan does not follow it by itself."""
    steward = cast.actor("steward")
    charter = writing.charter_draft(title=title, values=values, actor=steward)
    writing.charter_mark_proposed(charter=charter, actor=steward)
    proposal = agreement.proposal_open(
        subject_id=charter.id,
        title=title,
        effect=EFFECT,
        parties={found.id: found.name for found in (cast.council, cast.kestrel, cast.harbour)},
        actor=steward,
    )
    for name in ("council", "kestrel", "harbour"):
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )
    return standards.charter(charter.id)


def charter_in_force(cast: Cast) -> "Charter":
    """Bring a charter of three values with two behaviours each into force."""
    values = [
        ValueWords(
            name=name,
            meaning="",
            behaviours=[words(f"{name} is shown in way {number}") for number in range(2)],
        )
        for name in VALUES
    ]
    return again("plans.charter", lambda: agreed(cast, values))


def followed(cast: Cast) -> "list[Line]":
    """Bring a charter of six behaviours into force, and return the lines it opened."""
    charter = charter_in_force(cast)
    plan_follow(charter=charter, actor=cast.system)
    return [entry.line for entry in selectors.entries_in(cast.actor("steward"), the_plan())]


def the_plan() -> Plan:
    """Return the plan of the partnership."""
    return selectors.plan_of_partnership()


def plan_of(cast: Cast, whose: Whose, name: str, actor: str) -> Plan:
    """Return the plan of somebody or something of the cast, as a member of it reads it."""
    holder = getattr(cast, name) if whose is not Whose.PARTNERSHIP else cast.partnership
    return selectors.plan_for(cast.actor(actor), whose, holder.id)


def behaviour(place: int = 0) -> "Behaviour":
    """Return one behaviour of the charter in force."""
    charter = standards.charter_in_force()
    assert charter is not None
    return standards.behaviours(charter)[place]


def own(cast: Cast, name: str = "member", *, now: str = NOW, wanted: str = WANTED, place: int = 0) -> "Line":
    """Let a member of the cast open a line of his or her own, and give it its days."""
    actor, person = cast.actor(name), cast.people[name]
    line = services.line_open(
        plan=selectors.plan_for(actor, Whose.PERSON, person.id),
        behaviour=behaviour(place),
        now=now,
        wanted=wanted,
        actor=actor,
    )
    today = partnership.today()
    return services.line_give(
        line=line,
        owner=person,
        due=today + timedelta(days=120),
        next_check=today + timedelta(days=20),
        actor=actor,
    )


def given(cast: Cast, line: "Line", **changes: object) -> "Line":
    """Give a line of the partnership its owner and days."""
    told = {
        "owner": cast.kestrel_member,
        "due": DUE,
        "next_check": CHECK,
        "actor": cast.actor("steward"),
    }
    return services.line_give(line=line, **(told | changes))  # type: ignore[arg-type]
