"""What the steward proposes: which leaders, from when to when, about which behaviours."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.steps.leadership.feedback.rules import MOST_STATEMENTS
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour
    from accord.steps.leadership.selectors import Leader

AHEAD, USUALLY_OPEN = timedelta(days=35), timedelta(days=18)


class YearForm(forms.Form):
    """All reviews of one year."""

    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("It stands in the log, so it names no leader."),
        max_length=80,
        error_messages={"required": _("Give it a name.")},
    )
    opens_on = DayField(
        label=_("On which day are raters asked?"),
        help_text=_("At nine in the morning. Leaders need some weeks before it to find their raters."),
        missing=_("Choose when raters are asked."),
    )
    closes_on = DayField(
        label=_("On which day does it close?"),
        help_text=_("At five in the afternoon. Two weeks are usual."),
        missing=_("Choose when it closes."),
    )
    leaders = forms.MultipleChoiceField(
        label=_("Who is reviewed?"),
        help_text=_("Everybody who leads today, unless you leave somebody out. All partners read who is."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who is reviewed.")},
    )
    behaviours = forms.MultipleChoiceField(
        label=_("About which behaviours?"),
        help_text=_("At most eight, on the charter’s levels where it has them."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one behaviour.")},
    )
    by_organisation = forms.BooleanField(
        label=_("Tell by organisation, too, what raters see of all its leaders together"),
        help_text=_(
            "Only where each has five leaders who were reviewed, and so that no leader’s report follows."
        ),
        required=False,
    )
    use_required_attribute = False

    def __init__(
        self,
        data: Any = None,
        *,
        leaders: "Sequence[Leader]",
        behaviours: "Sequence[Behaviour]",
        today: date,
    ) -> None:
        opens = today + AHEAD - timedelta(days=today.weekday())
        usual = {
            "title": _now("Leader feedback, {month}").format(month=in_words(opens, "F Y")),
            "opens_on": opens,
            "closes_on": opens + USUALLY_OPEN,
            "leaders": [str(found.person.id) for found in leaders],
            "behaviours": [str(found.id) for found in behaviours[:MOST_STATEMENTS]],
            "by_organisation": True,
        }
        super().__init__(data, initial=usual)
        offer(
            self,
            "leaders",
            [(str(each.person.id), f"{each.person.name}, {each.organisation.name}") for each in leaders],
        )
        offer(self, "behaviours", [(str(each.id), each.behaviour) for each in behaviours])
