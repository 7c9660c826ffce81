from accord.foundations.registry import Room


class UndertakingsRoom(Room):
    name = "accord.mechanisms.undertakings"
    label = "undertakings"
    default = True
    registering = ("dates", "feeds", "merging", "receiving", "waiting")
