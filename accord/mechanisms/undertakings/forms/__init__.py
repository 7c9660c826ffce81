"""The forms of this room."""

from accord.mechanisms.undertakings.forms.accepting import AcceptForm
from accord.mechanisms.undertakings.forms.finding import FindForm
from accord.mechanisms.undertakings.forms.handing_over import HandOverForm, ReceiverForm
from accord.mechanisms.undertakings.forms.reporting import ReportForm

__all__ = ["AcceptForm", "FindForm", "HandOverForm", "ReceiverForm", "ReportForm"]
