internal import RMSClient

/// A version of the service, with its functions and what they do differently.
enum Inventory2Version: Sendable, CaseIterable {
    case v20, v21

    /// Whether stocks have a lead time and a place of shipment.
    var hasDetails: Bool { self == .v21 }

    /// The path of every call.
    var base: String { self == .v20 ? "/es/2.0/inventories/" : "/es/2.1/inventories/" }

    var rows: [MockFunction] {
        let get = MockFunction(
            self == .v20 ? .inventories20VariantsGet : .inventories21VariantsGet,
            .inventory2VariantsGet,
            query: QueryRules([:]),
            .read { Inventory2Service.get($0, $1, version: self) }
        )
        let upsert = MockFunction(
            self == .v20 ? .inventories20VariantsUpsert : .inventories21VariantsUpsert,
            .inventory2VariantsUpsert,
            .write { Inventory2Writes.upsert($0, &$1, version: self) }
        )
        let delete = MockFunction(
            self == .v20 ? .inventories20VariantsDelete : .inventories21VariantsDelete,
            .inventory2VariantsDelete,
            .write { Inventory2Writes.delete($0, &$1) }
        )
        var bulkGet = MockFunction(
            self == .v20 ? .inventories20BulkGet : .inventories21BulkGet,
            .inventory2BulkGet,
            .read { Inventory2Service.bulkGet($0, $1, version: self) }
        )
        var range = MockFunction(
            self == .v20 ? .inventories20BulkGetRange : .inventories21BulkGetRange,
            .inventory2BulkGetRange,
            query: QueryRules(["minQuantity": .text, "maxQuantity": .text]),
            .read { Inventory2Service.range($0, $1, version: self) }
        )
        let bulkUpsert = MockFunction(
            self == .v20 ? .inventories20BulkUpsert : .inventories21BulkUpsert,
            .inventory2BulkUpsert,
            .write { Inventory2Writes.bulkUpsert($0, &$1, version: self) }
        )
        bulkGet.documentedRate = 5
        range.documentedRate = 5
        let shared = [get, upsert, delete, bulkGet, range, bulkUpsert]
        return self == .v20 ? shared : shared + [Self.variantLists]
    }

    private static let variantLists = MockFunction(
        .inventories21VariantListsGet,
        .inventory2VariantListsGet,
        query: QueryRules([:]),
        .read { Inventory2Service.variantList($0, $1) }
    )
}
