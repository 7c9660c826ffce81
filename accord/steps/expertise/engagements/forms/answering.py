"""What becomes of a recommendation, and how useful an engagement was."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.steps.expertise.engagements.rules import Useful
from accord.web.fields import DayField

if TYPE_CHECKING:
    from accord.partnership.models import Person


class TakeUpForm(forms.Form):
    """Who does it, by when."""

    use_required_attribute = False

    owner = PersonField(label=_("Who sees to it?"), missing=_("Choose who sees to it."))
    due = DayField(label=_("By when?"), missing=_("Choose a day."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "owner", partnership.people_by_organisation())

    @property
    def chosen(self) -> "Person":
        found: Person = self.cleaned_data["owner"]
        return found


class DeclineForm(forms.Form):
    """Why it is not done."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Why do we not do it?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Give the reason, so that others understand it.")},
    )


class EvaluationForm(forms.Form):
    """How useful it was to a partner, in words."""

    use_required_attribute = False

    useful = forms.ChoiceField(
        label=_("How useful was it?"),
        choices=Useful.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of them.")},
    )
    words = forms.CharField(
        label=_("What was useful, and what was not?"),
        help_text=_("By what the brief says you would judge it. Everyone in the partnership reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say what was useful and what was not.")},
    )
    released = forms.BooleanField(
        label=_("These words may stand in the directory of facilitators, once this is closed"), required=False
    )
