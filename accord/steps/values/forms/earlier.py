"""Which behaviour of the version before one goes on from."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour


class EarlierForm(forms.Form):
    """Which behaviour of the version before one goes on from."""

    NEW = "new"
    earlier = forms.ChoiceField(
        label=_("Which behaviour of the version before does it go on from?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one, or say that it is new.")},
    )

    use_required_attribute = False

    def __init__(self, *given: Any, earlier: "Sequence[Behaviour]", **named: Any) -> None:
        super().__init__(*given, **named)
        known = [(str(found.id), found.behaviour) for found in earlier]
        offer(self, "earlier", [*known, (self.NEW, _("None of them: it is a new one"))])
