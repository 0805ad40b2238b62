/// Bodies as NavigationAPI 2.0 answers them.
enum Navigation2 {
    static let version = #""version":{"id":32,"fixedAt":"2024-02-01T22:00:37+09:00"}"#

    static func answer(_ genre: String) -> String { "{\(version),\"genre\":\(genre)}" }

    static func genre(_ id: Int, _ members: String = "", lowest: Bool = true) -> String {
        #"{"genreId":\#(id),"genreIdPath":[100227,\#(id)],"nameJa":"アジ","nameJaPath":["食品","アジ"],"level":2,"#
            + #""lowest":\#(lowest),"properties":{"itemRegisterFlg":true}\#(members.isEmpty ? "" : ",\(members)")}"#
    }

    /// A genre with those below it.
    static func children(of id: Int, _ children: [String]) -> String {
        answer(genre(id, #""children":[\#(children.joined(separator: ","))]"#, lowest: false))
    }

    static func values(_ ids: [Int]) -> String {
        let list = ids.map { #"{"id":\#($0),"nameJa":"値\#($0)"}"# }.joined(separator: ",")
        return answer(genre(304_571, #""attributes":[{"id":1,"nameJa":"ブランド名","dictionaryValues":[\#(list)]}]"#))
    }

    static func error(_ code: String) -> String { #"{"errors":[{"code":"\#(code)","message":"m"}]}"# }
}
