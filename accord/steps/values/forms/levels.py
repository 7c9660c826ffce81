"""Five levels of a behaviour, and the standard for each tier."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.rules import TIER_GROUPS, Tier
from accord.standards.levels import LEVELS, LevelWords, TierStandard


class LevelsForm(forms.Form):
    """Five anchored levels of a behaviour, and which of them is expected of each tier."""

    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for number in range(1, LEVELS + 1):
            self.fields[f"level_{number}"] = forms.CharField(
                label=_level_label(number),
                widget=forms.Textarea(attrs={"rows": 2}),
                max_length=300,
                required=False,
            )
        for tier in Tier:
            people = TIER_GROUPS[tier]
            self.fields[f"{tier}_level"] = forms.TypedChoiceField(
                label=_now("Which level is the standard for {people}?").format(people=people),
                choices=[
                    ("", _("Not chosen yet")),
                    *((number, str(number)) for number in range(1, LEVELS + 1)),
                ],
                coerce=int,
                empty_value=None,
                required=False,
            )
            self.fields[f"{tier}_words"] = forms.CharField(
                label=_now("What does it mean for {people}?").format(people=people),
                max_length=200,
                required=False,
            )

    @staticmethod
    def said(words: LevelWords, revision: int) -> dict[str, Any]:
        """Return what the form begins with."""
        said: dict[str, Any] = {f"level_{number}": text for number, text in enumerate(words.levels, start=1)}
        for tier in Tier:
            expected = words.standard(tier)
            said |= {f"{tier}_level": expected.level or "", f"{tier}_words": expected.words}
        return said | {"at_revision": revision}

    def go_on_from(self, revision: int) -> None:
        """Let what was written be saved again, in the place of what somebody else wrote meanwhile."""
        self.data = dict(self.data.items()) | {"at_revision": str(revision)}

    @property
    def words(self) -> LevelWords:
        """What was written."""
        given = self.cleaned_data
        return LevelWords(
            tuple(given[f"level_{number}"] for number in range(1, LEVELS + 1)),
            {tier: TierStandard(given[f"{tier}_level"], given[f"{tier}_words"]) for tier in Tier},
        )


def _level_label(number: int) -> str:
    if number == 1:
        return _now("Level 1, furthest from it")
    if number == LEVELS:
        return _now("Level {number}, nearest to it").format(number=number)
    return _now("Level {number}").format(number=number)
