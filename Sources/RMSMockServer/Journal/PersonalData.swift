internal import RMSClient

/// Which members tell who a person is.
enum PersonalData {
    static let elements: Set<String> = [
        // personModel
        "birthDay", "birthMonth", "birthYear", "city", "emailAddress", "familyName", "familyNameKana", "firstName",
        "firstNameKana", "nickname", "phoneNumber1", "phoneNumber2", "phoneNumber3", "prefecture", "sex", "subAddress",
        "zipCode1", "zipCode2",
        // orderModel
        "rmId",
        // cardModel
        "cardNo", "expYM", "ownerName", "cardOwner",
        // What customers and shops write
        "option", "selectedChoice", "memo", "mailPlugSentence", "comment", "noshi", "shippingNumber", "cvsBikou",
        // The store where a parcel is fetched, which is as a rule near home; who sees to the order
        "storeAddress", "storeName", "storePrefecture", "storeZip", "operator",
        // orderSearchModel
        "ordererKana", "ordererMailAddress", "ordererName", "ordererPhoneNumber", "senderName", "senderPhoneNumber",
        // searchOrder of RakutenPayOrderAPI 2.0
        "phoneNumber", "searchKeyword",
    ]

    /// Those of a function's calls and answers: an item's `option` is what customers choose from.
    static func elements(of function: RMSFunction) -> Set<String> {
        switch function.family {
        case .order, .rakutenPayOrder: elements
        default: elements.subtracting(["option", "selectedChoice"])
        }
    }
}
