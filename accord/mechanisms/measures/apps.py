from accord.foundations.registry import Room


class MeasuresRoom(Room):
    name = "accord.mechanisms.measures"
    label = "measures"
    default = True
    registering = ("waiting", "merging")
