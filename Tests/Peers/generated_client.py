"""A client that openapi-python-client has made of the mock's OpenAPI document, at work against the mock.

usage: generated_client.py URL FOLDER, where FOLDER has the generated package rms_client.
"""

import base64
import datetime
import sys

sys.path.insert(0, sys.argv[2])

from rms_client import AuthenticatedClient  # noqa: E402
from rms_client.api.category_api2 import category_category_set_lists_get  # noqa: E402
from rms_client.api.inventory_api2 import (  # noqa: E402
    inventoryapi_2_0_inventories_bulk_upsert,
    inventoryapi_2_0_inventories_variants_get,
)
from rms_client.api.item_api2 import itemapi_2_0_items_get, itemapi_2_0_items_patch, itemapi_2_0_items_search  # noqa: E402
from rms_client.api.license_management_api import license_expiry_date_get  # noqa: E402
from rms_client.api.navigation_api import navigation_genres_get  # noqa: E402
from rms_client.api.rakuten_pay_order_api import rpay_order_confirm_order, rpay_order_get_order, rpay_order_search_order  # noqa: E402
from rms_client.models import (  # noqa: E402
    Inventory2BulkUpsert20Request,
    Item2PatchRequest,
    Order2ConfirmOrderRequest,
    Order2GetOrderRequest,
    Order2SearchOrderRequest,
)

KEY = "SLgenerated"


def client(scheme):
    token = base64.b64encode(f"SPgenerated:{KEY}".encode()).decode()
    return AuthenticatedClient(base_url=sys.argv[1], token=token, prefix=scheme)


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"generated client: {what} is {got!r}, not {wanted!r}")


rms = client("ESA")
calls = 0


def call(function, *arguments, status=200, by=rms, **keys):
    global calls
    calls += 1
    response = function.sync_detailed(*arguments, client=by, **keys)
    check(f"the status of {function.__name__}", response.status_code, status)
    return response.parsed


expiry = call(license_expiry_date_get, license_key=KEY)
check("the form of the date", len(expiry.expiry_date), 19)

item = call(itemapi_2_0_items_get, "demo-item-01")
check("the item", item.manage_number, "demo-item-01")
call(itemapi_2_0_items_patch, "demo-item-01", body=Item2PatchRequest(tagline="生成"), status=204)
check("the tagline", call(itemapi_2_0_items_get, "demo-item-01").tagline, "生成")
found = call(itemapi_2_0_items_search, title="シャツ")
check("some hits", found.num_found > 0, True)
missing = call(itemapi_2_0_items_get, "no-such-item", status=404)
check("the code", missing.errors[0].code, "GE0014")

row = {"manageNumber": "demo-item-01", "variantId": "normal-inventory", "mode": "RELATIVE", "quantity": 3}
before = call(inventoryapi_2_0_inventories_variants_get, "demo-item-01", "normal-inventory").quantity
body = Inventory2BulkUpsert20Request.from_dict({"inventories": [row]})
call(inventoryapi_2_0_inventories_bulk_upsert, body=body, status=204)
after = call(inventoryapi_2_0_inventories_variants_get, "demo-item-01", "normal-inventory").quantity
check("the stock", after, before + 3)

now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9)))
search = {
    "dateType": 1,
    "startDatetime": (now - datetime.timedelta(days=60)).strftime("%Y-%m-%dT%H:%M:%S+0900"),
    "endDatetime": now.strftime("%Y-%m-%dT%H:%M:%S+0900"),
    "orderProgressList": [100],
}
listed = call(rpay_order_search_order, body=Order2SearchOrderRequest.from_dict(search))
number = listed.order_number_list[0]
orders = call(rpay_order_get_order, body=Order2GetOrderRequest.from_dict({"orderNumberList": [number], "version": 10}))
check("the order", orders.order_model_list[0].order_number, number)
confirmed = call(rpay_order_confirm_order, body=Order2ConfirmOrderRequest.from_dict({"orderNumberList": [number]}))
check("the message", confirmed.message_model_list[0].order_number, number)

call(category_category_set_lists_get)
call(navigation_genres_get, "0")
refused = call(itemapi_2_0_items_get, "demo-item-01", by=client("Bearer"), status=401)
check("the code", refused.errors[0].code, "GA0001")
print(f"generated client: {calls} calls answered")
