"""A need in words: where it stands, who raised it, who declined it and why."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from accord.steps.expertise.needs.rules import NeedState
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from datetime import datetime

    from accord.partnership.models import Person
    from accord.steps.expertise.needs.models import Need


def heading(need: "Need") -> str:
    """Return what is the case with a need, in a sentence that its own words follow."""
    if need.state == NeedState.DECLINED:
        return _("We do not look for help with this.")
    if need.state == NeedState.BRIEFED:
        return _("We look for somebody who helps us with this.")
    return _("Somebody says that we need help with this.")


def state_word(need: "Need") -> State:
    """Return the state as a word that carries its own mark."""
    tone = Tone.WAITING if need.state == NeedState.OPEN else Tone.QUIET
    return State(need.get_state_display(), tone)


def raised_in_words(need: "Need") -> str:
    """Return who raised it and when; of what was declined at once, which rule suggested it."""
    if need.key and need.state == NeedState.DECLINED and need.raised_at == need.declined_at:
        return _("A rule suggested it")
    return _("Raised by {who} on {day}").format(who=who(need.raised_by), day=_day(need.raised_at))


def declined_in_words(need: "Need") -> str:
    """Return who declined it and when; "" while nobody has."""
    if need.declined_by is None or need.declined_at is None:
        return ""
    return _("Declined by {who} on {day}").format(who=who(need.declined_by), day=_day(need.declined_at))


def who(person: "Person") -> str:
    """Return a person with the employer."""
    return f"{person.name}, {person.employer.short_name}"


def _day(moment: "datetime") -> str:
    return str(date_format(moment.astimezone(get_current_timezone()), "j F Y"))
