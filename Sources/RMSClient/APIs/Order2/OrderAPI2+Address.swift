extension OrderAPI2 {
    /// The name, the address and the phone number of a person, as a change of an order takes them (`SenderModel`,
    /// 送付者モデル, and the first members of `OrdererModel`, 注文者モデル). Personal data: never log it.
    ///
    /// RMS refuses characters that depend on a machine (機種依存文字); one client reports that it also refuses `&` and `・` in
    /// names. Source: <doc:WireOrder2>.
    public struct Address: WireModel, Hashable {
        /// `zipCode1`, 郵便番号1: part 1 of the postal code. Both parts together have at most 20 bytes.
        public var zipCode1: String
        /// `zipCode2`, 郵便番号2: part 2 of the postal code.
        public var zipCode2: String
        /// `prefecture`, 都道府県: one of the 47 prefectures, or 国外, in a domestic order; at most 127 characters.
        public var prefecture: String
        /// `city`, 郡市区: the municipality, at most 127 characters.
        public var city: String
        /// `subAddress`, それ以降の住所: the rest of the address, at most 127 characters.
        public var subAddress: String
        /// `familyName`, 姓: the family name, at most 127 characters.
        public var familyName: String
        /// `firstName`, 名: the first name, at most 127 characters. That `nil` leaves it, here and in the kana, is our
        /// reading.
        public var firstName: String?
        /// `familyNameKana`, 姓カナ: the family name in kana, at most 127 characters.
        public var familyNameKana: String?
        /// `firstNameKana`, 名カナ: the first name in kana, at most 127 characters.
        public var firstNameKana: String?
        /// `phoneNumber1`, 電話番号1: part 1 of the phone number. The three parts together have at most 32 bytes. That one
        /// part may be empty is our reading, because `getOrder` returns such numbers.
        public var phoneNumber1: String
        /// `phoneNumber2`, 電話番号2: part 2 of the phone number.
        public var phoneNumber2: String
        /// `phoneNumber3`, 電話番号3: part 3 of the phone number.
        public var phoneNumber3: String

        /// Creates an address from what RMS requires.
        ///
        /// - Parameters:
        ///   - zipCode: The two parts of the postal code.
        ///   - prefecture: The prefecture.
        ///   - city: The municipality.
        ///   - subAddress: The rest of the address.
        ///   - familyName: The family name.
        ///   - phoneNumber: The three parts of the phone number.
        public init(
            zipCode: (String, String),
            prefecture: String,
            city: String,
            subAddress: String,
            familyName: String,
            phoneNumber: (String, String, String)
        ) {
            (zipCode1, zipCode2) = zipCode
            self.prefecture = prefecture
            self.city = city
            self.subAddress = subAddress
            self.familyName = familyName
            (phoneNumber1, phoneNumber2, phoneNumber3) = phoneNumber
        }

        public init(blank: WireBlank) {
            self.init(
                zipCode: ("", ""),
                prefecture: "",
                city: "",
                subAddress: "",
                familyName: "",
                phoneNumber: ("", "", "")
            )
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("zipCode1", &zipCode1)
            try visitor.field("zipCode2", &zipCode2)
            try visitor.field("prefecture", &prefecture)
            try visitor.field("city", &city)
            try visitor.field("subAddress", &subAddress)
            try visitor.field("familyName", &familyName)
            try visitor.field("firstName", &firstName)
            try visitor.field("familyNameKana", &familyNameKana)
            try visitor.field("firstNameKana", &firstNameKana)
            try visitor.field("phoneNumber1", &phoneNumber1)
            try visitor.field("phoneNumber2", &phoneNumber2)
            try visitor.field("phoneNumber3", &phoneNumber3)
        }

        func problems(at path: String) -> [FieldProblem] {
            let required = [
                ("zipCode1", zipCode1), ("zipCode2", zipCode2), ("prefecture", prefecture), ("city", city),
                ("subAddress", subAddress), ("familyName", familyName),
            ]
            let limited =
                required.dropFirst(2).map { ($0, Optional($1)) } + [
                    ("firstName", firstName), ("familyNameKana", familyNameKana), ("firstNameKana", firstNameKana),
                ]
            let phone = [phoneNumber1, phoneNumber2, phoneNumber3]
            var problems = required.filter(\.1.isEmpty).map { FieldProblem(path + $0.0, "must be given") }
            problems += limited.flatMap { FieldProblem.length($1, 127, at: path + $0) }
            if phone.count(where: \.isEmpty) > 1 {
                problems.append(FieldProblem(path + "phoneNumber1", "must be given, with the other parts"))
            }
            return problems + FieldProblem.size([zipCode1, zipCode2], 20, at: path + "zipCode1")
                + FieldProblem.size(phone, 32, at: path + "phoneNumber1")
        }
    }

    /// The members that persons share in the orders of `getOrder`.
    protocol Person {
        var zipCode1: String? { get }
        var zipCode2: String? { get }
        var prefecture: String? { get }
        var city: String? { get }
        var subAddress: String? { get }
        var familyName: String? { get }
        var firstName: String? { get }
        var familyNameKana: String? { get }
        var firstNameKana: String? { get }
        var phoneNumber1: String? { get }
        var phoneNumber2: String? { get }
        var phoneNumber3: String? { get }
    }
}

extension OrderAPI2.Orderer: OrderAPI2.Person {}
extension OrderAPI2.Sender: OrderAPI2.Person {}

extension OrderAPI2.Address {
    /// The address as an order has it. What the order does not have is empty, and ``problems(at:)`` reports it.
    init(of person: some OrderAPI2.Person) {
        self.init(
            zipCode: (person.zipCode1 ?? "", person.zipCode2 ?? ""),
            prefecture: person.prefecture ?? "",
            city: person.city ?? "",
            subAddress: person.subAddress ?? "",
            familyName: person.familyName ?? "",
            phoneNumber: (person.phoneNumber1 ?? "", person.phoneNumber2 ?? "", person.phoneNumber3 ?? "")
        )
        firstName = person.firstName
        familyNameKana = person.familyNameKana
        firstNameKana = person.firstNameKana
    }

    /// Whether a person of an order has this address. What was not sent may be anything.
    func isAddress(of person: some OrderAPI2.Person) -> Bool {
        var found = Self(of: person)
        found.firstName = firstName == nil ? nil : found.firstName ?? ""
        found.familyNameKana = familyNameKana == nil ? nil : found.familyNameKana ?? ""
        found.firstNameKana = firstNameKana == nil ? nil : found.firstNameKana ?? ""
        return found == self
    }
}
