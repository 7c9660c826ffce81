"""A transition: its kind, its gate, who leads it; a later gate; how it ended."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.steps.transition.transitions.rules import Kind
from accord.web.fields import DayField, NewIdField


class BeginForm(forms.Form):
    """What passes into what, when, and who leads."""

    use_required_attribute = False

    new_id = NewIdField()
    kind = forms.ChoiceField(
        label=_("What kind of transition is it?"),
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a kind.")},
    )
    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("As you speak of it: “From the bid to the schools”, “New site manager in the north”."),
        max_length=120,
        error_messages={"required": _("Say in a few words what changes.")},
    )
    gate_on = DayField(
        label=_("On which day is the gate?"),
        help_text=_("The day on which the old ends and the new begins. All days of the plan count from it."),
        missing=_("Choose a day."),
    )
    leader = PersonField(
        label=_("Who leads it?"),
        help_text=_("Ask the person first."),
        missing=_("Choose who leads it."),
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_people(self, "leader", partnership.people_by_organisation())


class MoveForm(forms.Form):
    """A later day for the gate, and why."""

    use_required_attribute = False

    gate_on = DayField(label=_("On which later day is the gate?"), missing=_("Choose a day."))
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("It stands with every line of the plan that moves with the gate."),
        max_length=300,
        error_messages={"required": _("Give the reason, so that others understand it.")},
    )


class EndForm(forms.Form):
    """How it ended."""

    use_required_attribute = False

    how = forms.CharField(
        label=_("How did it end, and what can others learn from it?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how it ended and what others can learn from it.")},
    )
