"""Pages of what changes with a transition."""

from accord.steps.transition.mindset.views.changing import propose, say, write
from accord.steps.transition.mindset.views.seeing import mindset

__all__ = ["mindset", "propose", "say", "write"]
