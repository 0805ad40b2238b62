"""The JSON calls of RakutenPayOrderAPI 2.0 and PurchaseItemAPI with requests: every request and answer is judged by JSON schemas."""

import datetime
import json
import sys

import requests
from json_peer import FIXTURES, Judge, malformed

BASE = sys.argv[1]
KEY = {"Authorization": "ESA U1BvcmRlcnBlZXI6U0xvcmRlcnBlZXI=", "Content-Type": "application/json; charset=utf-8"}
JUDGE = Judge("order2", "order calls")
judge, check = JUDGE.judge, JUDGE.check
PURCHASE_ITEM = {"searchOrderItem", "getOrderItem"}


def address(function):
    return f"{BASE}/es/2.0/{'purchaseItem' if function in PURCHASE_ITEM else 'order'}/{function}/"


def call(function, status=200, refused=False, **body):
    if not refused:
        judge(f"{function}.request.json", body)
    response = requests.post(address(function), data=json.dumps(body), headers=KEY, timeout=10)
    check(f"{function}'s status for {body}", response.status_code, status)
    answer = response.json()
    judge(f"{function}.response.json", answer)
    return answer


def codes(answer):
    return [message["messageCode"].removeprefix("ORDER_EXT_API_") for message in answer["MessageModelList"]]


today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9)))
stamp = "%Y-%m-%dT%H:%M:%S+0900"
period = {
    "dateType": 1,
    "startDatetime": (today - datetime.timedelta(days=60)).strftime(stamp),
    "endDatetime": today.strftime(stamp),
}

found = call("searchOrder", **period, PaginationRequestModel={"requestRecordsAmount": 1000, "requestPage": 1})
numbers = found["orderNumberList"]
check("whether there are orders", len(numbers) > 10, True)
none = call("searchOrder", **period, reserveNumber="123456-20200101-0000000000", PaginationRequestModel={})
check("an empty search", (none["orderNumberList"], codes(none)), ([], ["SEARCH_ORDER_INFO_102"]))
call("searchOrder", 400, True, dateType=1)
call("searchOrder", 400, True, **{**period, "startDatetime": "2026-11-01"})

# The shop's orders are at most 90 days old, and a search reaches 63 days.
older = call(
    "searchOrder",
    dateType=1,
    startDatetime=(today - datetime.timedelta(days=120)).strftime(stamp),
    endDatetime=period["startDatetime"],
    PaginationRequestModel={"requestRecordsAmount": 1000},
)["orderNumberList"]
everything = list(dict.fromkeys(numbers + older))
for version in range(3, 11):
    orders = []
    for start in range(0, len(everything), 100):
        asked = everything[start : start + 100]
        orders += call("getOrder", orderNumberList=asked, version=version)["OrderModelList"]
    check(f"the numbers of version {version}", [order["orderNumber"] for order in orders], everything)


def total(amounts):
    amounts = list(amounts)
    return -9999 if -9999 in amounts else sum(amounts)


for order in orders:
    name = f"of {order['orderNumber']}"
    baskets, coupons, rates = order["PackageModelList"], order["CouponModelList"] or [], order["TaxSummaryModelList"]
    wrappings = [order[key]["price"] for key in ("WrappingModel1", "WrappingModel2") if order[key]]
    goods = [sum(line["priceTaxIncl"] * line["units"] for line in basket["ItemModelList"]) for basket in baskets]
    check(f"the goods {name}", order["goodsPrice"], sum(goods))
    check(f"the postage {name}", order["postagePrice"], total(basket["postagePrice"] for basket in baskets))
    check(f"the total {name}", order["totalPrice"], total([order["goodsPrice"], order["postagePrice"], *wrappings]))
    check(f"the coupons {name}", order["couponAllTotalPrice"], sum(coupon["couponTotalPrice"] for coupon in coupons))
    if order["totalPrice"] == -9999:
        check(f"the request {name}", order["requestPrice"], -9999)
        continue
    request = order["totalPrice"] + order["paymentCharge"] + order["additionalFeeOccurAmountToUser"]
    request -= order["couponAllTotalPrice"] + order["PointModel"]["usedPoint"]
    check(f"the request {name}", order["requestPrice"], request)
    for member, amount in (
        ("totalPrice", order["totalPrice"]),
        ("paymentCharge", order["paymentCharge"]),
        ("couponPrice", order["couponAllTotalPrice"]),
        ("reqPrice", request + order["PointModel"]["usedPoint"]),
    ):
        check(f"the rates' {member} {name}", sum(rate[member] for rate in rates), amount)
