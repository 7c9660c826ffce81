"""What a new partnership does first in this room: who signs, a steward, and its people."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import FirstThing, How, sets_up
from accord.partnership import selectors
from accord.partnership.rules import LOWEST_MINIMUM, Office


@sets_up
def _who_signs(_actor: Actor) -> FirstThing:
    partners = selectors.partners()
    signing = selectors.organisations_with_a_signatory() & {found.id for found in partners}
    so_far = ngettext(
        "{signing} of {count} partner",
        "{signing} of {count} partners",
        len(partners),
    ).format(signing=len(signing), count=len(partners))
    complete = len(partners) > 1 and len(signing) == len(partners)
    return FirstThing(
        place=10,
        what=gettext_lazy("Let every partner say who signs for it"),
        how=How.DONE if complete else How.UNDER_WAY if signing else How.TO_DO,
        so_far=so_far if partners else _("none yet"),
        who=gettext_lazy(
            "Each partner names its own, and the person confirms. Whoever runs the site enters the partners."
        ),
        link=Link(_("Who signs for each partner"), address("partnership:signing")),
    )


@sets_up
def _steward(actor: Actor) -> FirstThing:
    held = selectors.holders(Office.STEWARD)
    may = access.allows(actor, "shared.propose")
    where = Link(_("Propose a steward"), address("shared:propose", setting="steward"))
    return FirstThing(
        place=20,
        what=gettext_lazy("Agree on a steward"),
        how=How.DONE if held else How.TO_DO,
        so_far=held[0].name if held else _("nobody yet"),
        who=gettext_lazy(
            "Whoever signs for a partner proposes somebody, and every partner agrees. The steward drafts, "
            "and decides nothing alone."
        ),
        link=where if may and not held else Link(_("What we own together"), address("shared:ours")),
    )


@sets_up
def _people(actor: Actor) -> FirstThing:
    count = len(selectors.people_in_post())
    may = access.allows(actor, "partnership.write_people")
    where = Link(_("Bring in a list of people"), address("partnership:import-upload"))
    return FirstThing(
        place=30,
        what=gettext_lazy("Bring in the people who are to be asked"),
        how=How.DONE if count >= LOWEST_MINIMUM else How.UNDER_WAY if count else How.TO_DO,
        so_far=ngettext("{n} person", "{n} people", count).format(n=count),
        who=gettext_lazy(
            "The administrator of each partner, for its own people, one by one or from a spreadsheet. A "
            "result needs five people at least."
        ),
        link=where if may else Link(_("The people"), address("partnership:people")),
    )
