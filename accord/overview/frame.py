"""What surrounds every page of a partnership: its name and phase, who you are, the rail, the foot."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.formats import date_format
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access, registry, scope
from accord.foundations.access import Actor, Role
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Descriptor
from accord.overview.tally import Tally, tally_for
from accord.partnership import selectors as partnership
from accord.partnership.images import selectors as images
from accord.web.frame import Frame, HelpHere, Picture, RailEntry

if TYPE_CHECKING:
    from accord.partnership.models import Partnership


# Said beside the name of the reader, instead of the organisation.
OFFICES = (
    Role.STEWARD,
    Role.ADMINISTRATOR,
    Role.FACILITATOR,
    Role.TRUSTED_PERSON,
    Role.BOARD_MEMBER,
    Role.PROGRAMME_OFFICER,
)

SETTING_UP = frozenset({Role.STEWARD, Role.ADMINISTRATOR, Role.SIGNATORY, Role.DEPUTY})


def frame(request: HttpRequest) -> dict[str, object]:
    """Offer the frame to every template; outside of a partnership there is none.

    Computed when a template asks for it, and not at all for a page that needs none or brings its own.
    """
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return {}
    return {"frame": SimpleLazyObject(lambda: _in_scope(request, actor))}


def frame_of(request: HttpRequest, actor: Actor, tally: Tally) -> Frame:
    """Return the frame around a page, with what waits counted already."""
    held, home = partnership.partnership(), _home(actor)
    return Frame(
        title=held.name,
        phase=phase_in_words(held),
        home_url=home.url,
        home=home.label,
        you=you_in_words(actor),
        you_url=_where_you_change(),
        links=_links(actor, tally.waiting),
        rail=_rail(request, tally) if access.allows(actor, "overview.read") else (),
        foot=_foot(actor),
        brand_css=f"{address('overview:brand')}?{held.brand_colour.removeprefix('#')}",
        logo=_logo(),
        search_url=address("search:search"),
        help=_help(request),
    )


def _help(request: HttpRequest) -> HelpHere | None:
    """Return what is said about the page that is asked for."""
    match = request.resolver_match
    found = registry.help_for(match.view_name) if match else None
    if found is None:
        return None
    return HelpHere(
        help=found,
        words=registry.words_of(found),
        words_url=address("help:words"),
        all_url=f"{address('help:pages')}#help-{found.key}",
    )


def _logo() -> Picture | None:
    held = images.logo()
    if held is None:
        return None
    shown = held.shown
    return Picture(address("images:logo", image_id=shown.id), shown.width, shown.height)


def _home(actor: Actor) -> Link:
    """Return the first page of a reader: the dashboard, or the own page where that is closed to one."""
    if access.allows(actor, "overview.read"):
        return Link(_("Dashboard"), address("overview:dashboard"))
    return Link(_("My page"), address("overview:my-page"))


def _where_you_change() -> str:
    """Return where one becomes somebody else in the demo, and elsewhere the page of one's account."""
    return (
        f"{resolve_url(settings.LOGIN_URL)}?again=1" if settings.ACCORD_DEMO else resolve_url("signin:mine")
    )


def phase_in_words(held: "Partnership") -> str:
    """Return the phase and since when ("operational since 3 March 2025")."""
    return _("{phase} since {day}").format(
        phase=held.get_phase_display(), day=date_format(held.phase_since, "j F Y")
    )


def you_in_words(actor: Actor) -> str:
    """Return who is reading: the name with the offices held, else with the organisation."""
    held = [str(role.label) for role in OFFICES if role in actor.roles]
    return ", ".join([actor.name, *(held or _organisation(actor))])


def _in_scope(request: HttpRequest, actor: Actor) -> Frame:
    with scope.partnership(actor.partnership_id):
        return frame_of(request, actor, tally_for(actor))


def _organisation(actor: Actor) -> list[str]:
    return [found.short_name for found in partnership.organisations() if found.id == actor.organisation_id]


def _links(actor: Actor, waits: int) -> tuple[Link, ...]:
    mine = ngettext("My page ({count} waits)", "My page ({count} wait)", waits).format(count=waits)
    return _open_to(
        actor,
        ("overview.read_own", Link(mine if waits else _("My page"), address("overview:my-page"))),
        ("audit.read", Link(_("Log"), address("audit:log"))),
        ("partnership.read", Link(_("People"), address("partnership:people"))),
    )


def _foot(actor: Actor) -> tuple[Link, ...]:
    return _open_to(
        actor,
        ("publishing.read", Link(_("Results"), address("publishing:results"))),
        ("talks.read", Link(_("You said, we did"), address("talks:said"))),
        ("undertakings.read", Link(_("Undertakings"), address("undertakings:list"))),
        ("issues.read", Link(_("Issues"), address("issues:list"))),
        ("packs.read", Link(_("Packs"), address("packs:list"))),
        ("shared.read", Link(_("What we own together"), address("shared:ours"))),
        ("agreement.read", Link(_("Joint decisions"), address("agreement:proposals"))),
        ("audit.read", Link(_("Log"), address("audit:log"))),
        *_setting_up(actor),
        ("help.read", Link(_("Help"), address("help:pages"))),
        ("privacy.read_arrangement", Link(_("Who is responsible"), address("privacy:responsible"))),
    )


def _setting_up(actor: Actor) -> tuple[tuple[str, Link], ...]:
    """Offer the list of first things to those who do them; others find it in help."""
    if SETTING_UP.isdisjoint(actor.roles):
        return ()
    return (("setting_up.read", Link(_("Setting up"), address("setting_up:list"))),)


def _open_to(actor: Actor, *links: tuple[str, Link]) -> tuple[Link, ...]:
    """Leave out what the reader would be refused."""
    return tuple(link for right, link in links if access.allows(actor, right))


def _rail(request: HttpRequest, tally: Tally) -> tuple[RailEntry, ...]:
    home = address("overview:dashboard")
    return (
        RailEntry(title=_("All eight"), url=home, current=request.path == home),
        *(
            _rail_entry(request, descriptor, waits=tally.steps[descriptor.key])
            for descriptor in (*registry.sentences(), *registry.steps())
            if descriptor.key in tally.steps
        ),
    )


def _rail_entry(request: HttpRequest, descriptor: Descriptor, *, waits: bool) -> RailEntry:
    namespace = request.resolver_match.namespace if request.resolver_match else ""
    url = descriptor.url()
    return RailEntry(
        title=descriptor.title,
        url=url,
        number=descriptor.number or None,
        current=request.path.startswith(url) or namespace in descriptor.rooms,
        waiting=waits,
    )
