import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct FunctionTableTests {
    @Test func `the mock serves every function of the catalog exactly once`() {
        let served = FunctionTable.all.functions.map(\.function.name)
        #expect(served.sorted() == RMSFunction.all.map(\.name).sorted())
    }

    @Test(arguments: FunctionTable.all.functions.map(\.function))
    func `a row has query rules exactly if the function has no body`(function: RMSFunction) throws {
        let served = try #require(FunctionTable.all[function])
        #expect(function.takesBody || function.method != .get || served.row.query != nil)
        #expect(!function.takesBody || served.row.query == nil)
    }

    @Test(arguments: FunctionTable.all.functions.map(\.function))
    func `a function that writes has a row that writes, and one that reads has a row that reads`(function: RMSFunction)
        throws
    {
        switch try #require(FunctionTable.all[function]).row.answer {
        case .read: #expect(function.access == .read)
        // This call issues a ticket, but changes no order.
        case .write: #expect(function.access == .write || function == .orderGetRequestID)
        case .fixtures: break
        }
    }

    @Test func `exactly the families of SOAP functions describe a SOAP service`() {
        for served in FunctionTable.all.functions {
            #expect((served.function.soapOperation != nil) == (served.family.soap != nil), "\(served.function)")
        }
    }
}
