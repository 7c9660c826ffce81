"""`{% who_acts 'measures.keep' as who %}`: who may do something, for those who read a page and may not."""

from django import template

from accord.foundations import access

register = template.Library()


@register.simple_tag
def who_acts(right: str) -> str:
    """Return the sentence of a right, which names who holds it."""
    return str(access.all_rights()[right].sentence)
