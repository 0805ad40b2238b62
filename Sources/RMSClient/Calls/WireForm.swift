/// How a function's parameters and answers are encoded on the wire.
public enum WireForm: Hashable, Sendable {
    /// XML without SOAP, in one of the envelopes that RMS uses.
    case plainXML(PlainXML)
    /// SOAP 1.1, document/literal, with the key in the body.
    case soap(SOAP)
    /// Parameters in the query, and an answer in JSON.
    case json

    /// A call in XML without SOAP.
    public struct PlainXML: Hashable, Sendable {
        /// The path of elements that wraps the parameters, from the root; nil if they are in the query.
        public let request: [String]?
        /// The part of a form that holds the file, next to the part `xml`; nil if the body is the document alone.
        public let filePart: String?
        /// Where the answer's members are, and where its code is.
        public let answer: Answer

        /// Creates the form of a call in XML without SOAP.
        ///
        /// - Parameters:
        ///   - request: The path of elements that wraps the parameters, from the root; nil for a query.
        ///   - filePart: The part of a form that holds the file, next to the part `xml`; the body is then
        ///     `multipart/form-data`. Nil if the body is the document alone.
        ///   - answer: The envelope of the answer.
        public init(request: [String]?, filePart: String? = nil, answer: Answer) {
            self.request = request
            self.filePart = filePart
            self.answer = answer
        }

        /// The envelopes of answers.
        public enum Answer: Hashable, Sendable {
            /// `result/<name>`, which contains a `code`, or an element of another name; the `successCodes` mean
            /// success. Nil if only the records in it have codes.
            case result(String, successCodes: Set<String>?, code: String = "code")
            /// Directly below `result`; a refusal is a list `result/errors/error`.
            case payload
            /// `result` inside an element of a namespace that contains a `resultCode`, N000 for success; the element is
            /// the root or below `result`.
            case resource(String, namespace: String)
        }
    }

    /// A SOAP call.
    public struct SOAP: Hashable, Sendable {
        /// The element below `Body`; the answer's is the same with the suffix `Response`.
        public let operation: String
        /// The names that the service uses around it.
        public let dialect: SOAPDialect
        /// The element that contains the parameters; nil for a call without parameters.
        public let argument: String?

        /// Creates the form of a SOAP call.
        ///
        /// - Parameters:
        ///   - operation: The element below `Body`.
        ///   - dialect: The names that the service uses around it.
        ///   - argument: The element that contains the parameters; nil for a call without parameters.
        public init(operation: String, dialect: SOAPDialect, argument: String?) {
            self.operation = operation
            self.dialect = dialect
            self.argument = argument
        }
    }

    /// A short name for lists: `xml`, `soap` or `json`.
    public var label: String {
        switch self {
        case .plainXML: "xml"
        case .soap: "soap"
        case .json: "json"
        }
    }
}

/// The names and conventions of one SOAP service.
public struct SOAPDialect: Hashable, Sendable {
    /// The namespace of the operation's element.
    public let namespace: String
    /// The namespace of the operation's children, or nil for none.
    public let childNamespace: String?
    /// The namespace of all members below those, or nil for none.
    public let memberNamespace: String?
    /// The namespace of strings in lists, or nil if they have none of their own.
    public let stringNamespace: String?
    /// The element that contains the key.
    public let credentials: String
    /// The members of that element, in order: `authKey`, `shopUrl` and `userName`.
    public let credentialMembers: [String]
    /// The element of the answer that contains its members.
    public let result: String
    /// The member that contains the code.
    public let code: String
    /// The member that contains the message.
    public let message: String
    /// Whether a member without a value is sent as `xsi:nil`; otherwise it is left out.
    public let writesNil: Bool

    /// Creates the names of a service.
    ///
    /// - Parameters:
    ///   - namespace: The namespace of the operation's element.
    ///   - childNamespace: The namespace of the operation's children, or nil for none.
    ///   - memberNamespace: The namespace of all members below those, or nil for none.
    ///   - stringNamespace: The namespace of strings in lists, or nil if they have none of their own.
    ///   - credentials: The element that contains the key.
    ///   - credentialMembers: The members of that element, in order.
    ///   - result: The element of the answer that contains its members.
    ///   - code: The member that contains the code.
    ///   - message: The member that contains the message.
    ///   - writesNil: Whether a member without a value is sent as `xsi:nil`; otherwise it is left out.
    public init(
        namespace: String,
        childNamespace: String? = nil,
        memberNamespace: String? = nil,
        stringNamespace: String? = nil,
        credentials: String,
        credentialMembers: [String] = ["authKey", "shopUrl", "userName"],
        result: String,
        code: String,
        message: String,
        writesNil: Bool = false
    ) {
        self.namespace = namespace
        self.childNamespace = childNamespace
        self.memberNamespace = memberNamespace
        self.stringNamespace = stringNamespace
        self.credentials = credentials
        self.credentialMembers = credentialMembers
        self.result = result
        self.code = code
        self.message = message
        self.writesNil = writesNil
    }
}
