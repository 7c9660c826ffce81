"""When the exercise is held, and what it is called."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.web.fields import DayField

OPENS, CLOSES = time(9), time(17)
IN_TWO_WEEKS, USUALLY_OPEN = timedelta(days=14), timedelta(days=11)


class ExerciseForm(forms.Form):
    """When the exercise is held, and what it is called."""

    use_required_attribute = False

    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("Everyone who is asked reads it."),
        max_length=120,
        error_messages={"required": _("Give it a name.")},
    )
    opens_on = DayField(
        label=_("On which day does it open?"),
        help_text=_("At nine in the morning; you can change that before it is proposed."),
        missing=_("Choose when it opens."),
    )
    closes_on = DayField(
        label=_("On which day does it close?"),
        help_text=_("At five in the afternoon, some days before the workshop that talks about it."),
        missing=_("Choose when it closes."),
    )

    @staticmethod
    def usual(today: date) -> dict[str, Any]:
        """Return what is usual: in two weeks, from Monday to the Friday of the week after."""
        opens = today + IN_TWO_WEEKS - timedelta(days=today.weekday())
        title = _now("At home and here, {month}").format(month=in_words(opens, "F Y"))
        return {"title": title, "opens_on": opens, "closes_on": opens + USUALLY_OPEN}

    @property
    def opens_at(self) -> datetime:
        """The moment at which it opens, where the partnership is."""
        return _moment(self.cleaned_data["opens_on"], OPENS)

    @property
    def closes_at(self) -> datetime:
        """The moment at which it closes, where the partnership is."""
        return _moment(self.cleaned_data["closes_on"], CLOSES)


FIELDS = {"opens_at": "opens_on", "closes_at": "closes_on"}
"""What a refusal is about, by the field in which it was chosen."""


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=partnership.partnership().zone)
