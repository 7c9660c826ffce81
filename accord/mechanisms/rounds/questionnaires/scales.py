"""The answers to choose from: the scales that are shipped, and what every scale is made of. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence

FEWEST_OPTIONS, MOST_OPTIONS = 2, 7  # more than seven steps nobody tells apart on a phone


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers to choose from, lowest first; answer 1 is the first label.

    question: what stands above statements that are answered on it. directed: whether more of it is better.
    """

    key: str
    labels: tuple[Sentence, ...]
    question: Sentence
    directed: bool = True

    @property
    def options(self) -> int:
        return len(self.labels)


HOW_OFTEN = Scale(
    "how_often",
    (_("Never"), _("Seldom"), _("Now and then"), _("Often"), _("Nearly always")),
    _("How often do you see this in the partnership?"),
)
WOULD_OR_NOT = Scale(
    "would_or_not",
    (_("No"), _("Probably not"), _("Perhaps"), _("Probably"), _("Yes")),
    _("What would we do, and what should we do?"),
    directed=False,
)
HOW_FAR = Scale(
    "how_far",
    (_("Not at all"), _("A little"), _("Partly"), _("Mostly"), _("Wholly")),
    _("How far is this true of the partnership as you know it?"),
)
HOW_MUCH = Scale(
    "how_much",
    (_("None"), _("A little"), _("Some"), _("Much"), _("Very much")),
    _("How much of this does taking part bring you?"),
)
BESIDE_A_FIGURE = Scale(
    "beside_a_figure",
    (
        _("Much worse than that"),
        _("Somewhat worse"),
        _("About like that"),
        _("Somewhat better"),
        _("Much better than that"),
    ),
    _("Set this figure beside what you see yourself."),
    directed=False,
)
SCALES = {scale.key: scale for scale in (HOW_OFTEN, HOW_FAR, HOW_MUCH, WOULD_OR_NOT, BESIDE_A_FIGURE)}
