"""Calls every operation of both SOAP services with zeep, through the WSDL that the mock serves.

zeep reads answers strictly: a member that is not in the schema, or in another order, is an error.
"""

import datetime
import sys
import time

import zeep

BASE = sys.argv[1]
KEY = "ESA U1BwZWVyOlNMcGVlcg=="
JST = datetime.timezone(datetime.timedelta(hours=9))


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"zeep: {what} is {got!r}, not {wanted!r}")


def order():
    service = zeep.Client(f"{BASE}/es/1.0/order/ws?WSDL").service
    user = {"authKey": KEY, "shopUrl": "demo", "userName": ""}

    now = datetime.datetime.now(JST)
    period = {"dateType": 1, "startDate": now - datetime.timedelta(days=60), "endDate": now}
    everything = service.getOrder(user, {"orderSearchModel": period})
    check("a search's code", everything.errorCode, "N00-000")
    numbers = [each.orderNumber for each in everything.orderModel]
    parent, child, other = numbers[-3:]
    found = service.getOrder(user, {"orderNumber": [parent]})
    check("getOrder's order", [each.orderNumber for each in found.orderModel], [parent])
    check("getEnclosureList's code", service.getEnclosureList(user, {}).errorCode, "N00-000")

    def ticket():
        answer = service.getRequestId(user)
        check("getRequestId's code", answer.errorCode, "N00-000")
        return answer.requestId

    writes = {
        "updateOrder": {"orderModel": found.orderModel},
        "changeStatus": {"orderStatusModel": [{"orderNumber": [other], "statusName": "保留"}]},
        "cancelOrder": {"cancelModelList": [{"orderNumber": other, "reasonId": 1, "restoreInventoryFlag": 1}]},
        "doEnclosure": {"nominateEnclosureModel": [{"childOrderNumberList": [child], "parentOrderNumber": parent}]},
        "changeEnclosureParent": {"changeEnclosureParentModel": [{"newParent": child, "nowParent": parent}]},
        "doUnEnclosure": {"nominateUnEnclosureModel": [{"orderNumber": [child]}]},
        "decisionPoint": {"orderNumber": [other]},
        "rBankAccountTransfer": {"orderNumber": [other]},
        "changeRBankToUnprocessing": {"orderNumber": [other]},
    }
    tickets = []
    for operation, argument in writes.items():
        number = ticket()
        answer = service[operation](user, {**argument, "requestId": number})
        check(f"{operation}'s code", answer.errorCode, "N00-000")
        check(f"{operation}'s ticket", answer.requestId, number)
        tickets.append(number)
    for _ in range(50):
        results = service.getResult(user, {"requestId": tickets})
        if all(each.status == 3 for each in results.asyncResultModel):
            break
        time.sleep(0.1)
    check("getResult's tickets", [each.requestId for each in results.asyncResultModel], tickets)
    check("the outcomes", {each.errorCode for each in results.asyncResultModel}, {"N00-000"})
    cancelled = service.getOrder(user, {"orderNumber": [other]}).orderModel[0]
    check("the status of the cancelled order", cancelled.status, "キャンセル")
    return 4 + len(writes)


def inventory():
    service = zeep.Client(f"{BASE}/es/1.0/inventory/ws?WSDL").service
    user = {"authKey": KEY, "userName": "", "shopUrl": "demo"}

    def get(url):
        return service.getInventoryExternal(user, {"inventorySearchRange": None, "itemUrl": {"string": [url]}})

    def refused(answer):
        # RMS sends nil if nothing was refused; zeep turns a nil array into an empty list.
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
    again = get("demo-item-01").getResponseExternalItem.GetResponseExternalItem[0]
    row = again.getResponseExternalItemDetail.GetResponseExternalItemDetail[0]
    check("the stock that was set", row.inventoryCount, 6)
    none = get("no-such-item")
    check("a search without results", none.errCode, "W21-202")
    return 3


print(f"zeep {zeep.__version__}: {order() + inventory()} operations called and their answers read")
