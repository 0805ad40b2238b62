"""Every operation of both SOAP services, called by zeep through the descriptions that the mock serves.

zeep reads answers strictly: a member that the schema does not know, or one in another order, is an error.
"""

import datetime
import sys

import zeep

BASE = sys.argv[1]
KEY = "ESA U1BwZWVyOlNMcGVlcg=="
JST = datetime.timezone(datetime.timedelta(hours=9))
NUMBER = "123456-20261101-0000000001"


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"zeep: {what} is {got!r}, not {wanted!r}")


def order():
    service = zeep.Client(f"{BASE}/es/1.0/order/ws?WSDL").service
    user = {"authKey": KEY, "shopUrl": "demo", "userName": ""}

    found = service.getOrder(user, {"orderNumber": [NUMBER]})
    check("getOrder's code", found.errorCode, "N00-000")
    check("getOrder's order", [each.orderNumber for each in found.orderModel], [NUMBER])
    now = datetime.datetime.now(JST)
    period = {"dateType": 1, "startDate": now - datetime.timedelta(days=7), "endDate": now}
    check("a search's code", service.getOrder(user, {"orderSearchModel": period}).errorCode, "N00-000")
    groups = service.getEnclosureList(user, {"orderNumber": NUMBER})
    check("getEnclosureList's code", groups.errorCode, "N00-000")

    def ticket():
        answer = service.getRequestId(user)
        check("getRequestId's code", answer.errorCode, "N00-000")
        return answer.requestId

    child = "123456-20261101-0000000002"
    writes = {
        "updateOrder": {"orderModel": found.orderModel},
        "changeStatus": {"orderStatusModel": [{"orderNumber": [NUMBER], "statusName": "発送待ち"}]},
        "cancelOrder": {"cancelModelList": [{"orderNumber": NUMBER, "reasonId": 1, "restoreInventoryFlag": 1}]},
        "doEnclosure": {"nominateEnclosureModel": [{"childOrderNumberList": [child], "parentOrderNumber": NUMBER}]},
        "doUnEnclosure": {"nominateUnEnclosureModel": [{"orderNumber": [child]}]},
        "changeEnclosureParent": {"changeEnclosureParentModel": [{"newParent": child, "nowParent": NUMBER}]},
        "decisionPoint": {"orderNumber": [NUMBER]},
        "rBankAccountTransfer": {"orderNumber": [NUMBER]},
        "changeRBankToUnprocessing": {"orderNumber": [NUMBER]},
    }
    tickets = []
    for operation, argument in writes.items():
        number = ticket()
        answer = service[operation](user, {**argument, "requestId": number})
        check(f"{operation}'s code", answer.errorCode, "N00-000")
        check(f"{operation}'s ticket", answer.requestId, number)
        tickets.append(number)
    results = service.getResult(user, {"requestId": tickets})
    check("getResult's code", results.errorCode, "N00-000")
    check("getResult's tickets", [each.requestId for each in results.asyncResultModel], tickets)
    return 4 + len(writes)


def inventory():
    service = zeep.Client(f"{BASE}/es/1.0/inventory/ws?WSDL").service
    user = {"authKey": KEY, "userName": "", "shopUrl": "demo"}

    def get(url):
        return service.getInventoryExternal(user, {"inventorySearchRange": None, "itemUrl": {"string": [url]}})

    def refused(answer):
        # RMS says nil when nothing was refused; zeep makes an empty list of a nil array.
        array = answer.updateResponseExternalItem
        return array.UpdateResponseExternalItem if array else []

    found = get("demo-item-01")
    check("getInventory's code", found.errCode, "N00-000")
    item = found.getResponseExternalItem.GetResponseExternalItem[0]
    check("getInventory's item", item.itemUrl, "demo-item-01")
    check("getInventory's rows", len(item.getResponseExternalItemDetail.GetResponseExternalItemDetail), 1)
    change = {
        "HChoiceName": None, "VChoiceName": None, "inventory": 6, "inventoryBackFlag": 0, "inventoryType": 2,
        "inventoryUpdateMode": 1, "itemUrl": "demo-item-01", "lackDeliveryDeleteFlag": False, "lackDeliveryId": 0,
        "nokoriThreshold": 0, "normalDeliveryDeleteFlag": False, "normalDeliveryId": 0, "orderFlag": 0,
        "orderSalesFlag": 0, "restTypeFlag": 0,
    }
    argument = {"updateRequestExternalItem": {"UpdateRequestExternalItem": [change]}}
    done = service.updateInventoryExternal(user, argument)
    check("updateInventory's code", (done.errCode, refused(done)), ("N00-000", []))
    single = {"updateRequestExternalItem": {"UpdateRequestExternalItem": change}}
    done = service.updateSingleInventoryExternal(user, single)
    check("updateSingleInventory's code", (done.errCode, refused(done)), ("N00-000", []))
    return 3


print(f"zeep {zeep.__version__}: {order() + inventory()} operations called and their answers read")
