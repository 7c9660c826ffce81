"""The text that Accord ships to begin from: partners edit it until it says what they do. Our own words."""

from collections.abc import Sequence

from django.conf import settings
from django.utils import translation
from django.utils.text import get_text_list
from django.utils.translation import gettext as _


def template(partnership: str, partners: Sequence[str]) -> str:
    """Return the body of a first draft, with the names of the partners in it."""
    with translation.override(settings.LANGUAGE_CODE):
        words = {"partnership": partnership, "partners": get_text_list(list(partners), _("and"))}
        return "\n\n".join(paragraph.format(**words) for paragraph in _paragraphs())


def _paragraphs() -> list[str]:
    return [
        _("# Who we are"),
        _("We are {partners}. Together we are {partnership}."),
        _(
            "We decide together what is asked of people in Accord, whom we ask, and what becomes of it. So "
            "we are responsible for it together. None of us decides any of that alone."
        ),
        _("# What each of us does"),
        _(
            "Each of us keeps the list of its own people right: who works here, where, and until when. Each "
            "names an administrator, who corrects what is wrong and erases who has left."
        ),
        _("Each of us answers its own people, in their language and within a month."),
        _(
            "Whoever runs the server does so for all of us, on our written instructions, and looks at "
            "nothing that is given in confidence."
        ),
        _("# What nobody does"),
        _(
            "None of us tries to find out how somebody answered, asks anybody how he or she answered, or "
            "puts results together with other lists to find it out."
        ),
        _("None of us uses what was given in confidence to judge, reward or discipline anybody."),
        _("# If something goes wrong"),
        _(
            "Whoever notices that something about people was lost or seen by the wrong eyes tells the others "
            "on the same day. Together we decide within three days whom we tell, and what. We tell the "
            "people concerned in plain words."
        ),
        _("# What you can do"),
        _(
            "You can see what is kept about you, have it corrected, and be erased when you have left. Turn "
            "to the administrator of your own organisation, or to any one of us: each of us has to help you."
        ),
        _("If we do not help, you can complain to the data protection authority of your country."),
        _("# How long this holds"),
        _(
            "This holds until all of us agree to another text. We look at it once a year, and whenever an "
            "organisation joins us or leaves."
        ),
    ]
