"""A further place, and which of several is the main one."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.keeping.forms.days import first_day_field
from accord.partnership.keeping.forms.posts import PostForm
from accord.web.fields import DayField, offer


class PlaceForm(PostForm):
    """A further place, or the next main one."""

    since = first_day_field()
    until = DayField(label=_("Last day"), help_text=_("Only if it is known."), required=False)
    main = forms.TypedChoiceField(
        label=_("Where do answers count from that day on?"),
        choices=[
            ("no", _("As now: this is a place beside the main one")),
            ("yes", _("Here: the main place of today ends the day before")),
        ],
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where answers count.")},
    )


class MainForm(forms.Form):
    """Which place becomes the main one, and from when on."""

    use_required_attribute = False

    place = forms.ChoiceField(
        label=_("Which becomes the main place?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the place in which answers are to count.")},
    )
    since = first_day_field()

    def __init__(self, *args: Any, places: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "place", [(str(place_id), words) for place_id, words in places])

    @property
    def place_id(self) -> UUID:
        return UUID(self.cleaned_data["place"])
