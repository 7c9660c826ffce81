"""How one partner does things today, all topics on one page."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from accord.steps.culture.ways import selectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Organisation
    from accord.steps.culture.ways.models import Topic

LONGEST = 600


class HabitsForm(forms.Form):
    """A few words on each topic; what nobody can say yet stays empty."""

    use_required_attribute = False

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        topics: "Sequence[Topic]",
        organisation: "Organisation",
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        for topic in topics:
            habit = selectors.habit_of(topic, organisation.id)
            self.fields[str(topic.id)] = forms.CharField(
                label=topic.title,
                help_text=topic.about,
                initial=habit.words if habit else "",
                widget=forms.Textarea(attrs={"rows": 2}),
                max_length=LONGEST,
                required=False,
            )

    @property
    def said(self) -> dict[UUID, str]:
        """The words by the id of a topic."""
        return {UUID(key): words for key, words in self.cleaned_data.items()}
