/// The initial data of a shop with many orders of one customer.
public enum OrderSeed {
    /// The members of the customer, each with a value that occurs nowhere else.
    public static let person = [
        "familyName": "鰐淵", "firstName": "蘭丸", "familyNameKana": "ワニブチ", "firstNameKana": "ランマル", "sex": "男",
        "birthYear": "1957", "birthMonth": "9", "birthDay": "28", "zipCode1": "919", "zipCode2": "8787",
        "prefecture": "鹿児島県", "city": "架空郡", "subAddress": "幻通り77-88", "phoneNumber1": "0995",
        "phoneNumber2": "7117", "phoneNumber3": "9393", "emailAddress": "wanibuchi@example.com",
    ]

    /// The data of a shop whose orders are spread over the 60 days before, the newest first, five to each moment.
    ///
    /// - Parameter statuses: The status of each order in the older service.
    public static func text(statuses: [String]) -> String {
        let person = person.map { "<\($0)>\($1)</\($0)>" }.joined()
        let lines = statuses.enumerated().map { index, status in
            let daysAgo = 1 + Double(index / 5 * 5) * 59 / Double(statuses.count)
            return #"<order daysAgo="\#(daysAgo)" status="\#(status)" person="1" item="tea"/>"#
        }
        return """
            <shop><items><item><itemUrl>tea</itemUrl><itemNumber>T-1</itemNumber><itemName>tea</itemName><itemPrice>1000</itemPrice>\
            <genreId>201121</genreId><catalogIdExemptionReason>5</catalogIdExemptionReason><itemInventory>\
            <inventoryType>1</inventoryType><inventories><inventory><inventoryCount>40</inventoryCount></inventory>\
            </inventories></itemInventory></item></items><people><person>\(person)</person></people>\
            <orders>\(lines.joined(separator: "\n"))</orders></shop>
            """
    }
}
