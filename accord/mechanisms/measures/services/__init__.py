"""Keeping the register of measures, and their values."""

from accord.mechanisms.measures.services.ending import measure_end, measure_resume
from accord.mechanisms.measures.services.register import Facts, measure_add, measure_change
from accord.mechanisms.measures.services.targets import target_set
from accord.mechanisms.measures.services.values import Given, value_give, values_bring

__all__ = [
    "Facts",
    "Given",
    "measure_add",
    "measure_change",
    "measure_end",
    "measure_resume",
    "target_set",
    "value_give",
    "values_bring",
]
