"""Planning a talk: when, where, with whom."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.talks import planning
from accord.mechanisms.talks.planning import Plan
from accord.mechanisms.talks.rules import USUAL_MINUTES
from accord.web.fields import DayField, SettledField, offer

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk

LASTS = (30, 45, 60, USUAL_MINUTES, 120, 180)


class PlanForm(forms.Form):
    """When and where the talk is held, and who facilitates it."""

    held_on = DayField(
        label=_("On which day do you talk?"),
        missing=_("Choose the day of the talk."),
    )
    begins = forms.TimeField(
        label=_("At what time does it begin?"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={
            "required": _("Choose the time at which it begins."),
            "invalid": _("Write a time such as 14:30."),
        },
    )
    lasts = forms.TypedChoiceField(label=_("For how long?"), coerce=int, initial=USUAL_MINUTES)
    place = forms.CharField(label=_("Where?"), max_length=160, required=False)
    call_link = forms.URLField(
        label=_("Link of the call"),
        help_text=_("For those who are not in the room. Everyone in the partnership can see it."),
        max_length=400,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Write the whole address, such as https://call.example/room.")},
    )
    facilitator = SettledField(label=_("Who facilitates it?"))

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "lasts", [(each, _now("{n} minutes").format(n=each)) for each in LASTS])
        people = [(str(found.id), found.name) for found in planning.may_facilitate()]
        offer(self, "facilitator", [("", _now("Not fixed yet")), *people])

    def clean(self) -> dict[str, Any]:
        """Ask for a place or a call; either is enough."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("place") and not cleaned.get("call_link") and "call_link" not in self.errors:
            self.add_error("place", _("Say where, or give the link of the call."))
        return cleaned

    def plan(self) -> Plan:
        """Return what was given."""
        given = self.cleaned_data
        people = {str(found.id): found for found in planning.may_facilitate()}
        return Plan(
            held_on=given["held_on"],
            begins=given["begins"],
            lasts=given["lasts"],
            place=given["place"],
            call_link=given["call_link"],
            facilitator=people.get(given["facilitator"]),
        )


def as_planned(talk: "Talk") -> dict[str, Any]:
    """Return a talk as the form shows it at first."""
    return {
        "held_on": talk.held_on,
        "begins": talk.begins,
        "lasts": talk.lasts,
        "place": talk.place,
        "call_link": talk.call_link,
        "facilitator": str(talk.facilitator_id or ""),
    }
