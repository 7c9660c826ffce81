"""Somebody else is to be the steward, or is to keep the lists of all partners."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.partnership.rules import Office
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.selectors import who_and_where
from accord.partnership.shared.wanted import NewAdministrator, NewSteward, Wanted

if TYPE_CHECKING:
    from accord.partnership.models import Person


class InPostForm(WantedForm):
    """Somebody in post, by the organisation where the person's answers count."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", partnership.people_by_organisation())

    @property
    def chosen(self) -> "Person":
        """Return who was chosen, with the employer."""
        return partnership.person(self.cleaned_data["person"].id)


class StewardForm(InPostForm):
    """Who is to be the steward."""

    person = PersonField(
        label=_("Who is to be the steward?"), help_text=_("Anybody in post."), missing=_("Choose a person.")
    )

    def wanted(self) -> Wanted:
        """Return the person chosen, and who it is now."""
        before = [who_and_where(partnership.person(each.id)) for each in partnership.holders(Office.STEWARD)]
        return NewSteward(
            person=str(self.chosen.id),
            name=self.chosen.name,
            organisation=self.chosen.employer.name,
            before="; ".join(before),
        )


class AdministratorForm(InPostForm):
    """Who is to keep the lists of all partners."""

    person = PersonField(
        label=_("Who is to keep the people and teams of every organisation?"),
        help_text=_("Anybody in post."),
        missing=_("Choose a person."),
    )

    def wanted(self) -> Wanted:
        """Return the person chosen."""
        return NewAdministrator(
            person=str(self.chosen.id), name=self.chosen.name, organisation=self.chosen.employer.name
        )
