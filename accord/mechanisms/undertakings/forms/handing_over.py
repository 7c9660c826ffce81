"""Who sees to what a leaver owned; who accepts what somebody does."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField
from accord.web.fields import offer

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person


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
        groups: dict[str, list[Person]] = {}
        for found in partnership.people_in_post():
            if found.person.id != undertaking.owner_id:
                groups.setdefault(found.assignment.organisation.name, []).append(found.person)
        field = self.fields["receiver"]
        assert isinstance(field, PersonField)  # noqa: S101  as the form declares it
        field.offer(sorted(groups.items()))
