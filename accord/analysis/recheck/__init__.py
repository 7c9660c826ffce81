"""What follows from published results, for somebody who has these alone: no answers, no roster, no trust."""

from accord.analysis.recheck.findings import Findings, Leak, Sure
from accord.analysis.recheck.leaks import recheck
from accord.analysis.recheck.published import record_of
from accord.analysis.recheck.record import Cell, Record, Seen
from accord.analysis.recheck.together import recheck_together

__all__ = ["Cell", "Findings", "Leak", "Record", "Seen", "Sure", "recheck", "recheck_together", "record_of"]
