from accord.foundations.registry import Room


class SettingUpRoom(Room):
    name = "accord.overview.setting_up"
    label = "setting_up"
    default = True
