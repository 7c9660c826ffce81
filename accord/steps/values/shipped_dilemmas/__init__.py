"""The shipped bank of dilemmas, each tied to a behaviour of a template, in Accord's own words."""

from accord.steps.values.shipped_dilemmas.care_handing_over import CARE_HANDING_OVER
from accord.steps.values.shipped_dilemmas.care_speaking_up import CARE_SPEAKING_UP
from accord.steps.values.shipped_dilemmas.construction_one_site import CONSTRUCTION_ONE_SITE
from accord.steps.values.shipped_dilemmas.construction_safety_and_dispute import (
    CONSTRUCTION_SAFETY_AND_DISPUTE,
)
from accord.steps.values.shipped_dilemmas.education_disagreement import EDUCATION_DISAGREEMENT
from accord.steps.values.shipped_dilemmas.education_fairness import EDUCATION_FAIRNESS
from accord.steps.values.shipped_dilemmas.education_openness import EDUCATION_OPENNESS
from accord.steps.values.shipped_dilemmas.education_purpose import EDUCATION_PURPOSE
from accord.steps.values.shipped_dilemmas.education_word import EDUCATION_WORD
from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

_SHIPPED = (
    *EDUCATION_PURPOSE,
    *EDUCATION_OPENNESS,
    *EDUCATION_DISAGREEMENT,
    *EDUCATION_WORD,
    *EDUCATION_FAIRNESS,
    *CONSTRUCTION_ONE_SITE,
    *CONSTRUCTION_SAFETY_AND_DISPUTE,
    *CARE_SPEAKING_UP,
    *CARE_HANDING_OVER,
)
BANK = {found.template_key: found for found in _SHIPPED}

__all__ = ["BANK", "WrittenDilemma", "WrittenOption"]
