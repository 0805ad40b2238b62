internal import Foundation
internal import RMSClient

/// InventoryAPI 2.0 and 2.1, on the same stock as InventoryAPI 1.0.
struct Inventory2Family: RESTFamily {
    let bodySource = WireSource.inventory2JSONEnvelope

    let bases = Inventory2Version.allCases.map(\.base)

    let functions = Inventory2Version.allCases.flatMap(\.rows)

    func bodies(of function: RMSFunction) -> JSONBodies? {
        let version = function.path.hasPrefix(Inventory2Version.v21.base) ? "2.1" : "2.0"
        let (request, answer): (String?, String?) =
            switch function {
            case .inventories20VariantsGet, .inventories21VariantsGet: (nil, "stock.\(version).response")
            case .inventories20VariantsUpsert, .inventories21VariantsUpsert: ("upsert.\(version).request", nil)
            case .inventories20BulkGet, .inventories21BulkGet: ("bulk-get.request", "list.\(version).response")
            case .inventories20BulkGetRange, .inventories21BulkGetRange: (nil, "list.\(version).response")
            case .inventories20BulkUpsert, .inventories21BulkUpsert: ("bulk-upsert.\(version).request", nil)
            case .inventories21VariantListsGet: (nil, "variant-list.response")
            default: (nil, nil)
            }
        return JSONBodies("inventory2", request: request, answer: answer)
    }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        guard let body = call.json?.root else { return [] }
        let details: Set<String> =
            call.request.path.hasPrefix(Inventory2Version.v21.base) ? ["operationLeadTime", "shipFromIds"] : []
        let change: Set<String> = Set(["mode", "quantity"]).union(details)
        let key: Set<String> = ["manageNumber", "variantId"]
        let source = call.served.row.source
        guard source == .inventory2VariantsUpsert else {
            let known = source == .inventory2BulkGet ? key : key.union(change)
            let rows = body.elements("inventories") ?? []
            return call.strangers(body, ["inventories"])
                + rows.enumerated().flatMap { index, row in
                    row.map { call.strangers($0, known, "inventories[\(index)].") } ?? []
                }
        }
        return call.strangers(body, change)
    }

    func settle(_ shop: inout ShopState) { shop.settleStocks() }
}
