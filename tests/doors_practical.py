"""The addresses of practicalities, and the right that opens each."""

from tests.door import Door

_ITEM, _SITE = {"item_id": "practical"}, {"site_id": "site"}
_MARKED = {"touchpoint_id": "touchpoint"}
_SHOT = _MARKED | {"moment": "moment"}

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
    "brand:logo": Door("brand.draft"),
    "brand:logo-off": Door("brand.draft"),
    "brand:paper": Door("brand.take"),
    "brand:folder": Door("brand.take"),
    "touchpoints:list": Door("touchpoints.read"),
    "touchpoints:add": Door("touchpoints.keep"),
    "touchpoints:touchpoint": Door("touchpoints.read", _MARKED),
    "touchpoints:picture": Door("touchpoints.show", _SHOT, about="touchpoint"),
    "touchpoints:picture-remove": Door("touchpoints.show", _SHOT, about="touchpoint"),
    "images:image": Door("images.read", {"image_id": "image"}),
    "images:logo": Door("images.read_logo", {"image_id": "logo"}),
    "sites:week": Door("sites.count", _SITE | {"kind": "presence_kind", "week": "week"}),
}
