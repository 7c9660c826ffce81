"""Accounts are made when somebody comes in for the first time."""

from accord.gateways.signin.models import Account


def account_for(*, address: str) -> Account:
    """Return the account of an address, made on first use; it holds no role and needs no line in the log."""
    return Account.objects.with_address(address)
