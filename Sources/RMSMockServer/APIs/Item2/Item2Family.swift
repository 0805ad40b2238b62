internal import Foundation
internal import RMSClient

/// ItemAPI 2.0, on the same items as ItemAPI 1.0 and on the same stock as InventoryAPI.
struct Item2Family: RESTFamily {
    let bases = ["/es/2.0/items/"]

    let bodySource = WireSource.item2Errors
    /// An item's `option` is a choice that the shop offers.
    let publicMembers: Set<String> = ["option", "selectedChoice"]

    let functions: [MockFunction] = {
        func function(_ row: MockFunction, rate: Int) -> MockFunction {
            var row = row
            row.documentedRate = rate
            return row
        }
        let noQuery = QueryRules([:])
        let search = QueryRules(Dictionary(uniqueKeysWithValues: Item2Query.names.map { ($0, QueryRules.Form.text) }))
        return [
            function(.init(.items20Get, .item2Functions, query: noQuery, .read(Item2Service.get)), rate: 5),
            function(.init(.items20Upsert, .item2Item, .write(Item2Writes.upsert)), rate: 20),
            function(.init(.items20Patch, .item2Item, .write(Item2Writes.patch)), rate: 20),
            function(.init(.items20Delete, .item2Functions, query: noQuery, .write(Item2Writes.delete)), rate: 5),
            function(.init(.items20Search, .item2Search, query: search, .read(Item2Search.search)), rate: 5),
            .init(.items20BulkGet, .item2Functions, .read(Item2Service.bulkGet)),
            .init(
                .items20InventoryRelatedSettingsGet,
                .item2Settings,
                query: noQuery,
                .read(Item2Service.settings)
            ),
            .init(.items20InventoryRelatedSettingsUpdate, .item2Settings, .write(Item2Writes.settings)),
        ]
    }()

    func bodies(of function: RMSFunction) -> JSONBodies? {
        let (request, answer): (String?, String?) =
            switch function {
            case .items20Get: (nil, "item.response")
            case .items20Upsert: ("upsert.request", "created.response")
            case .items20Patch: ("patch.request", nil)
            case .items20Search: (nil, "search.response")
            case .items20BulkGet: ("bulk-get.request", "bulk-get.response")
            case .items20InventoryRelatedSettingsGet: (nil, "settings")
            case .items20InventoryRelatedSettingsUpdate: ("settings", nil)
            default: (nil, nil)
            }
        // An item that exists is replaced without an answer.
        let statuses = function == .items20Upsert ? [201, 204] : nil
        return JSONBodies("item2", request: request, answer: answer, statuses: statuses)
    }
}
