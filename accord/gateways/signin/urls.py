from django.urls import path

from accord.gateways.signin.views import demo, door, first_start, mine, provider, requirement, second

app_name = "signin"
urlpatterns = [
    path("", door.enter, name="enter"),
    path("code/", door.code, name="code"),
    path("code/again/", door.code_again, name="code-again"),
    path("leave/", door.leave, name="leave"),
    path("first/begin/", first_start.begin, name="begin"),
    path("first/<slug:key>/", first_start.part, name="first-start"),
    path("with/<slug:key>/", provider.go, name="provider"),
    path("with/<slug:key>/back/", provider.back, name="provider-back"),
    path("second/", second.second, name="second"),
    path("passkey/", second.passkey, name="passkey"),
    path("again/", second.again, name="again"),
    path("again/held/", second.held, name="held"),
    path("me/", mine.mine, name="mine"),
    path("me/second/", mine.set_up, name="set-up"),
    path("me/app/", mine.app_add, name="app-add"),
    path("me/app/picture.svg", mine.app_picture, name="app-picture"),
    path("me/passkey/", mine.passkey_add, name="passkey-add"),
    path("me/second/<int:factor_id>/remove/", mine.factor_remove, name="factor-remove"),
    path("me/recovery-codes/", mine.codes_make, name="codes-make"),
    path("me/places/<slug:mark>/leave/", mine.place_leave, name="place-leave"),
    path("me/leave-everywhere/", mine.leave_everywhere, name="leave-everywhere"),
    path("p/<uuid:partnership_id>/signing-in/", requirement.requirement, name="requirement"),
    path("become/", demo.become, name="become"),
    path("letters/", demo.letters, name="letters"),
    path("letters/<uuid:envelope_id>/", demo.letter, name="letter"),
]
