"""A post in which somebody changes."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people
from accord.steps.transition.transitions.services.seating import LONGEST, SeatSaid
from accord.web.fields import DayField

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.steps.transition.transitions.models import Seat

DAYS = _("Write working days, from 0 to 260.")


class SeatForm(forms.Form):
    """Who leaves when, who comes when, and for how long both are to be here."""

    use_required_attribute = False

    post = forms.CharField(
        label=_("Which post is it?"),
        help_text=_("Such as “site manager, north”."),
        max_length=120,
        error_messages={"required": _("Say which post it is.")},
    )
    is_key = forms.BooleanField(
        label=_("The partnership leans on this post: we are warned when several go at once"), required=False
    )
    leaver = PersonField(
        label=_("Who leaves?"),
        help_text=_("Only what this person knows, and what others may know. Leave it empty if nobody does."),
        required=False,
        missing="",
    )
    last_day = DayField(label=_("Last day here"), missing="", required=False)
    comer = PersonField(
        label=_("Who comes?"),
        help_text=_("Leave it empty while nobody is found."),
        required=False,
        missing="",
    )
    first_day = DayField(label=_("First day in this post"), missing="", required=False)
    planned = forms.IntegerField(
        label=_("How many working days are both to be here?"),
        help_text=_(
            "What is planned first stays, also when days change: so it can be seen whether it came so."
        ),
        min_value=0,
        max_value=LONGEST,
        initial=10,
        localize=False,
        error_messages={"required": DAYS, "invalid": DAYS, "min_value": DAYS, "max_value": DAYS},
    )

    def __init__(self, data: QueryDict | None = None, *, seat: "Seat | None" = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        people = [*partnership.people_by_organisation()]
        held_by = {"leaver": seat.leaver, "comer": seat.comer} if seat else {}
        for name in ("leaver", "comer"):
            held = held_by.get(name)
            offer_people(self, name, [*_besides(people, held), *people])

    @property
    def said(self) -> SeatSaid:
        return SeatSaid(**self.cleaned_data)


def _besides(
    people: "list[tuple[str, list[Person]]]", held: "Person | None"
) -> "list[tuple[str, list[Person]]]":
    """Whoever stands in the post already and is not in post today can stay there."""
    known = held is None or any(held in found for _name, found in people)
    return [] if known or held is None else [("", [held])]
