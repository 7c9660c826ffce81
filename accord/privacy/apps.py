from accord.foundations.registry import Room


class PrivacyRoom(Room):
    name = "accord.privacy"
    label = "privacy"
    default = True
    registering = ("merging", "waiting", "arrangement.services")
