from accord.foundations.registry import Room


class CascadeRoom(Room):
    name = "accord.mechanisms.cascade"
    label = "cascade"
    default = True
    registering = ("codes", "dates", "merging", "minutes", "waiting")
