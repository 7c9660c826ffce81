"""Topics about information and how we talk."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

TALKING = (
    Written(
        "talking-sharing",
        Area.TALKING,
        _("Sharing information"),
        _("What everybody sees without asking, what is given when asked for, what stays with one partner."),
        important=True,
    ),
    Written(
        "talking-bad-news",
        Area.TALKING,
        _("Bad news"),
        _("How early it is told, to whom first, and what happens to whoever tells it."),
        important=True,
    ),
    Written(
        "talking-email",
        Area.TALKING,
        _("Tone of e-mail"),
        _("First names or titles, long or short, who is copied, and what is better said in person."),
    ),
    Written(
        "talking-reaching",
        Area.TALKING,
        _("Reaching each other"),
        _("By telephone, by message or at the desk, and how soon an answer is expected."),
    ),
    Written(
        "talking-words",
        Area.TALKING,
        _("Words and abbreviations"),
        _("Which words we use for the same thing, and which we keep for those who know them."),
    ),
    Written(
        "talking-outside",
        Area.TALKING,
        _("Speaking to parents and press"),
        _("Who speaks for the partnership, in whose name, and who is told before."),
    ),
)
