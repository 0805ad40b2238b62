/// An operation of ShopManagementAPI or ShopAPI 1.0.
protocol ShopOperation: RMSOperation {}

extension ShopOperation {
    /// The codes of ShopAPI 1.0, which ShopManagementAPI is taken to share: none of its own are publicly known.
    public static var vocabulary: ServiceVocabulary { .shop }
}

extension ServiceVocabulary {
    static let shop = ServiceVocabulary(
        codes: [
            "S900": CodeMeaning("under maintenance", advice: "Try again later.", kind: .maintenance),
            "S901": CodeMeaning("in read-only mode", advice: "Try again later.", kind: .maintenance),
            "C001": CodeMeaning("a parameter is invalid", advice: "Correct it.", kind: .invalidRequest),
            "C003": CodeMeaning("there is no such resource", advice: "Check the path.", kind: .invalidRequest),
            "C005": CodeMeaning("the media type is not supported", advice: "Send XML.", kind: .invalidRequest),
            "C006": CodeMeaning("the update's data is invalid", advice: "Correct the fields named."),
            "C007": CodeMeaning("the request's model is invalid", advice: "Correct the request."),
            "C008": CodeMeaning("no such data", advice: "Check the id."),
            "C012": CodeMeaning("too many elements", advice: "Send fewer."),
            "C013": CodeMeaning("the data is invalid", advice: "Correct the fields named."),
            "C998": CodeMeaning("several errors", advice: "Correct the fields named."),
            "E101": CodeMeaning("the data could not be stored", advice: "Try again later.", kind: .serverFault),
            "E102": CodeMeaning("the data could not be changed", advice: "Try again later.", kind: .serverFault),
            "E998": CodeMeaning("an error at Rakuten", advice: "Try again later.", kind: .serverFault),
            "E999": CodeMeaning("an error at Rakuten", advice: "Try again later.", kind: .serverFault),
        ],
        errorMeanings: [
            "VE1000": "is not set",
            "VE1001": "is set",
            "VE1002": "is out of range",
            "VE1003": "has too many bytes",
            "VE1004": "holds characters that are not permitted",
            "VE1005": "holds links",
            "VE1006": "is empty",
            "VE1007": "has the wrong length",
            "VE1008": "is no valid HTML",
            "VE1009": "is no image's address",
            "VE1010": "does not fit another input",
            "VE1011": "names nothing that exists",
            "VE1012": "is in use",
            "VE1013": "has the wrong order",
            "VE1014": "names no image in R-Cabinet",
            "VE1015": "has the wrong image size",
            "VE1016": "is no time",
            "VE1017": "has the wrong time",
            "VE1018": "is not unique",
            "VE1026": "names no item",
            "VE1028": "names an item in the warehouse",
            "VE1030": "names an item that is not for mobile phones",
            "VE1031": "names an item with a password or a hidden one",
            "VE1035": "has no published layout",
            "VE1036": "must be one particular value",
            "VE1037": "is saved already",
            // These three are listed without a meaning.
            "VE9998": "breaks a rule that is not publicly known",
            "VE9999": "breaks a rule that is not publicly known",
            "VSE1000": "breaks a rule that is not publicly known",
        ]
    )
}
