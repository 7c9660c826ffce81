"""`{% address 'values:charter' charter_id=charter.id %}`: a page of the partnership in scope."""

from django import template

from accord.foundations.addresses import address as address_of

register = template.Library()


@register.simple_tag
def address(name: str, **parts: object) -> str:
    """Return the path of a named page of the partnership in scope."""
    return address_of(name, **parts)
