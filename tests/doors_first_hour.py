"""The doors to the first hour of a partnership, for whoever leads it and for those who sign."""

from tests.door import Door

_PRESENT = {"present_id": "present"}

FIRST_HOUR = {
    **{
        f"first_hour:{name}": Door("first_hour.lead", about="hour")
        for name in ("hour", "wall", "present", "behaviours", "signing", "ask", "propose")
    },
    "first_hour:people": Door("first_hour.lead", _PRESENT, about="hour"),
    "first_hour:signatory": Door("first_hour.lead", _PRESENT, about="hour"),
    "first_hour:result": Door("first_hour.read", about="hour"),
}
