"""What a leader does with the own report: share it, and take something from it into the own plan."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class ShareForm(forms.Form):
    """With whom."""

    person = PersonField(
        label=_("With whom?"),
        help_text=_("They read it here until you take it back, and cannot take it away as a file."),
        missing=_("Choose a person."),
    )
    use_required_attribute = False

    def __init__(self, *given: Any, people: "Sequence[tuple[str, Sequence[Person]]]", **named: Any) -> None:
        super().__init__(*given, **named)
        offer_people(self, "person", people)


class LineForm(forms.Form):
    """A line of the own plan."""

    now = forms.CharField(
        label=_("Where are you now?"),
        help_text=_("In your own words. Your line manager reads your plan, so write what may be read."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say where you are now.")},
    )
    wanted = forms.CharField(
        label=_("Which standard do you want to reach?"),
        max_length=300,
        error_messages={"required": _("Say which standard is wanted.")},
    )
    use_required_attribute = False
