internal import RMSClient

/// The answer of the inventory service. Its array can be nil, empty or filled, and each is written differently.
struct InventoryResult {
    let code: String
    let message: String
    /// The element that contains the array, its type, and its elements; nil elements mean a nil array.
    let array: (name: String, type: String, elements: [Element]?)
    let model: String

    /// An error for the whole call: the array is nil.
    static func error(of function: RMSFunction, _ code: String, _ message: String) -> InventoryResult {
        let isRead = function.access == .read
        return InventoryResult(
            code: code,
            message: message,
            array: isRead
                ? ("getResponseExternalItem", "ArrayOfGetResponseExternalItem", nil)
                : ("updateResponseExternalItem", "ArrayOfUpdateResponseExternalItem", nil),
            model: isRead ? "GetResponseExternalModel" : "UpdateResponseExternalModel"
        )
    }

    private static let service = SOAPDialect.inventory.namespace

    /// The envelope as recorded: that of an older SOAP stack, in which each model and array declares its type.
    func envelope(of function: RMSFunction) -> String {
        let list =
            array.elements.map {
                Element("n2:\(array.name)", ["xsi:type": "n2:\(array.type)"], $0.map(Self.member))
            } ?? Self.none("n2:\(array.name)")
        let result = Element(
            "n1:result",
            [
                "xmlns:n1": Self.service, "xmlns:n2": SOAPDialect.inventory.memberNamespace ?? "",
                "xsi:type": "n2:\(model)",
            ],
            [Element("n2:errCode", code), Element("n2:errMessage", message), list]
        )
        let response = Element("m:\(function.soapOperation ?? "")Response", ["xmlns:m": Self.service], [result])
        let envelope = Element(
            "env:Envelope",
            [
                "xmlns:soapenc": "http://schemas.xmlsoap.org/soap/encoding/",
                "xmlns:xsd": "http://www.w3.org/2001/XMLSchema", "xmlns:env": SOAP.envelopeNamespace,
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ],
            [Element("env:Header"), Element("env:Body", [response])]
        )
        return "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\(envelope.xml)"
    }

    private static let arrays = ["getResponseExternalItemDetail": "ArrayOfGetResponseExternalItemDetail"]
    private static let nillable: Set<String> = ["HChoiceName", "VChoiceName", "itemNumber"]

    private static func none(_ name: String) -> Element { Element(name, ["xsi:nil": "true"]) }

    /// A member with its prefix, its type and its own members.
    private static func member(_ element: Element) -> Element {
        let name = "n2:\(element.name)"
        if element.isEmpty, nillable.contains(element.name) { return none(name) }
        var member = Element(
            name,
            arrays[element.name].map { ["xsi:type": "n2:\($0)"] } ?? [:],
            element.children.map(member)
        )
        member.text = element.text
        return member
    }
}
