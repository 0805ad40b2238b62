/// The codes of InventoryAPI 2.0 and 2.1 with their documented texts.
///
/// In a call over several SKUs, the text names the member alone and the path also the row: our choice.
extension ServiceError {
    static func missing(_ path: String) -> Self {
        Self(code: "IE0001", message: "\(name(path)) is mandatory.", path: path)
    }

    static func invalid(_ path: String, _ value: String) -> Self {
        Self(code: "IE0002", message: "\(name(path)) has an invalid value : \(value).", path: path)
    }

    static func outside(_ range: ClosedRange<Int>, _ path: String) -> Self {
        let text = "\(name(path)) must be between \(range.lowerBound) and \(range.upperBound)."
        return Self(code: "IE0003", message: text, path: path)
    }

    static func tooLong(_ path: String, _ limit: Int) -> Self {
        Self(code: "IE0004", message: "Max length of \(name(path)) must be within \(limit) bytes.", path: path)
    }

    static let noRange = Self(
        code: "IE0105",
        message: "One or both of minQuantity and maxQuantity query parameters is/are required."
    )

    static let reversedRange = Self(
        code: "IE0113",
        message: "minQuantity value, must be smaller than maxQuantity."
    )

    static let tooManyHits = Self(
        code: "IE0116",
        message: "Too many search results, please change the query of search."
    )

    static func outsideAfterUpdate(_ path: String) -> Self {
        Self(code: "IE0117", message: "After update, the quantity must be between 0 and 99999.", path: path)
    }

    static func undefined(_ value: Int, _ path: String) -> Self {
        let text = "\(value) is invalid because it is not defined in \(name(path)) of shop setting."
        return Self(code: "IE0118", message: text, path: path)
    }

    static func noSpace(_ path: String?) -> Self {
        Self(code: "IE0121", message: "Inventory cannot be added because the size has reached the limit.", path: path)
    }

    static func noRowToAddTo(_ path: String) -> Self {
        let text =
            "Cannot use relative mode to update inventory which the combination of manageNumber and variantId does not "
            + "exist."
        return Self(code: "IE0500", message: text, path: path)
    }

    static func tooMany(_ path: String) -> Self {
        Self(code: "IE1101", message: "\(name(path)) exceeds the maximum number of entries allowed.", path: path)
    }

    static func twice(_ sku: SKU, _ path: String) -> Self {
        let text =
            "There are multiple occurrences of the same manageNumber and variantId : "
            + "\(sku.manageNumber), \(sku.variantID)"
        return Self(code: "IE1102", message: text, path: path)
    }

    static let notMigrated = Self(
        code: "IE1105",
        message: "This endpoint is disabled for the shop not migrated to SKU."
    )

    static func notFound(_ identifier: String) -> Self {
        Self(code: "GE0014", message: "Not found for inputs; \(identifier)")
    }

    /// The same error without a path, as query parameters have it in the official samples.
    var withoutPath: Self { Self(code: code, message: message) }

    /// The member that a path ends with: `quantity` of `inventories[0].quantity`.
    private static func name(_ path: String) -> Substring {
        let last = path.split(separator: ".").last ?? ""
        return last.prefix { $0 != "[" }
    }
}
