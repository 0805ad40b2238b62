extension OrderAPI1 {
    /// A buyer or a recipient (`personModel`). Personal data: never log it.
    public struct Person: DefaultedModel, Hashable {
        /// `birthDay`, 誕生日(日): the day of birth.
        public var birthDay: String?
        /// `birthMonth`, 誕生日(月): the month of birth.
        public var birthMonth: String?
        /// `birthYear`, 誕生日(年): the year of birth.
        public var birthYear: String?
        /// `city`, 市区町村: the municipality.
        public var city: String?
        /// `emailAddress`, メールアドレス: the mail address.
        public var emailAddress: String?
        /// `familyName`, 姓漢字: the family name in kanji.
        public var familyName: String?
        /// `familyNameKana`, 姓カナ: the family name in kana.
        public var familyNameKana: String?
        /// `firstName`, 名漢字: the first name in kanji.
        public var firstName: String?
        /// `firstNameKana`, 名カナ: the first name in kana.
        public var firstNameKana: String?
        /// `nickname`, ニックネーム: the nickname.
        public var nickname: String?
        /// `phoneNumber1`, 電話番号1: part 1 of the phone number.
        public var phoneNumber1: String?
        /// `phoneNumber2`, 電話番号2: part 2 of the phone number.
        public var phoneNumber2: String?
        /// `phoneNumber3`, 電話番号3: part 3 of the phone number.
        public var phoneNumber3: String?
        /// `prefecture`, 都道府県: the prefecture.
        public var prefecture: String?
        /// `sex`, 性別: the text 男 or 女.
        public var sex: String?
        /// `subAddress`, それ以降の住所: the rest of the address.
        public var subAddress: String?
        /// `zipCode1`, 郵便番号1: part 1 of the postal code; 000 + 0000 for overseas addresses.
        public var zipCode1: String?
        /// `zipCode2`, 郵便番号2: part 2 of the postal code.
        public var zipCode2: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("birthDay", &birthDay)
            try visitor.field("birthMonth", &birthMonth)
            try visitor.field("birthYear", &birthYear)
            try visitor.field("city", &city)
            try visitor.field("emailAddress", &emailAddress)
            try visitor.field("familyName", &familyName)
            try visitor.field("familyNameKana", &familyNameKana)
            try visitor.field("firstName", &firstName)
            try visitor.field("firstNameKana", &firstNameKana)
            try visitor.field("nickname", &nickname)
            try visitor.field("phoneNumber1", &phoneNumber1)
            try visitor.field("phoneNumber2", &phoneNumber2)
            try visitor.field("phoneNumber3", &phoneNumber3)
            try visitor.field("prefecture", &prefecture)
            try visitor.field("sex", &sex)
            try visitor.field("subAddress", &subAddress)
            try visitor.field("zipCode1", &zipCode1)
            try visitor.field("zipCode2", &zipCode2)
        }
    }
}
