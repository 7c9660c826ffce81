"""A line of the plan, and what of the template belongs into it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.steps.transition.transitions.rules import Area
from accord.web.fields import DayField, NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.transition.transitions.shipped import Written

RECEIVER = _("Who accepts what is handed over?")
RECEIVER_HINT = _("It is done once this person accepts it. For what only prepares the gate, leave it empty.")


class LineForm(forms.Form):
    """Something to be done or handed over."""

    use_required_attribute = False

    new_id = NewIdField()
    title = forms.CharField(
        label=_("What is done, or handed over?"),
        max_length=200,
        error_messages={"required": _("Say what will be done.")},
    )
    area = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[("", _("Choose an area")), *Area.choices],
        error_messages={"required": _("Choose an area.")},
    )
    owner = PersonField(label=_("Who does it, or hands it over?"), missing=_("Choose who does it."))
    receiver = PersonField(label=RECEIVER, help_text=RECEIVER_HINT, required=False, missing="")
    due = DayField(label=_("By when?"), missing=_("Choose a day."))

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        people = partnership.people_by_organisation()
        for name in ("owner", "receiver"):
            offer_people(self, name, people)

    @property
    def area_given(self) -> Area:
        return Area(self.cleaned_data["area"])


class TakeForm(forms.Form):
    """What of the template belongs into the plan, and between whom."""

    use_required_attribute = False

    keys = forms.MultipleChoiceField(
        label=_("What belongs into this plan?"),
        help_text=_("Leave out what does not concern you, and what you would rather say in your own words."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what belongs into this plan.")},
    )
    owner = PersonField(
        label=_("Who does these, or hands them over?"),
        help_text=_("For several people, take some lines now and some in a second go."),
        missing=_("Choose who does it."),
    )
    receiver = PersonField(label=RECEIVER, help_text=RECEIVER_HINT, required=False, missing="")

    def __init__(self, data: QueryDict | None = None, *, written: "Sequence[Written]", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "keys", [(found.key, _in_one_line(found)) for found in written])
        people = partnership.people_by_organisation()
        for name in ("owner", "receiver"):
            offer_people(self, name, people)


def _in_one_line(written: "Written") -> str:
    words = _now("{area}: {title} ({when})")
    return words.format(area=written.area.label, title=written.title, when=_when(written.weeks))


def _when(weeks: int) -> str:
    if weeks < 0:
        words = ngettext("{count} week after the gate", "{count} weeks after the gate", -weeks)
    else:
        words = ngettext("{count} week before the gate", "{count} weeks before the gate", weeks)
    return words.format(count=abs(weeks))
