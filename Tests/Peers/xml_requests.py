"""XML and JSON calls as scripts make them with requests: any header case, no content type, pretty-printed bodies."""

import sys

import requests

from xml_peer import Judge

BASE = sys.argv[1]
KEY = {"authorization": "ESA U1BwZWVyOlNMcGVlcg=="}
read = Judge(BASE).judge


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"requests: {what} is {got!r}, not {wanted!r}")


def post(path, body, **headers):
    # Bytes, because requests would add a content type for a dictionary.
    return requests.post(f"{BASE}{path}", data=body.encode(), headers={**KEY, **headers}, timeout=10)


answer = requests.get(f"{BASE}/es/1.0/item/get", params={"itemUrl": "demo-item-01"}, headers=KEY, timeout=10)
check("item.get's status", (answer.status_code, read(answer).findtext("itemGetResult/code")), (200, "N000"))
check("item.get's echo", read(answer).findtext("status/requests/itemUrl"), "demo-item-01")

pretty = """<?xml version='1.0' encoding='utf-8'?>
<request>
  <itemUpdateRequest>
    <item>
      <itemUrl>demo-item-01</itemUrl>
      <itemName>新しい名前</itemName>
    </item>
  </itemUpdateRequest>
</request>
"""
answer = post("/es/1.0/item/update", pretty)
check("item.update", read(answer).findtext("itemUpdateResult/code"), "N000")
check("item.update's echo", read(answer).findtext("itemUpdateResult/item/itemUrl"), "demo-item-01")
answer = requests.get(f"{BASE}/es/1.0/item/get", params={"itemUrl": "demo-item-01"}, headers=KEY, timeout=10)
check("the name that was set", read(answer).findtext("itemGetResult/item/itemName"), "新しい名前")
answer = post("/es/1.0/item/update", pretty, **{"CONTENT-TYPE": "application/x-www-form-urlencoded"})
check("item.update with a wrong content type", read(answer).findtext("itemUpdateResult/code"), "N000")
check("a body that is not XML", post("/es/1.0/item/update", "<request>").status_code, 400)

answer = requests.get(f"{BASE}/es/1.0/categoryapi/shop/categories/get", headers=KEY, timeout=10)
check("shop.categories.get", read(answer).findtext("categoriesGetResult/code"), "N000")
answer = requests.get(f"{BASE}/es/1.0/coupon/search", headers=KEY, timeout=10)
code = read(answer).findtext("coupons/coupon/couponCode")
answer = requests.get(f"{BASE}/es/1.0/coupon/get?couponCode={code}", headers=KEY, timeout=10)
check("coupon.get", read(answer).findtext("coupon/couponCode"), code)

query = {"licenseKey": "SLpeer"}
answer = requests.get(f"{BASE}/es/1.0/license-management/license-key/expiry-date", params=query, headers=KEY, timeout=10)
check("license.expiryDate.get", list(answer.json()), ["expiryDate"])

answer = requests.get(f"{BASE}/es/1.0/item/get?itemUrl=demo-item-01", timeout=10)
check("a call without a key", (answer.status_code, read(answer).findtext("status/message")), (401, "AuthError"))
print(f"requests {requests.__version__}: reads, writes and refusals are valid, and as a script expects them")
