"""Second factors of an account: passkeys, an authenticator app, recovery codes.

The only package that knows django-allauth's parts for them. A secret that cannot be read any more, because
the site came back from a backup with a new site key, is as good as none: its owner sets up anew (0035).
"""

from accord.gateways.signin.factors.app import app_add, picture_of, secret_for
from accord.gateways.signin.factors.listed import Factor, factor_remove, factors_of, forget, has_any
from accord.gateways.signin.factors.passkeys import passkey_add, passkey_options, passkey_prove, proof_options
from accord.gateways.signin.factors.proving import code_prove
from accord.gateways.signin.factors.recovery import codes_left, codes_make

__all__ = [
    "Factor",
    "app_add",
    "code_prove",
    "codes_left",
    "codes_make",
    "factor_remove",
    "factors_of",
    "forget",
    "has_any",
    "passkey_add",
    "passkey_options",
    "passkey_prove",
    "picture_of",
    "proof_options",
    "secret_for",
]
