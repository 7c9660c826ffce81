"""The addresses of practicalities, and the right that opens each."""

from tests.door import Door

_ITEM, _SITE = {"item_id": "practical"}, {"site_id": "site"}

PRACTICAL = {
    "items:board": Door("items.read"),
    "items:add": Door("items.keep"),
    "items:template": Door("items.keep"),
    "items:template-area": Door("items.keep", {"area": "area"}),
    "items:item": Door("items.read", _ITEM),
    "items:change": Door("items.keep", _ITEM),
    **{
        f"items:{act}": Door("items.tend", _ITEM, about="practical") for act in ("block", "unblock", "decide")
    },
    "sites:sites": Door("sites.read"),
    "sites:site": Door("sites.read", _SITE),
    "sites:add": Door("sites.keep"),
    "sites:roof": Door("sites.keep"),
    "sites:bring": Door("sites.count"),
    "sites:change": Door("sites.keep", _SITE),
    "sites:close": Door("sites.keep", _SITE),
    "sites:room-add": Door("sites.keep", _SITE),
    "sites:room-remove": Door("sites.keep", _SITE | {"room_id": "site_room"}),
    "brand:brand": Door("brand.read"),
    "brand:write": Door("brand.draft"),
    "brand:propose": Door("brand.draft"),
    "brand:discard": Door("brand.draft"),
    "brand:paper": Door("brand.take"),
    "brand:folder": Door("brand.take"),
    "touchpoints:list": Door("touchpoints.read"),
    "touchpoints:add": Door("touchpoints.keep"),
    "sites:week": Door("sites.count", _SITE | {"kind": "presence_kind", "week": "week"}),
}
