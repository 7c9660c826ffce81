"""Opening a line, and writing it anew: what can be seen today, and the standard wanted."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour


class WriteForm(forms.Form):
    """Where we are, and the standard wanted."""

    now = forms.CharField(
        label=_("What can be seen now?"),
        help_text=_("Where you are, in a sentence or two."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say what can be seen now.")},
    )
    wanted = forms.CharField(
        label=_("Which standard is wanted?"),
        help_text=_("The charter’s own, or the next step on the way to it."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": _("Say which standard is wanted.")},
    )

    use_required_attribute = False


class AddForm(WriteForm):
    """On which behaviour, where we are, and the standard wanted."""

    behaviour = forms.ChoiceField(
        label=_("Which behaviour is to develop?"),
        error_messages={"required": _("Choose a behaviour.")},
    )
    field_order = ("behaviour", "now", "wanted")

    def __init__(self, *args: Any, behaviours: "Sequence[Behaviour]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(found.id), found.behaviour) for found in behaviours]
        offer(self, "behaviour", [("", _now("Choose a behaviour")), *named])
        self.fields["wanted"].required = False
        self.fields["wanted"].help_text = _("Leave it empty for the standard that the charter sets.")

    def behaviour_given(self) -> UUID:
        return UUID(self.cleaned_data["behaviour"])
