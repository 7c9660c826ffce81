"""Where a clause is to stand: what the buttons of the order send, and in which value it belongs."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Value


class PlaceForm(forms.Form):
    """What a button sends: which clause, before which other one, and of a behaviour into which value."""

    clause = forms.UUIDField()
    into = forms.UUIDField(required=False)
    before = forms.UUIDField(required=False)


class IntoForm(forms.Form):
    """To which value a behaviour belongs."""

    value = forms.TypedChoiceField(
        label=_("To which value does it belong?"),
        help_text=_("It stands last there. You can move it up afterwards."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a value.")},
    )

    use_required_attribute = False

    def __init__(self, *given: Any, values: "Sequence[Value]", **named: Any) -> None:
        super().__init__(*given, **named)
        offer(self, "value", [(str(found.id), found.name) for found in values])
