"""The pages of the brand."""

from accord.steps.practicalities.brand.views.drafting import discard, propose, write
from accord.steps.practicalities.brand.views.logo import logo, logo_off
from accord.steps.practicalities.brand.views.seeing import brand
from accord.steps.practicalities.brand.views.taking import folder, paper

__all__ = ["brand", "discard", "folder", "logo", "logo_off", "paper", "propose", "write"]
