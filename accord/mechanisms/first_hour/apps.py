from accord.foundations.registry import Room


class FirstHourRoom(Room):
    name = "accord.mechanisms.first_hour"
    label = "first_hour"
    default = True
    registering = ("adopting", "coming_back", "merging", "waiting")
