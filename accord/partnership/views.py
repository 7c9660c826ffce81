from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors


def people(request: PartnershipRequest) -> HttpResponse:
    """Who is in post, by organisation."""
    access.require(request.actor, "partnership.read")
    in_post = selectors.people_in_post()
    groups = [
        (organisation, [found for found in in_post if found.assignment.organisation_id == organisation.id])
        for organisation in selectors.organisations()
    ]
    may_import = access.allows(request.actor, "partnership.write_people")
    context = {
        "groups": [(organisation, people) for organisation, people in groups if people or organisation.signs],
        "total": len(in_post),
        "may_import": may_import,
        "letters": selectors.letters_held_up() if may_import else "",
    }
    return render(request, "partnership/people.html", context)
