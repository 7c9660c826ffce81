"""Who sees to what a leaver owned; who accepts what somebody does."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.web.fields import offer

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


class HandOverForm(forms.Form):
    """Who sees to it from now on."""

    owner = forms.ChoiceField(
        label=_("Who sees to it from now on?"),
        help_text=_("Ask the person first: it stands on his or her page at once."),
        error_messages={"required": _("Choose who sees to it.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", partnership.people_to_choose())

    def owner_given(self) -> UUID:
        return UUID(self.cleaned_data["owner"])


class ReceiverForm(forms.Form):
    """Who accepts that something is done: somebody in post, and not the one who does it."""

    receiver = PersonField(
        label=_("Who accepts that it is done?"),
        help_text=_("Whoever needs it. It is done once this person says so."),
        missing=_("Choose who accepts it."),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, undertaking: "Undertaking", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [
            (name, [person for person in people if person.id != undertaking.owner_id])
            for name, people in partnership.people_by_organisation()
        ]
        offer_people(self, "receiver", [(name, people) for name, people in others if people])
