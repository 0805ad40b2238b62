/// The order of a record's members, from the types in the package's schemas.
enum SchemaOrder {
    static let item = members(of: "item", in: "item-models.xsd")
    static let inventory = members(of: "inventory", in: "item-models.xsd")
    static let itemInventory = members(of: "itemInventory", in: "item-models.xsd")
    static let category = members(of: "category", in: "category-models.xsd")
    static let order = members(of: "orderModel", in: "order.xsd")
    static let package = members(of: "packageModel", in: "order.xsd")
    static let orderItem = members(of: "itemModel", in: "order.xsd")
    static let person = members(of: "personModel", in: "order.xsd")
    /// The members of a person that an address has, in the order of RakutenPayOrderAPI 2.0.
    static let address = [
        "zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName", "firstName", "familyNameKana",
        "firstNameKana", "phoneNumber1", "phoneNumber2", "phoneNumber3",
    ]

    private static func members(of type: String, in file: String) -> MemberOrder {
        let tree = try? XMLTree(PackagedSchemas.bytes(of: file))
        let path = "//*[local-name()='complexType'][@name='\(type)']/*[local-name()='sequence']/*/@name"
        return MemberOrder(tree?.texts(path) ?? [])
    }
}
