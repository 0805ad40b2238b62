internal import HTTPTypes

/// Signs that an answer comes from something between the client and RMS: a proxy, a gateway, a page for people.
///
/// RMS's own words are known by their shape, which is looked for first; these signs speak for the rest.
struct Stranger {
    let head: HTTPResponse
    /// The beginning of the body.
    let start: [UInt8]

    /// How much of a body tells whether it is a page.
    static let enough = 512

    /// What gives the stranger away, in words; nil if nothing does.
    var sign: String? {
        switch head.status.code {
        case 407: "a proxy asks for credentials"
        case 511: "the network asks for a login"
        default:
            if asksForALogin {
                "a proxy or a gateway asks for credentials of its own"
            } else if isPage {
                "a page for people came in the place of an answer (a login page, a proxy's, or maintenance)"
            } else {
                nil
            }
        }
    }

    /// The software that says who it is, if it does so in a few plain words.
    var name: String? {
        [HTTPField.Name.via, .server].lazy
            .compactMap { head.headerFields[$0] }
            .first { $0.wholeMatch(of: /[A-Za-z0-9.\/ _()-]{1,60}/) != nil }
    }

    /// RMS asks for `ESA`, if for anything: a browser's scheme comes from elsewhere.
    private var asksForALogin: Bool {
        if head.headerFields[.proxyAuthenticate] != nil { return true }
        let challenge = head.headerFields[.wwwAuthenticate]?.lowercased() ?? ""
        return ["basic", "digest", "negotiate", "ntlm"].contains { challenge.hasPrefix($0) }
    }

    /// The service itself never sends HTML.
    private var isPage: Bool {
        if head.headerFields[.contentType]?.lowercased().hasPrefix("text/html") == true { return true }
        let text = String(decoding: start.prefix(Self.enough), as: UTF8.self).lowercased()
        return text.contains("<!doctype html") || text.contains("<html")
    }
}
