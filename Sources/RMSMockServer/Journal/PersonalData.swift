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
        "option", "memo", "mailPlugSentence", "comment", "noshi", "shippingNumber",
        // orderSearchModel
        "ordererKana", "ordererMailAddress", "ordererName", "ordererPhoneNumber", "senderName", "senderPhoneNumber",
        // rpay.searchOrder
        "phoneNumber", "searchKeyword",
    ]
}
