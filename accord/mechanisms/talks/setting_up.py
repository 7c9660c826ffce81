"""What a new partnership does with its first result: it talks about it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import FirstThing, How, sets_up
from accord.mechanisms.talks import selectors


@sets_up
def _talk(actor: Actor) -> FirstThing:
    standing, link = selectors.standing(), None
    how, so_far = How.TO_DO, _("after the first result")
    if standing and standing.talk_id:
        how = How.DONE if standing.finished else How.UNDER_WAY
        so_far = _("every point is decided") if standing.finished else _("planned")
        label = _("Prepare the talk") if standing.to_prepare else _("Go on with the talk")
        link = Link(label, address("talks:talk", talk_id=standing.talk_id))
    elif standing:
        so_far = _("not planned")
        if access.allows(actor, "talks.lead"):
            link = Link(_("Plan the talk"), address("talks:plan", round_id=standing.round_id))
    return FirstThing(
        place=80,
        what=gettext_lazy("Talk about it, and decide on each point"),
        how=how,
        so_far=so_far,
        who=gettext_lazy(
            "The steward, or somebody from outside, leads the talk. Each point ends with an owner and a day, "
            "or with the reason why nothing is done."
        ),
        link=link,
    )