check("the progresses", sorted({order["orderProgress"] for order in orders}), list(range(100, 1000, 100)))
call("getOrder", 400, True, orderNumberList=numbers[:1])
call("getOrder", 400, True, orderNumberList=numbers[:1], version=99)

methods = set()
for order in orders[:40]:
    answer = call("getPayment", orderNumber=order["orderNumber"], version=4)
    [payment] = answer["OrderModel"]["PaymentModelList"]
    methods.add(payment["paymentMethod"])
    method = order["SettlementModel"]["settlementMethodCode"]
    check("a payment", (payment["paymentMethod"], payment["paymentAmount"]), (method, order["requestPrice"]))
check("the payment methods", methods >= {1, 2, 9}, True)
unknown = "123456-20200101-0000000000"
check("no payment", codes(call("getPayment", orderNumber=unknown, version=4)), ["GET_PAYMENT_ERROR_101"])
call("getPayment", 400, True, orderNumber=numbers[0])
call("getPayment", 400, True, orderNumber=numbers[0], version=3)

listed = call("searchOrderItem", **period, PaginationRequestModel={"requestRecordsAmount": 1000, "requestPage": 1})
check("the numbers of searchOrderItem", listed["orderNumberList"], numbers)
none = call("searchOrderItem", **period, searchKeywordType=7, searchKeyword="no such SKU")
check("an empty search", (none["orderNumberList"], codes(none)), ([], ["SEARCH_ORDER_INFO_102"]))
call("searchOrderItem", 400, True, dateType=1)
call("searchOrderItem", 400, True, **period, searchKeywordType=4, searchKeyword="a")
items = call("getOrderItem", orderNumberList=[unknown, *numbers[:99]])
check("getOrderItem", codes(items), ["GET_ORDER_INFO_101", "GET_ORDER_INFO_102"])
check("its orders", [order["orderNumber"] for order in items["OrderModelList"]], numbers[:99])
items = call("getOrderItem", orderNumberList=[unknown])
check("no order", (items["OrderModelList"], codes(items)), ([], ["GET_ORDER_INFO_102"]))
call("getOrderItem", 400, True)
call("getOrderItem", 400, True, orderNumberList=["x"])

by_progress = {}
for order in orders:
    by_progress.setdefault(order["orderProgress"], order)
new, waiting, paid, cancelled = (by_progress[progress] for progress in (100, 300, 700, 900))

answer = call("confirmOrder", orderNumberList=[new["orderNumber"], cancelled["orderNumber"]])
check("confirmOrder", codes(answer), ["CONFIRM_ORDER_INFO_101", "CONFIRM_ORDER_ERROR_102"])
call("confirmOrder", 400, True)

number = waiting["orderNumber"]
call("updateOrderMemo", orderNumber=number, memo="確認済み", shippingTerm=1416)
call("updateOrderRemarks", orderNumber=number, giftCheck=1, remarks="のし")
call("updateOrderDelivery", orderNumber=number, deliveryName="メール便")
call("updateOrderMemo", 400, True, orderNumber=number, operator="1234567")
call("updateOrderRemarks", 400, True, orderNumber=number)
call("updateOrderDelivery", 400, True, orderNumber=number)

groups = call("getSubStatusList")["StatusModelList"]
status = next(group for group in groups if group["orderProgress"] == 300)["SubStatusModelList"][0]["subStatusId"]
answer = call("updateOrderSubStatus", subStatusId=status, orderNumberList=[number, cancelled["orderNumber"]])
check("updateOrderSubStatus", codes(answer), ["UPDATE_ORDERSUBSTATUS_INFO_101", "UPDATE_ORDERSUBSTATUS_ERROR_101"])

basket = waiting["PackageModelList"][0]["basketId"]


def rows(*models):
    return [{"basketId": basket, "ShippingModelList": list(models)}]


