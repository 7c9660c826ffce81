"""What is usually to be done about name and brand."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

BRAND = (
    Written(
        "brand-name",
        Area.BRAND,
        _("Agree the name by which we answer the telephone"),
        4,
        _("Until then everybody says the name of the employer."),
        Priority.FIRST,
    ),
    Written(
        "brand-logo",
        Area.BRAND,
        _("Agree name, logo and colours, and who may use them"),
        8,
        _("A parent’s logo says whose it is."),
    ),
    Written(
        "brand-signatures",
        Area.BRAND,
        _("One e-mail signature for everybody who works in it"),
        9,
        _("It is read more often than any brochure."),
    ),
    Written(
        "brand-signs",
        Area.BRAND,
        _("Signs at the door, on vehicles and on site boards"),
        14,
        _("Visitors ask at the wrong desk."),
    ),
    Written(
        "brand-clothing",
        Area.BRAND,
        _("Passes, jackets and helmets with one mark"),
        14,
        _("On a site one sees at once who belongs to whom."),
        Priority.LATER,
    ),
    Written(
        "brand-website",
        Area.BRAND,
        _("One page on the web that says who we are and whom to ring"),
        12,
        _("Parents look there first."),
        Priority.LATER,
    ),
    Written(
        "brand-words-to-press",
        Area.BRAND,
        _("Agree who speaks for the partnership, and when"),
        6,
        _("The first headline is about who said it."),
    ),
)
