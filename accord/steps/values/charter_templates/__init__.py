"""The shipped templates: charters to begin with, in Accord's own words, the constructs cited."""

from accord.standards.levels import LevelWords
from accord.steps.values.charter_templates.care import CARE
from accord.steps.values.charter_templates.construction import CONSTRUCTION
from accord.steps.values.charter_templates.education import EDUCATION
from accord.steps.values.charter_templates.wording import Template

TEMPLATES = {template.key: template for template in (EDUCATION, CONSTRUCTION, CARE)}
FIRST = EDUCATION.key


def levels_of(template_key: str) -> LevelWords | None:
    """Return the levels that a shipped template has for one of its behaviours, or None."""
    template = TEMPLATES.get(template_key.partition(".")[0])
    return template.levels_of(template_key) if template else None


__all__ = ["FIRST", "TEMPLATES", "Template", "levels_of"]
