#if Recording
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct RecordedMatchTests {
    private func match(_ target: String, keepsPersonalData: Bool = false) throws -> RecordedMatch {
        let request = MockRequest(method: "GET", target: target, fields: [], body: [])
        let served = try #require(FunctionTable.all.match(request.path)?.functions.first)
        let key = try #require(ESAKey("ESA Q0NDQ0M6QkJCQkI="))
        let call = try MockCall(served, request: request, key: key, parameters: ["thanksCouponId": "7"])
        return RecordedMatch(call, keepsPersonalData: keepsPersonalData)
    }

    @Test func `a name begins with what the call is about, and is valid on every file system`() throws {
        let name = try match("/es/1.0/item/search?limit=2&itemName=%E8%8C%B6%2F..%2F&genreId=1").name
        #expect(name.wholeMatch(of: /thanksCouponId-7_itemName-茶_genreId-1_[0-9a-f]{10}/) != nil, "\(name)")
        let long = String(repeating: "%E8%8C%B6", count: 300)
        let three = try match("/es/1.0/item/search?itemName=\(long)&catchcopy=\(long)&genreId=\(long)").name
        #expect(three.utf8.count < 130)
        #expect(three.contains("itemName-茶茶"))
    }

    @Test func `names differ if and only if the rules differ`() throws {
        let names = try [
            "itemUrl=abc", "itemUrl=ABC", "itemUrl=abc&limit=1", "itemUrl=a%20bc", "itemUrl=abc&itemUrl=abc",
            "itemUrl=",
        ].map { try match("/es/1.0/item/search?\($0)&genreId=1").name }
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        #expect(
            try match("/es/1.0/item/search?a=1&genreId=2").name == match("/es/1.0/item/search?genreId=2&a=1").name
        )
    }

    @Test func `names contain no personal data and no keys, even if the rules do`() throws {
        let target =
            "/es/1.0/item/search?genreId=1&familyName=%E8%8A%B1%E5%AD%90&note=a@shop.example&licenseKey=SLother"
        let left = try match(target)
        #expect(left.name.wholeMatch(of: /thanksCouponId-7_genreId-1_licenseKey_[0-9a-f]{10}/) != nil, "\(left.name)")
        #expect(
            left.json.compact
                == #"{"path":{"thanksCouponId":"7"},"query":{"genreId":"1","licenseKey":{"present":true}}}"#
        )
        let kept = try match(target, keepsPersonalData: true)
        #expect(kept.name.hasPrefix("thanksCouponId-7_genreId-1_licenseKey_") && kept.name != left.name)
        #expect(kept.json.compact.contains(#""familyName":"花子""#) && !kept.json.compact.contains("SLother"))
    }
}
#endif
