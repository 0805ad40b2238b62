internal import RMSClient

/// CabinetAPI 1.0 (R-Cabinet API).
struct CabinetFamily: MockFamily {
    let schema: BodySchema? = BodySchema("cabinet.xsd", .cabinet1OrderOfTheElements, refuses: true)
    let answerSchema: String? = "cabinet-answers.xsd"

    private static let page: [String: QueryRules.Form] = ["offset": .number(1...Int.max), "limit": .number(1...100)]
    private static let searched = ["fileId", "filePath", "fileName", "folderId", "folderPath", "offset", "limit"]

    let functions = [
        MockFunction(.cabinetUsageGet, .cabinet1UsageGet, query: QueryRules([:]), .read(CabinetReads.usage)),
        MockFunction(
            .cabinetFoldersGet,
            .cabinet1Pages,
            query: QueryRules(page),
            listedParameters: ["offset", "limit"],
            .read(CabinetReads.folders)
        ),
        MockFunction(
            .cabinetFolderFilesGet,
            .cabinet1FolderFilesGet,
            query: QueryRules(page.merging(["folderId": .id]) { $1 }),
            listedParameters: ["folderId", "offset", "limit"],
            .read(CabinetReads.files)
        ),
        MockFunction(
            .cabinetFilesSearch,
            .cabinet1FilesSearch,
            query: QueryRules(
                page.merging(
                    ["fileId": .id, "filePath": .text, "fileName": .text, "folderId": .id, "folderPath": .text]
                ) { $1 }
            ),
            listedParameters: searched,
            .read(CabinetReads.search)
        ),
        MockFunction(
            .cabinetTrashboxFilesGet,
            .cabinet1Pages,
            query: QueryRules(page),
            listedParameters: ["offset", "limit"],
            .read(CabinetReads.trash)
        ),
        MockFunction(.cabinetFolderInsert, .cabinet1FolderInsert, .write(CabinetWrites.insertFolder)),
        MockFunction(.cabinetFileInsert, .cabinet1FileInsert, .write(CabinetWrites.insertFile)),
        MockFunction(.cabinetFileUpdate, .cabinet1FileUpdate, .write(CabinetWrites.updateFile)),
        MockFunction(.cabinetFileDelete, .cabinet1FileDelete, .write(CabinetWrites.deleteFile)),
        MockFunction(.cabinetTrashboxFileRevert, .cabinet1TrashboxFileRevert, .write(CabinetWrites.revertFile)),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        // The recorded refusal was the proxy's answer alone.
        let powered = status == 200 ? [("X-Powered-By", "Servlet/2.5 JSP/2.1")] : []
        return [("Content-Type", "text/xml; charset=utf-8"), ("Server", "nginx")] + powered + [
            ("Vary", "Accept-Encoding")
        ]
    }

    /// What is wrong with a call's parameters gets the code 3001, and so does a body that can't be read, which is our
    /// choice. The key, the method and the rate are refused like those of other services.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        switch refusal {
        case .wrongFormat, .parameterError:
            let requests =
                gateway.function.takesBody
                ? Element("requests") : PlainXML.requestsBlock(gateway.request, of: gateway.served)
            let body = PlainXML.envelope(
                [CabinetResult.refusal(of: gateway.function)],
                requests: [requests],
                of: gateway.function,
                gateway.exchange,
                refusal: CabinetResult.message
            )
            return gateway.answer(body, status: refusal.status)
        default: return PlainXML.refusal(refusal, gateway)
        }
    }

    /// RMS does not say which parameter it refuses; the mock does.
    func violations(of call: MockCall, in shop: ShopState) -> [Violation] {
        CabinetRules(call, shop).problem.map { [Violation($0.text, call.served.row.source)] } ?? []
    }
}

/// The result element of a call.
enum CabinetResult {
    /// The message of a refusal, as recorded.
    static let message = "Input Parameter Error"

    static func success(of call: MockCall, _ members: [Element] = []) -> Element {
        Element(name(of: call.function), [Element("resultCode", "0")] + members)
    }

    static func refusal(of function: RMSFunction) -> Element {
        Element(name(of: function), [Element("resultCode", "3001")])
    }

    private static func name(of function: RMSFunction) -> String {
        guard case .plainXML(let form) = function.wire, case .result(let name, _, _) = form.answer else {
            preconditionFailure("\(function) has no result element")
        }
        return name
    }
}

extension MockCall {
    /// The answer of a call to R-Cabinet, unless a parameter is wrong.
    func answer(
        _ shop: ShopState,
        requests: ShopAnswer.Requests,
        _ members: (CabinetRules) -> [Element]
    ) -> ShopAnswer {
        let rules = CabinetRules(self, shop)
        if rules.problem != nil {
            let result = CabinetResult.refusal(of: function)
            return .refused([result], message: CabinetResult.message, status: 400, requests: requests)
        }
        return .result(CabinetResult.success(of: self, members(rules)), requests: requests)
    }
}
