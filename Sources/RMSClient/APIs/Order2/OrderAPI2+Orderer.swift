extension OrderAPI2 {
    /// The orderer (`OrdererModel`, 注文者モデル). Personal data: never log it.
    ///
    /// Texts are at most 382 bytes. Source: <doc:WireOrder2>.
    public struct Orderer: DefaultedModel, Hashable {
        /// `zipCode1`, 郵便番号1: part 1 of the postal code.
        public var zipCode1: String?
        /// `zipCode2`, 郵便番号2: part 2 of the postal code.
        public var zipCode2: String?
        /// `prefecture`, 都道府県: the prefecture.
        public var prefecture: String?
        /// `city`, 郡市区: the municipality.
        public var city: String?
        /// `subAddress`, それ以降の住所: the rest of the address.
        public var subAddress: String?
        /// `familyName`, 姓: the family name.
        public var familyName: String?
        /// `firstName`, 名: the first name.
        public var firstName: String?
        /// `familyNameKana`, 姓カナ: the family name in kana.
        public var familyNameKana: String?
        /// `firstNameKana`, 名カナ: the first name in kana.
        public var firstNameKana: String?
        /// `phoneNumber1`, 電話番号1: part 1 of the phone number. At most one of the three parts is `nil`.
        public var phoneNumber1: String?
        /// `phoneNumber2`, 電話番号2: part 2 of the phone number.
        public var phoneNumber2: String?
        /// `phoneNumber3`, 電話番号3: part 3 of the phone number.
        public var phoneNumber3: String?
        /// `emailAddress`, メールアドレス: a masked mail address, `…@pc.fw.rakuten.ne.jp`.
        public var emailAddress: String?
        /// `sex`, 性別: a text, for example 男.
        public var sex: String?
        /// `birthYear`, 誕生日(年): the year of birth.
        public var birthYear: Int?
        /// `birthMonth`, 誕生日(月): the month of birth, from 1.
        public var birthMonth: Int?
        /// `birthDay`, 誕生日(日): the day of birth.
        public var birthDay: Int?

        public init() {}

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
            try visitor.field("emailAddress", &emailAddress)
            try visitor.field("sex", &sex)
            try visitor.field("birthYear", &birthYear)
            try visitor.field("birthMonth", &birthMonth)
            try visitor.field("birthDay", &birthDay)
        }
    }

    /// A recipient (`SenderModel`, 送付者モデル), which RMS calls a sender. Personal data: never log it.
    ///
    /// Texts are at most 382 bytes. Until the recipient of a social gift has entered an address
    /// (``SocialGift/isInputCompleted``), the postal code is 999 and 9999, the phone number is 999, 9999 and 9999, the
    /// names in kana are ニュウリョクマチ, and the other texts are 入力待ち. Source: <doc:WireOrder2>.
    public struct Sender: DefaultedModel, Hashable {
        /// `zipCode1`, 郵便番号1: part 1 of the postal code.
        public var zipCode1: String?
        /// `zipCode2`, 郵便番号2: part 2 of the postal code.
        public var zipCode2: String?
        /// `prefecture`, 都道府県: the prefecture.
        public var prefecture: String?
        /// `city`, 郡市区: the municipality.
        public var city: String?
        /// `subAddress`, それ以降の住所: the rest of the address.
        public var subAddress: String?
        /// `familyName`, 姓: the family name.
        public var familyName: String?
        /// `firstName`, 名: the first name.
        public var firstName: String?
        /// `familyNameKana`, 姓カナ: the family name in kana.
        public var familyNameKana: String?
        /// `firstNameKana`, 名カナ: the first name in kana.
        public var firstNameKana: String?
        /// `phoneNumber1`, 電話番号1: part 1 of the phone number. At most one of the three parts is `nil`.
        public var phoneNumber1: String?
        /// `phoneNumber2`, 電話番号2: part 2 of the phone number.
        public var phoneNumber2: String?
        /// `phoneNumber3`, 電話番号3: part 3 of the phone number.
        public var phoneNumber3: String?
        /// `isolatedIslandFlag`, 離島フラグ: whether the address is on a remote island.
        public var isIsolatedIsland: Bool?

        public init() {}

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
            try visitor.field(WireField("isolatedIslandFlag", format: .zeroOne), &isIsolatedIsland)
        }
    }
}
