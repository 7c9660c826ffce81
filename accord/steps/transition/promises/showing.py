"""The promise book as pages show it: by whom it was promised to, with all that was said."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.steps.transition.promises import selectors
from accord.steps.transition.promises.rules import Sees, State
from accord.steps.transition.promises.texts import by_whom, to_whom
from accord.web.components import Fact, Tone
from accord.web.components import State as Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from accord.steps.transition.promises.models import Promise, Verdict

TONES = {State.KEPT: Tone.DONE, State.CHANGED: Tone.DONE, State.NOT_KEPT: Tone.GRAVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One promise. said: what was said of it last; answered: what those promised say to that."""

    number: int
    words: str
    url: str
    by: str
    why: str
    source: str
    said: str
    answered: str
    state: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What was promised to one. mine: it was promised to the reader's own organisation."""

    to: str
    mine: bool
    rows: list[Row]


def chapters(found: "Sequence[Promise]", employer_id: UUID | None) -> list[Chapter]:
    """Return the book by those promised, the reader's own organisation first."""
    by_whom_promised: dict[str, list[Promise]] = {}
    for each in found:
        by_whom_promised.setdefault(each.to.name if each.to else each.to_whom, []).append(each)
    made = [
        Chapter(
            to=name,
            mine=employer_id is not None and held[0].to_id == employer_id,
            rows=[row(each) for each in held],
        )
        for name, held in by_whom_promised.items()
    ]
    return sorted(made, key=lambda each: not each.mine)


def row(promise: "Promise") -> Row:
    """Return one promise as a row."""
    verdict = selectors.verdict_of(promise)
    return Row(
        number=promise.number,
        words=promise.words,
        url=address("promises:promise", promise_id=promise.id),
        by=_("by {whom}").format(whom=_when(by_whom(promise), promise.made_on)),
        why=promise.why,
        source=promise.source,
        said=_said(verdict) if verdict else "",
        answered=_answered(verdict) if verdict else "",
        state=state_of(promise),
    )


def state_of(promise: "Promise") -> Word:
    """Return what became of a promise, in a word with its mark; grave where it is seen otherwise."""
    verdict, state = selectors.verdict_of(promise), State(promise.state)
    if verdict is not None and _sees(verdict) == Sees.OTHERWISE:
        return Word(_("{state}; seen otherwise").format(state=state.label), Tone.GRAVE)
    return Word(str(state.label) if state != State.STANDS else _("open"), TONES.get(state, Tone.QUIET))


def facts(promise: "Promise") -> list[Fact]:
    """Return all that is kept of a promise, and all that was said of it, in its order."""
    found = [
        Fact(_("Promised to"), to_whom(promise)),
        Fact(_("Promised by"), _when(by_whom(promise), promise.made_on)),
        Fact(_("Why"), promise.why),
        Fact(_("Where it can be read"), promise.source),
    ]
    for verdict in promise.verdicts.all():
        found.append(Fact(_day_of(verdict.at), _said(verdict)))
        if answered := _answered(verdict):
            found.append(Fact(_("What those promised say"), answered))
    return found


def heading(promise: "Promise") -> str:
    """Return what is the case with a promise."""
    words = {
        State.STANDS: _("Promise {number} to {whom} is open."),
        State.KEPT: _("Promise {number} to {whom} was kept."),
        State.CHANGED: _("Promise {number} to {whom} was changed by agreement."),
        State.NOT_KEPT: _("Promise {number} to {whom} was not kept."),
    }[State(promise.state)]
    return words.format(number=promise.number, whom=to_whom(promise))


def _said(verdict: "Verdict") -> str:
    if verdict.state == State.CHANGED:
        return _("Changed by agreement. Before it said: “{was}” Why: {words}").format(
            was=verdict.was, words=verdict.words
        )
    label = State(verdict.state).label
    return _("{state}: {words}").format(state=str(label).capitalize(), words=verdict.words)


def _sees(verdict: "Verdict") -> str:
    answer = getattr(verdict, "answer", None)
    return answer.sees if answer else ""


def _answered(verdict: "Verdict") -> str:
    answer = getattr(verdict, "answer", None)
    if answer is None:
        return ""
    said = _("{name}: {sees}").format(name=answer.by.name, sees=answer.get_sees_display())
    return _("{said}. {words}").format(said=said, words=answer.words) if answer.words else said


def _when(who: str, day: "date | None") -> str:
    return _("{who}, on {day}").format(who=who, day=date_format(day, "j F Y")) if day else who


def _day_of(moment: "datetime") -> str:
    return date_format(moment.astimezone(get_current_timezone()).date(), "j F Y")
