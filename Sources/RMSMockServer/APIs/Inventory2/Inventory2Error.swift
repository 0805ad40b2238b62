/// The codes that InventoryAPI 2.x and CategoryAPI 2.0 have in common.
enum RecordCode: String, CaseIterable {
    case mandatory = "IE0001"
    case invalid = "IE0002"
    case tooLong = "IE0004"
    case tooMany = "IE1101"
    case notFound = "GE0014"
}

/// The codes of InventoryAPI 2.0 and 2.1 alone.
enum Inventory2Code: String, CaseIterable {
    case outside = "IE0003"
    case noRange = "IE0105"
    case reversedRange = "IE0113"
    case tooManyHits = "IE0116"
    case outsideAfterUpdate = "IE0117"
    case undefined = "IE0118"
    case noSpace = "IE0121"
    case noRowToAddTo = "IE0500"
    case twice = "IE1102"
    case notMigrated = "IE1105"
}

/// The errors of InventoryAPI 2.0 and 2.1 with their documented texts.
///
/// In a call over several SKUs, the text names the member alone and the path also the row: our choice.
extension ServiceError {
    static func missing(_ path: String) -> Self {
        Self(RecordCode.mandatory, "\(name(path)) is mandatory.", path: path)
    }

    static func invalid(_ path: String, _ value: String) -> Self {
        Self(RecordCode.invalid, "\(name(path)) has an invalid value : \(value).", path: path)
    }

    static func outside(_ range: ClosedRange<Int>, _ path: String) -> Self {
        let text = "\(name(path)) must be between \(range.lowerBound) and \(range.upperBound)."
        return Self(Inventory2Code.outside, text, path: path)
    }

    static func tooLong(_ path: String, _ limit: Int) -> Self {
        Self(RecordCode.tooLong, "Max length of \(name(path)) must be within \(limit) bytes.", path: path)
    }

    static let noRange = Self(
        Inventory2Code.noRange,
        "One or both of minQuantity and maxQuantity query parameters is/are required."
    )

    static let reversedRange = Self(
        Inventory2Code.reversedRange,
        "minQuantity value, must be smaller than maxQuantity."
    )

    static let tooManyHits = Self(
        Inventory2Code.tooManyHits,
        "Too many search results, please change the query of search."
    )

    static func outsideAfterUpdate(_ path: String) -> Self {
        Self(Inventory2Code.outsideAfterUpdate, "After update, the quantity must be between 0 and 99999.", path: path)
    }

    static func undefined(_ value: Int, _ path: String) -> Self {
        let text = "\(value) is invalid because it is not defined in \(name(path)) of shop setting."
        return Self(Inventory2Code.undefined, text, path: path)
    }

    static func noSpace(_ path: String?) -> Self {
        Self(Inventory2Code.noSpace, "Inventory cannot be added because the size has reached the limit.", path: path)
    }

    static func noRowToAddTo(_ path: String) -> Self {
        let text =
            "Cannot use relative mode to update inventory which the combination of manageNumber and variantId does not "
            + "exist."
        return Self(Inventory2Code.noRowToAddTo, text, path: path)
    }

    static func tooMany(_ path: String) -> Self {
        Self(RecordCode.tooMany, "\(name(path)) exceeds the maximum number of entries allowed.", path: path)
    }

    static func twice(_ sku: SKU, _ path: String) -> Self {
        let text =
            "There are multiple occurrences of the same manageNumber and variantId : "
            + "\(sku.manageNumber), \(sku.variantID)"
        return Self(Inventory2Code.twice, text, path: path)
    }

    static let notMigrated = Self(
        Inventory2Code.notMigrated,
        "This endpoint is disabled for the shop not migrated to SKU."
    )

    static func notFound(_ identifier: String) -> Self {
        Self(RecordCode.notFound, "Not found for inputs; \(identifier)")
    }

    /// The same error without a path, as query parameters have it in the official samples.
    var withoutPath: Self { at(nil) }

    /// The member that a path ends with: `quantity` of `inventories[0].quantity`.
    private static func name(_ path: String) -> Substring {
        let last = path.split(separator: ".").last ?? ""
        return last.prefix { $0 != "[" }
    }
}
