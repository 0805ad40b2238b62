import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct ShopTests {
    private func management(_ list: String, code: String = "N000", messages: String = "") -> String {
        """
        <result><status><interfaceId>shop.design.navitemplate.list.get</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
        <requestId>r-1</requestId><requests/></status><x:shopMngApiResponse \
        xmlns:x="http://rakuten.co.jp/rms/mall/shop/mng/api/model/resource"><resultCode>\(code)</resultCode>\
        <resultMessageList>\(messages)</resultMessageList>\(list)</x:shopMngApiResponse></result>
        """
    }

    private let row = """
        <shopLayoutCommon><layoutCommonId>10059</layoutCommonId><defaultFlag>1</defaultFlag><name>通常</name>\
        <captionHeader>h</captionHeader><captionFooter>f</captionFooter><captionLeft>l</captionLeft>\
        <lastUpdate>2009-12-22T18:22:40+09:00</lastUpdate></shopLayoutCommon>
        """

    @Test func `templates are read in both generations of the API, with members in any order`() async throws {
        let old = management(
            "<result xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><shopLayoutCommonList>\(row)</shopLayoutCommonList></result>"
        )
        let new = """
            <a:shopBizApiResponse xmlns:a="http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource"><resultCode>N000</resultCode>\
            <result><shopLayoutCommonList>\(row)</shopLayoutCommonList></result></a:shopBizApiResponse>
            """
        let fromOld = try await Wire.client(answering: old).v1.shop.navigationTemplates()
        #expect(try await Wire.client(answering: new).shop.layoutCommon() == fromOld)
        let template = try #require(fromOld.first)
        #expect(template.layoutCommonID == 10059 && template.isDefault == true && template.name == "通常")
        #expect(template.captionHeader == "h" && template.captionFooter == "f" && template.captionLeft == "l")
        #expect(template.lastUpdate == Date(timeIntervalSince1970: 1_261_473_760))
    }

    @Test func `each list reads its own members`() async throws {
        let leader = """
            <layoutLossLeader><shopId>5</shopId><lossLeaderId>6</lossLeaderId><name>n</name><imageSize>128</imageSize>\
            <imageScaleStandard>2</imageScaleStandard><dispItemFlag>1</dispItemFlag><dispPriceFlag>0</dispPriceFlag>\
            <textPosition>2</textPosition><wrapLength>20</wrapLength><imageCols>3</imageCols><defaultFlag>0</defaultFlag></layoutLossLeader>
            """
        let leaders = try await Wire.client(
            answering: management("<result><layoutLossLeaderList>\(leader)</layoutLossLeaderList></result>")
        ).v1.shop.featuredItems()
        #expect(
            leaders.first?.lossLeaderID == 6 && leaders.first?.showsItem == true && leaders.first?.showsPrice == false
        )
        #expect(
            leaders.first?.imageScaleStandard == 2 && leaders.first?.imageColumns == 3
                && leaders.first?.wrapLength == 20
        )
        let small =
            "<layoutTextSmall><textSmallId>5</textSmallId><name>n</name><text>t</text><textLink>k</textLink></layoutTextSmall>"
        let smalls = try await Wire.client(
            answering: management("<result><layoutTextSmallList>\(small)</layoutTextSmallList></result>")
        ).v1.shop.smallTexts()
        #expect(smalls.first?.textSmallID == 5 && smalls.first?.text == "t" && smalls.first?.textLink == "k")
        let large = "<layoutTextLarge><textLargeId>7</textLargeId><text>t</text></layoutTextLarge>"
        let larges = try await Wire.client(
            answering: management("<result><layoutTextLargeList>\(large)</layoutTextLargeList></result>")
        ).v1.shop.largeTexts()
        #expect(larges.first?.textLargeID == 7)
    }

    @Test func `small texts of the living API are read, and one by its id`() async throws {
        let transport = CannedTransport(
            .answer(
                status: 200,
                body: """
                    <b:shopBizApiResponse xmlns:b="http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource"><resultCode>N000\
                    </resultCode><result><layoutTextSmallList><layoutTextSmall><textSmallId>5</textSmallId><name>n</name>\
                    <text>t</text><defaultFlag>1</defaultFlag></layoutTextSmall></layoutTextSmallList></result>\
                    </b:shopBizApiResponse>
                    """
            )
        )
        let texts = try await Wire.client(transport).shop.textSmall(id: 5)
        #expect(texts.map(\.textSmallID) == [5] && texts.first?.isDefault == true && texts.first?.text == "t")
        #expect(await transport.requests.first?.head.path == "/es/1.0/shop/layoutTextSmall?textSmallId=5")
        let broken = try Wire.client(answering: "<b:shopBizApiResponse xmlns:b=\"x\"/>")
        let error = await rmsError { () throws(RMSError) in try await broken.shop.textSmall() }
        #expect(error?.kind == .decoding)
    }

    @Test func `each list uses its own path, for all templates or one`() throws {
        let base = "/es/1.0/shopmngt/design"
        #expect(try Wire.path(ShopManagementAPI1.GetNavigationTemplates()) == "\(base)/navitemplate/list/get")
        #expect(
            try Wire.path(ShopManagementAPI1.GetNavigationTemplates(id: 3))
                == "\(base)/navitemplate/list/get?layoutCommonId=3"
        )
        #expect(
            try Wire.path(ShopManagementAPI1.GetFeaturedItems(id: 4))
                == "\(base)/featured/item/list/get?lossLeaderId=4"
        )
        #expect(
            try Wire.path(ShopManagementAPI1.GetSmallTexts(id: 5))
                == "\(base)/description/small/list/get?textSmallId=5"
        )
        #expect(
            try Wire.path(ShopManagementAPI1.GetLargeTexts(id: 6))
                == "\(base)/description/large/list/get?textLargeId=6"
        )
        #expect(
            try Wire.path(ShopAPI.GetLayoutCommon(id: 7))
                == "/es/1.0/shop/shopLayoutCommon?layoutCommonId=7"
        )
    }

    @Test(arguments: [
        ("S900", RMSError.Kind.maintenance), ("S901", .maintenance), ("C001", .invalidRequest),
        ("C003", .invalidRequest), ("C005", .invalidRequest),
        ("C006", .serviceCode), ("C007", .serviceCode), ("C008", .notFound), ("C012", .serviceCode),
        ("C013", .serviceCode), ("C998", .serviceCode),
        ("E101", .serverFault), ("E102", .serverFault), ("E998", .serverFault), ("E999", .serverFault),
    ])
    func `every documented code is thrown with its error kind`(code: String, kind: RMSError.Kind) async throws {
        let message =
            "<resultMessage><code>\(code)</code><message>m</message><fieldId>name</fieldId><validationErrorCode>VE1006</validationErrorCode></resultMessage>"
        let error = await rmsError {
            [client = try Wire.client(answering: management("", code: code, messages: message))] () throws(RMSError) in
            try await client.v1.shop.navigationTemplates()
        }
        #expect(error?.kind == kind && error?.failure?.code == code && error?.failure?.message == "m")
        #expect(error?.problem.hasSuffix("name is empty") == true)
        #expect(error?.requestID == "r-1")
    }

    @Test func `an error at Rakuten also has its error kind with HTTP 500`() async throws {
        let body = """
            <s:shopBizApiResponse xmlns:s="http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource">\
            <resultCode>E999</resultCode><resultMessageList><resultMessage><code>E999</code><message>m</message>\
            </resultMessage></resultMessageList></s:shopBizApiResponse>
            """
        let error = await rmsError { [client = try Wire.client(answering: body, status: 500)] () throws(RMSError) in
            try await client.shop.layoutCommon()
        }
        #expect(error?.kind == .serverFault && error?.failure?.code == "E999" && error?.httpStatus == 500)
    }

    @Test(arguments: ["VE9998", "VE9999", "VSE1000"])
    func `an error listed without a meaning reports a rule that is not publicly known`(code: String) {
        #expect(ServiceVocabulary.shop.errorMeanings[code] == "breaks a rule that is not publicly known")
    }

    @Test(arguments: ["<result/>", "<result><status><systemStatus>OK</systemStatus></status></result>", "<a/>"])
    func `a body that is not an answer of this service is a decoding error`(body: String) async throws {
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.v1.shop.navigationTemplates()
        }
        #expect(error?.kind == .decoding)
    }
}
