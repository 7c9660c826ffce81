"""Looking for undertakings."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.undertakings import origins
from accord.mechanisms.undertakings.finding import Sought
from accord.mechanisms.undertakings.rules import Which, Whose
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.partnership.models import Organisation


class FindForm(forms.Form):
    """Whose, in which state, of which partner, from where, what; what is no choice narrows nothing."""

    use_required_attribute = False

    words = forms.CharField(label=_("In the words"), max_length=80, required=False)
    whose = forms.ChoiceField(label=_("Whose"), choices=Whose.choices, required=False)
    state = forms.ChoiceField(label=_("State"), choices=Which.choices, required=False)
    partner = forms.ChoiceField(label=_("Partner"), required=False)
    origin = forms.ChoiceField(label=_("It came from"), required=False)

    def __init__(self, *args: Any, organisations: "Iterable[Organisation]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = [(str(found.id), found.name) for found in organisations]
        for name, choices in (("partner", bodies), ("origin", origins.kinds_to_choose())):
            offer(self, name, [("", _now("Any")), *choices])

    @property
    def sought(self) -> Sought:
        self.is_valid()
        given = self.cleaned_data
        partner = given.get("partner")
        return Sought(
            whose=Whose(given.get("whose") or Whose.ALL),
            which=Which(given.get("state") or Which.OPEN),
            partner=UUID(partner) if partner else None,
            origin=given.get("origin", ""),
            words=given.get("words", ""),
        )
