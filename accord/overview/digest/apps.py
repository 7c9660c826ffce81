from accord.foundations.registry import Room


class DigestRoom(Room):
    name = "accord.overview.digest"
    label = "digest"
    default = True
    registering = ("merging", "pace")