answer = call(
    "updateOrderShipping", orderNumber=number, BasketidModelList=rows({"deliveryCompany": "1001", "shippingNumber": "1"})
)
check("a new row", codes(answer), ["UPDATE_ORDERSHIPPING_INFO_101"])
row = answer["MessageModelList"][0]["shippingDetailId"]
call("updateOrderShipping", orderNumber=number, BasketidModelList=rows({"shippingDetailId": row, "shippingNumber": ""}))
call("updateOrderShipping", 400, True, orderNumber=number, BasketidModelList=rows({"shippingDate": "2026/01/01"}))
answer = call(
    "updateOrderShippingAsync",
    OrderShippingModelList=[
        {
            "orderNumber": number,
            "BasketidModelList": rows({"shippingDetailId": row, "shippingDate": today.strftime("%Y-%m-%d")}),
        }
    ],
)
ticket = answer["MessageModelList"][0]["requestId"]
call("getResultUpdateOrderShippingAsync", requestId=ticket)
call("getResultUpdateOrderShippingAsync", 400, True)
call("updateOrderShippingAsync", 200, True, OrderShippingModelList=[
    {"orderNumber": number, "BasketidModelList": rows({"shippingDate": "x"})}
])

order = call("getOrder", orderNumberList=[number], version=10)["OrderModelList"][0]
check("the memo", (order["memo"], order["remarks"], order["giftCheckFlag"]), ("確認済み", "のし", 1))
check("the sub-status", order["subStatusId"], status)

ITEM = (
    "itemDetailId itemName itemNumber price taxRate units includePostageFlag includeTaxFlag"
    " includeCashOnDeliveryPostageFlag selectedChoice restoreInventoryFlag deleteItemFlag SkuModelList"
).split()
PACKAGE = "basketId postagePrice postageTaxRate deliveryPrice deliveryTaxRate noshi packageDeleteFlag".split()


def contents(order):
    """An order as it is, for updateOrderSender."""
    packages = []
    for package in order["PackageModelList"]:
        sender = {name: text for name, text in package["SenderModel"].items() if name != "isolatedIslandFlag"}
        items = [{name: item[name] for name in ITEM} for item in package["ItemModelList"]]
        packages.append({**{name: package[name] for name in PACKAGE}, "SenderModel": sender, "ItemModelList": items})
    body = {"orderNumber": order["orderNumber"], "PackageModelList": packages}
    for name in ("WrappingModel1", "WrappingModel2"):
        if order[name]:
            body[name] = {member: value for member, value in order[name].items() if member != "taxPrice"}
    coupons = order["CouponModelList"] or []
    if coupons:
        names = ("couponCode", "itemId", "couponPrice", "couponUnit")
        body["CouponModelList"] = [{name: coupon[name] for name in names} for coupon in coupons]
    return body


def read(number):
    return call("getOrder", orderNumberList=[number], version=10)["OrderModelList"][0]


order = read(number)
check("the same contents", codes(call("updateOrderSender", **contents(order))), ["UPDATE_ORDERSENDER_INFO_101"])
check("the order with the same contents", read(number), order)
body = contents(order)
body["PackageModelList"][0]["dropOffLocation"] = "玄関前"
body["PackageModelList"][0]["SenderModel"]["city"] = "港区"
body["WrappingModel1"] = {"title": 2, "name": "赤", "price": "150", "taxRate": 0.1, "includeTaxFlag": 1}
call("updateOrderSender", **body)
changed = read(number)
check("the drop-off", changed["PackageModelList"][0]["dropOffLocation"], "玄関前")
check("the city", changed["PackageModelList"][0]["SenderModel"]["city"], "港区")
check("the wrapping", (changed["WrappingModel1"]["name"], changed["totalPrice"] - order["totalPrice"]), ("赤", 150))
call("updateOrderSender", 400, True, orderNumber=number)
cheaper = contents(changed)
cheaper["PackageModelList"][0]["ItemModelList"][0]["price"] = 0
check("a fall", codes(call("updateOrderSender", 400, **cheaper)), ["UPDATE_ORDERSENDER_ERROR_114"])
call("updateOrderSenderAfterShipping", **contents(paid))
check("before it", codes(call("updateOrderSender", **contents(paid))), ["UPDATE_ORDERSENDER_ERROR_102"])
orderer = {**paid["OrdererModel"], "city": "港区"}
answer = call("updateOrderOrderer", orderNumber=paid["orderNumber"], OrdererModel=orderer)
check("updateOrderOrderer", codes(answer), ["UPDATE_ORDERORDERER_INFO_101"])
check("the orderer", read(paid["orderNumber"])["OrdererModel"], orderer)
call("updateOrderOrderer", 400, True, orderNumber=number)

