extension RMSFunction.Family {
    /// The wire names of the members of an order of RakutenPayOrderAPI 2.0 that identify a person, or that people wrote:
    /// journals mask them, and exports can leave them out. What is personal is our choice.
    package static let personalOrderMembers: Set<String> = [
        // OrdererModel, SenderModel
        "zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName", "firstName", "familyNameKana",
        "firstNameKana", "phoneNumber1", "phoneNumber2", "phoneNumber3", "emailAddress", "sex", "birthYear",
        "birthMonth", "birthDay",
        // SettlementModel
        "cardName", "cardNumber", "cardOwner", "cardYm",
        // DeliveryCvsModel: a pick-up store is near the customer's home
        "storeCode", "storeName", "storeZip", "storePrefecture", "storeAddress", "areaCode", "depo", "cvsRemarks",
        // SocialGiftModel
        "receiverEmailAddress",
        // ShippingModel: the carrier shows the recipient's place for it
        "shippingNumber",
        // Written by customers and shops
        "remarks", "memo", "mailPlugSentence", "noshi", "selectedChoice", "skuInfo", "operator",
    ]
}
