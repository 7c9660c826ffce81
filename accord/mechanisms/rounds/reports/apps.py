from accord.foundations.registry import Room


class ReportsRoom(Room):
    name = "accord.mechanisms.rounds.reports"
    label = "reports"
    default = True
    registering = ("merging",)
