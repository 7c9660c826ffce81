"""The charter of the demo: a first version, the one in force with its levels, the draft of the next."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values import services as values
from accord.steps.values.charter_templates import FIRST, TEMPLATES

if TYPE_CHECKING:
    from accord.standards.models import Behaviour

STEWARD = "Anna Rees"


@dataclass(frozen=True, slots=True)
class Version:
    """On which days a version was drafted and proposed."""

    drafted: int
    proposed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody said about a behaviour of the draft, and what was done about it; days as in `Days`."""

    place: int
    who: str
    day: int
    words: str
    done: str = ""


EARLY, CAUSE, DONE = 2, 8, 5
"""Places of behaviours in the shipped template."""
EARLY_AT_FIRST = {
    "behaviour": "We tell each other about problems in time.",
    "standard": "Whoever sees a problem tells those it touches soon.",
}
LETTERS: dict[str, Any] = {
    "behaviour": "We answer each other’s letters.",
    "seen": "A letter is answered before the next meeting.",
    "not_seen": "Somebody has to ask what became of a letter.",
    "standard": "Every letter is answered within two weeks.",
}
NEXT_STANDARD = "Whoever sees a problem tells those it touches on the same working day."
REMARKS = (
    Remark(
        place=EARLY,
        who="Ben Ives",
        day=-7,
        words="Two working days was already hard on a small site. Can a text message count?",
    ),
    Remark(
        place=EARLY,
        who="Helen Price",
        day=-6,
        words="For us at the school the same day is what matters: we have to tell parents.",
    ),
    Remark(
        place=DONE,
        who="Kay Lowell",
        day=-8,
        words="Say who may move a day. Otherwise everybody does.",
        done="The steering group agreed: the owner may, once, and tells whoever it was promised to.",
    ),
)


def agree_first(northmoor: Northmoor, days: Days, first: Version) -> None:
    """Bring the first version into force."""
    with days.on(first.drafted):
        _write_as_at_first(northmoor)
    _propose(northmoor, days, first)


def agree_second(northmoor: Northmoor, days: Days, *, second: Version, levels: Version) -> None:
    """Bring the second version into force over the first, and then its levels."""
    with days.on(second.drafted):
        _write_anew(northmoor)
    _propose(northmoor, days, second)
    _agree_on_levels(northmoor, days, levels)


def draft_next(northmoor: Northmoor, days: Days, *, drafted: int) -> None:
    """Begin the next version, and let people say what they think of it."""
    with days.on(drafted):
        charter = values.charter_next(actor=northmoor.actor(STEWARD))
        _write(northmoor, _behaviour(EARLY), {"standard": NEXT_STANDARD})
    for remark in REMARKS:
        with days.on(remark.day):
            comment = values.comment_make(
                charter=charter,
                clause=_behaviour(remark.place),
                words=remark.words,
                actor=northmoor.actor(remark.who),
            )
        if remark.done:
            with days.on(remark.day + 2):
                values.comment_answer(comment=comment, done=remark.done, actor=northmoor.actor(STEWARD))


def _write_as_at_first(northmoor: Northmoor) -> None:
    """The template, with one behaviour still vague, one that went again, and one missing."""
    steward = northmoor.actor(STEWARD)
    values.charter_from_template(actor=steward)
    _write(northmoor, _behaviour(EARLY), EARLY_AT_FIRST)
    kept = _behaviour(DONE).value
    writing.behaviour_remove(behaviour=_behaviour(CAUSE), actor=steward)
    writing.behaviour_write(value=kept, existing=None, at_revision=None, actor=steward, **LETTERS)


def _write_anew(northmoor: Northmoor) -> None:
    """The second version: what the template says."""
    steward = northmoor.actor(STEWARD)
    template = [found for value in TEMPLATES[FIRST].words() for found in value.behaviours]
    values.charter_next(actor=steward)
    early, cause = template[EARLY], template[CAUSE]
    _write(northmoor, _behaviour(EARLY), {"behaviour": early.behaviour, "standard": early.standard})
    letters = next(found for found in _written() if found.behaviour == LETTERS["behaviour"])
    writing.behaviour_remove(behaviour=standards.behaviour(letters.id), actor=steward)
    writing.behaviour_write(
        value=_behaviour(CAUSE - 1).value,
        behaviour=cause.behaviour,
        seen=cause.seen,
        not_seen=cause.not_seen,
        standard=cause.standard,
        actor=steward,
    )


def _propose(northmoor: Northmoor, days: Days, version: Version) -> None:
    with days.on(version.proposed):
        charter = standards.charter_being_drafted()
        if charter is None:
            message = "Nothing is drafted on this day of the story."
            raise LookupError(message)
        proposal = values.charter_propose(charter=charter, actor=northmoor.actor(STEWARD))
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=version.proposed + 3)


def _agree_on_levels(northmoor: Northmoor, days: Days, levels: Version) -> None:
    charter = standards.charter_in_force()
    if charter is None:
        message = "No charter is in force on this day of the story."
        raise LookupError(message)
    with days.on(levels.drafted):
        annex = values.annex_begin(charter=charter, actor=northmoor.actor(STEWARD))
    with days.on(levels.proposed):
        proposal = values.annex_propose(annex=annex, actor=northmoor.actor(STEWARD))
        clockwork.strike()
    signing.all_agree(northmoor, days, proposal, from_day=levels.proposed + 3)


def _write(northmoor: Northmoor, behaviour: "Behaviour", words: dict[str, str]) -> None:
    said = {part: getattr(behaviour, part) for part in ("behaviour", "seen", "not_seen", "standard")}
    writing.behaviour_write(
        value=behaviour.value, existing=behaviour, actor=northmoor.actor(STEWARD), **(said | words)
    )


def _behaviour(place: int) -> "Behaviour":
    return standards.behaviour(_written()[place].id)


def _written() -> "list[Behaviour]":
    charter = standards.charter_being_drafted()
    return standards.behaviours(charter) if charter else []
