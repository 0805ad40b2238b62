/// The same call, as a user of XMLCoder would write it.
enum CodableInventory {
    struct Envelope: Encodable {
        let body: Body

        enum CodingKeys: String, CodingKey { case body = "s:Body" }

        init(count: Int) {
            let changes = (0..<count).map { Change(inventory: $0, itemUrl: "coffee-\($0)") }
            body = Body(operation: Operation(user: User(), update: Update(items: Items(items: changes))))
        }
    }

    struct Body: Encodable {
        let operation: Operation

        enum CodingKeys: String, CodingKey { case operation = "t:updateInventoryExternal" }
    }

    struct Operation: Encodable {
        let user: User
        let update: Update

        enum CodingKeys: String, CodingKey {
            case user = "t:externalUserAuthModel"
            case update = "t:updateRequestExternalModel"
        }
    }

    struct User: Encodable {
        let authKey = "ESA U1AwMDAwMDBfYmVuY2hiZW5jaGJlbmNoOlNMMDAwMDAwX2JlbmNoYmVuY2hiZW5jaA=="
        let shopUrl = "bench"
        let userName = ""
    }

    struct Update: Encodable {
        let items: Items

        enum CodingKeys: String, CodingKey { case items = "e:updateRequestExternalItem" }
    }

    struct Items: Encodable {
        let items: [Change]

        enum CodingKeys: String, CodingKey { case items = "e:UpdateRequestExternalItem" }
    }

    struct Change: Encodable {
        let HChoiceName = "S"
        let VChoiceName = "赤"
        let inventory: Int
        let inventoryBackFlag = 0
        let inventoryType = 3
        let inventoryUpdateMode = 1
        let itemUrl: String
        let lackDeliveryDeleteFlag = false
        let lackDeliveryId = 0
        let nokoriThreshold = 0
        let normalDeliveryDeleteFlag = false
        let normalDeliveryId = 0
        let orderFlag = 0
        let orderSalesFlag = 0
        let restTypeFlag = 0
    }
}
