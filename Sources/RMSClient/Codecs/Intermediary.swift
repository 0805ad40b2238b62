internal import HTTPTypes

/// Signs that an answer comes from something between the client and RMS: a proxy, a gateway, a web page.
///
/// RMS's own answers are recognized first, by their format; these signs apply to the rest.
struct Intermediary {
    let head: HTTPResponse
    /// The beginning of the body.
    let start: [UInt8]

    /// How many bytes of a body are enough to recognize a page.
    static let enough = 512

    /// What identifies the intermediary, in words; nil if nothing does.
    var sign: String? {
        switch head.status.code {
        case 407: "a proxy asks for credentials"
        case 511: "the network asks for a login"
        default:
            if asksForALogin {
                "a proxy or a gateway asks for credentials of its own"
            } else if isPage {
                "a web page came in place of an answer (a login page, a proxy's page, or maintenance)"
            } else {
                nil
            }
        }
    }

    /// The name that the software gives itself, if it is a few plain words.
    var name: String? {
        [HTTPField.Name.via, .server].lazy
            .compactMap { head.headerFields[$0] }
            .first { $0.wholeMatch(of: /[A-Za-z0-9.\/ _()-]{1,60}/) != nil }
    }

    /// Whether it asks for a login with a browser's scheme. RMS would ask for `ESA`, if for anything.
    private var asksForALogin: Bool {
        if head.headerFields[.proxyAuthenticate] != nil { return true }
        let challenge = head.headerFields[.wwwAuthenticate]?.lowercased() ?? ""
        return ["basic", "digest", "negotiate", "ntlm"].contains { challenge.hasPrefix($0) }
    }

    /// Whether it is HTML, which the service itself never sends.
    private var isPage: Bool {
        if head.headerFields[.contentType]?.lowercased().hasPrefix("text/html") == true { return true }
        let text = String(decoding: start.prefix(Self.enough), as: UTF8.self).lowercased()
        return text.contains("<!doctype html") || text.contains("<html")
    }
}