call("cancelOrder", orderNumber=new["orderNumber"], inventoryRestoreType=0, changeReasonDetailApply=8)
call("cancelOrder", 400, True, orderNumber=new["orderNumber"], inventoryRestoreType=0)
answer = call("cancelOrder", orderNumber=paid["orderNumber"], inventoryRestoreType=0, changeReasonDetailApply=8)
check("a cancellation that needs the other call", codes(answer), ["CANCEL_ORDER_ERROR_102"])

# Whatever a member is replaced by, the answer is JSON, and no fault of the mock.
SAMPLES = {
    "searchOrder": {
        **period,
        "orderProgressList": [100],
        "subStatusIdList": [-1],
        "searchKeywordType": 1,
        "searchKeyword": "a",
        "phoneNumber": "03",
        "PaginationRequestModel": {
            "requestRecordsAmount": 10,
            "requestPage": 1,
            "SortModelList": [{"sortColumn": 1, "sortDirection": 1}],
        },
    },
    "getOrder": {"orderNumberList": [number], "version": 10},
    "confirmOrder": {"orderNumberList": [number]},
    "updateOrderMemo": {"orderNumber": number, "memo": "m", "deliveryClass": 1, "deliveryDate": "2026-12-01"},
    "updateOrderRemarks": {"orderNumber": number, "giftCheck": 1, "remarks": "r"},
    "updateOrderDelivery": {"orderNumber": number, "deliveryName": "x"},
    "updateOrderSubStatus": {"subStatusId": status, "orderNumberList": [number]},
    "getSubStatusList": {},
    "updateOrderShipping": {
        "orderNumber": number,
        "BasketidModelList": rows({"shippingDetailId": 1, "deliveryCompany": "1001", "shippingDeleteFlag": 0}),
    },
    "cancelOrder": {"orderNumber": number, "inventoryRestoreType": 0, "changeReasonDetailApply": 8},
    "getResultUpdateOrderShippingAsync": {"requestId": ticket},
    "getPayment": {"orderNumber": number, "version": 4},
    "getOrderItem": {"orderNumberList": [number]},
}
SAMPLES["searchOrderItem"] = {
    name: value for name, value in SAMPLES["searchOrder"].items() if name != "phoneNumber"
}
SAMPLES["updateOrderShippingAsync"] = {"OrderShippingModelList": [SAMPLES["updateOrderShipping"]]}
SAMPLES["cancelOrderAfterShipping"] = SAMPLES["cancelOrder"]
SAMPLES["updateOrderSender"] = {
    **body,
    "CouponModelList": [{"couponCode": "A", "itemId": 0, "couponPrice": 1, "couponUnit": 1}],
    "reductionReason": 8,
    "afterSettlementMethodCode": 2,
}
SAMPLES["updateOrderSenderAfterShipping"] = {**contents(paid), "reductionReason": 8}
SAMPLES["updateOrderOrderer"] = {"orderNumber": number, "reductionReason": 8, "OrdererModel": orderer}

session = requests.Session()
sent = 0
for function, body in SAMPLES.items():
    for variant in malformed(body):
        data = json.dumps(variant)
        response = session.post(address(function), data=data, headers=KEY, timeout=10)
        sent += 1
        check(f"whether {function} survives {data[:300]}", response.status_code < 500, True)
        response.json()

for path in sorted([*FIXTURES.glob("rpay.order.*/*.body.json"), *FIXTURES.glob("purchaseItem.*/*.body.json")]):
    function = path.parent.name.split(".")[-1].removesuffix("AfterShipping")
    judge(f"{function}.response.json", json.loads(path.read_text(encoding="utf-8")))

print(f"order calls: {JUDGE.judged} bodies judged by {len(JUDGE.schemas)} JSON schemas, {sent} malformed ones answered")
