"""Putting a thing on the board, saying it anew, what stops it, what was decided, what the template has."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.practicalities.items.money import MOST, Money
from accord.steps.practicalities.items.rules import Area, Pays, Priority, Verdict
from accord.steps.practicalities.items.shipped import Written
from accord.web.fields import DayField, NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class LineForm(forms.Form):
    """One line, as it comes to mind."""

    use_required_attribute = False

    line = forms.CharField(
        label=_("Put something on the board"),
        help_text=_(
            "One line, as you would say it: “Signs at the door, @Ben, by 12 May, "
            "£4,000 paid by Kestrel, #brand”. You see what was understood before it counts."
        ),
        max_length=400,
        error_messages={"required": _("Write what is to be done.")},
    )


class CourseForm(forms.Form):
    """What an item is about, how urgent it is, what it costs and who pays."""

    use_required_attribute = False

    area = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[("", _("Choose an area")), *Area.choices],
        error_messages={"required": _("Choose an area.")},
    )
    priority = forms.ChoiceField(
        label=_("How urgent is it?"), choices=Priority.choices, initial=Priority.USUAL
    )
    cost = forms.IntegerField(
        label=_("What does it cost, in whole pounds?"),
        help_text=_("Leave it empty where nobody knows yet; 0 where it costs nothing."),
        min_value=0,
        max_value=MOST,
        localize=False,
        required=False,
        error_messages={
            "invalid": _("Write whole pounds, such as 4000."),
            "min_value": _("Write whole pounds, such as 4000."),
            "max_value": _("Write less than a thousand million pounds."),
        },
    )
    payer = forms.ChoiceField(label=_("Who pays?"))

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self._payers = {str(found.id): found for found in partnership.organisations()}
        usual = [(Pays.OPEN.value, Pays.OPEN.label), (Pays.TOGETHER.value, Pays.TOGETHER.label)]
        offer(self, "payer", [*usual, *((key, found.name) for key, found in self._payers.items())])

    @property
    def area_given(self) -> Area:
        return Area(self.cleaned_data["area"])

    @property
    def priority_given(self) -> Priority:
        return Priority(self.cleaned_data["priority"])

    @property
    def money(self) -> Money:
        said, cost = self.cleaned_data["payer"], self.cleaned_data["cost"]
        if said in self._payers:
            return Money(cost=cost, pays=Pays.ONE, payer=self._payers[said])
        return Money(cost=cost, pays=Pays(said))


class ItemForm(CourseForm):
    """A new item: what, who, by when, and the rest."""

    new_id = NewIdField()
    title = forms.CharField(
        label=_("What will be done?"),
        max_length=200,
        error_messages={"required": _("Say what will be done.")},
    )
    owner = forms.ChoiceField(
        label=_("Who sees to it?"),
        help_text=_("Ask the person first: it stands on his or her page at once."),
        error_messages={"required": _("Choose who sees to it.")},
    )
    due = DayField(label=_("By when?"), missing=_("Choose a day."))

    field_order = ("title", "owner", "due", "area", "priority", "cost", "payer", "new_id")

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "owner", partnership.people_to_choose())

    @property
    def owner_given(self) -> "Person":
        return partnership.person(UUID(self.cleaned_data["owner"]))


class BlockForm(forms.Form):
    """What stops it, and since when."""

    use_required_attribute = False

    words = forms.CharField(
        label=_("What stops it?"),
        help_text=_("Who or what it waits for. Everyone in the partnership reads this."),
        max_length=300,
        error_messages={"required": _("Say what stops it.")},
    )
    since = DayField(label=_("Since when?"), missing=_("Choose a day."))


class UnblockForm(forms.Form):
    """How it ended."""

    use_required_attribute = False

    how = forms.CharField(
        label=_("How did that end?"),
        max_length=300,
        error_messages={"required": _("Say how that ended, so that others can learn from it.")},
    )


class DecisionForm(forms.Form):
    """What was decided, and why."""

    use_required_attribute = False

    verdict = forms.ChoiceField(
        label=_("Which way was it decided?"),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which way it was decided.")},
    )
    words = forms.CharField(
        label=_("What was decided?"),
        help_text=_("In one sentence: “We rent the second floor of Kiln House for three years”."),
        max_length=300,
        error_messages={"required": _("Say what was decided.")},
    )
    reasons = forms.CharField(
        label=_("For what reasons?"),
        help_text=_("With them stands what was considered and left. Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Give the reasons, so that nobody has to ask again.")},
    )

    @property
    def verdict_given(self) -> Verdict:
        return Verdict(self.cleaned_data["verdict"])


class TakeForm(forms.Form):
    """What of the template belongs on the board, who sees to it, and from when its weeks count."""

    use_required_attribute = False

    keys = forms.MultipleChoiceField(
        label=_("What belongs on our board?"),
        help_text=_("Leave out what is done, and what does not concern you."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what belongs on the board.")},
    )
    owner = forms.ChoiceField(
        label=_("Who sees to these?"),
        help_text=_("Ask the person first. For several people, take some now and some in a second go."),
        error_messages={"required": _("Choose who sees to it.")},
    )
    starts = DayField(
        label=_("From which day do the weeks count?"),
        help_text=_("Today, or the day on which the partnership begins to work."),
        missing=_("Choose a day."),
    )

    def __init__(self, data: QueryDict | None = None, *, written: "Sequence[Written]", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "keys", [(found.key, _in_one_line(found)) for found in written])
        offer(self, "owner", partnership.people_to_choose())

    @property
    def owner_given(self) -> "Person":
        return partnership.person(UUID(self.cleaned_data["owner"]))


def _in_one_line(written: Written) -> str:
    words = _now("{title} ({weeks} weeks). {why}")
    return words.format(title=written.title, weeks=written.weeks, why=written.why)
