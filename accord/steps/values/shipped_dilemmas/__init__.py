"""The shipped bank of hard cases, each tied to a behaviour of a template, in Accord's own words."""

from accord.steps.values.shipped_dilemmas.care import CARE
from accord.steps.values.shipped_dilemmas.construction import CONSTRUCTION
from accord.steps.values.shipped_dilemmas.education import EDUCATION
from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

BANK = {found.template_key: found for found in (*EDUCATION, *CONSTRUCTION, *CARE)}

__all__ = ["BANK", "WrittenDilemma", "WrittenOption"]
