import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct FunctionTableTests {
    @Test func `the mock serves every function of the catalogue, and each of them once`() {
        let served = FunctionTable.all.functions.map(\.function.name)
        #expect(served.sorted() == RMSFunction.all.map(\.name).sorted())
    }

    @Test(arguments: FunctionTable.all.functions.map(\.function))
    func `a row describes the query of a function without a body, and no other`(function: RMSFunction) throws {
        let served = try #require(FunctionTable.all[function])
        #expect(function.takesBody || function.method != .get || served.row.query != nil)
        #expect(!function.takesBody || served.row.query == nil)
    }

    @Test(arguments: FunctionTable.all.functions.map(\.function))
    func `a function that writes has a row that writes, and one that reads changes nothing`(function: RMSFunction)
        throws
    {
        switch try #require(FunctionTable.all[function]).row.answer {
        case .read: #expect(function.access == .read)
        // A ticket is issued by a call that changes no order.
        case .write: #expect(function.access == .write || function == .orderGetRequestID)
        case .fixtures: break
        }
    }

    @Test func `a family with a SOAP wire has its facts, and only such a family`() {
        for served in FunctionTable.all.functions {
            #expect((served.function.soapOperation != nil) == (served.family.soap != nil), "\(served.function)")
        }
    }
}
