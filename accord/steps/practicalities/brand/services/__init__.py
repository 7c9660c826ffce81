"""Drafting the brand, putting it before every partner, and wearing it once all have agreed."""

from accord.steps.practicalities.brand.services.agreeing import brand_propose
from accord.steps.practicalities.brand.services.drafting import Said, brand_discard, brand_write
from accord.steps.practicalities.brand.services.logo import logo_choose, logo_take_off

__all__ = ["Said", "brand_discard", "brand_propose", "brand_write", "logo_choose", "logo_take_off"]
