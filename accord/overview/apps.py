from accord.foundations.registry import Room


class OverviewRoom(Room):
    name = "accord.overview"
    label = "overview"
    default = True
