"""Which dilemmas a round asks about, and when."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.values.models import Dilemma

OPENS, CLOSES = time(9), time(17)
USUALLY_OPEN = timedelta(days=9)


class AskForm(forms.Form):
    """Which dilemmas a round asks about, and when."""

    dilemmas = forms.MultipleChoiceField(
        label=_("Which dilemmas?"),
        help_text=_("One to three. Each takes people about a minute and a half."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one to three of them.")},
    )
    title = forms.CharField(
        label=_("What is the round called?"),
        help_text=_("Everyone who is asked reads it."),
        max_length=120,
        error_messages={"required": _("Give the round a name.")},
    )
    opens_on = DayField(
        label=_("On which day does it open?"),
        help_text=_("At nine in the morning; you can change that before it is proposed."),
        missing=_("Choose when the round opens."),
    )
    closes_on = DayField(
        label=_("On which day does it close?"),
        help_text=_("At five in the afternoon."),
        missing=_("Choose when the round closes."),
    )

    use_required_attribute = False

    def __init__(self, *given: Any, free: "Sequence[Dilemma]", **named: Any) -> None:
        super().__init__(*given, **named)
        offer(self, "dilemmas", [(str(found.id), found.title) for found in free])

    @staticmethod
    def usual(today: date) -> dict[str, Any]:
        """Return what is usual: in two weeks, from Monday to the Friday of the week after."""
        opens = today + timedelta(days=14 - today.weekday())
        closes = opens + USUALLY_OPEN + timedelta(days=2)
        title = _now("Our dilemmas, {month}").format(month=in_words(opens, "F Y"))
        return {"title": title, "opens_on": opens, "closes_on": closes}

    @property
    def opens_at(self) -> datetime:
        """The moment at which it opens, where the partnership is."""
        return _moment(self.cleaned_data["opens_on"], OPENS)

    @property
    def closes_at(self) -> datetime:
        """The moment at which it closes, where the partnership is."""
        return _moment(self.cleaned_data["closes_on"], CLOSES)


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=partnership.partnership().zone)
