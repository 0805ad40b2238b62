internal import Foundation
internal import RMSClient

extension Item2Rules {
    private static let releaseDays = 365

    /// What each type of item needs and can't have, and which type can become another one.
    mutating func itemTypes() {
        if let before = old?["itemType"]?.string, before != type {
            let wasSubscribed = old?[at: "features.displaySubscriptionCartButton"]?.isTrue == true
            if before == "BUYING_CLUB" || type == "BUYING_CLUB" || (wasSubscribed && type == "PRE_ORDER") {
                errors.append(Item2Code.conversion.error(type, before).at("itemType"))
            }
        }
        needs("releaseDate", only: "PRE_ORDER")
        needs("buyingClub", only: "BUYING_CLUB")
        if changes("releaseDate"), let day = item["releaseDate"]?.string {
            let (first, last) = (
                now.japaneseTime, now.addingTimeInterval(Double(Self.releaseDays) * 86_400).japaneseTime
            )
            if day < first.prefix(10) || day > last.prefix(10) {
                add(.releaseDate, "releaseDate", "\(Self.releaseDays)")
            }
        }
        if type == "BUYING_CLUB", judges(anyOf: "features", "itemType") {
            forbid("features.displayNormalCartButton", if: flag("features.displayNormalCartButton"))
            forbid("features.displaySubscriptionCartButton", if: !flag("features.displaySubscriptionCartButton"))
        }
        if type != "NORMAL" {
            if judges(anyOf: "features.socialGiftFlag", "itemType"), flag("features.socialGiftFlag") {
                add(.giftOfType, "features.socialGiftFlag")
            }
            let hasLeadTime =
                judges("itemType")
                && variants.contains { id, _ in
                    shop.stocks.details[SKU(manageNumber: number, variantID: id)]?.leadTime != nil
                }
            if hasLeadTime { add(.leadTime, "itemType", type) }
        }
        if judges(anyOf: "features.socialGiftFlag", "variants"), flag("features.socialGiftFlag"),
            variants.contains(where: { $0.1[at: "shipping.postageIncluded"]?.isTrue != true })
        {
            add(.giftPostage, "features.socialGiftFlag")
        }
    }

    /// A member that one type needs and the others can't have.
    private mutating func needs(_ name: String, only wanted: String) {
        guard judges(anyOf: name, "itemType", "subscription") else { return }
        if type == wanted, item[name] == nil { add(.mandatoryOfType, name, wanted) }
        if type != wanted, item[name] != nil {
            name == "releaseDate" && item["subscription"] != nil
                ? add(.releaseOfOther, name, "subscription") : forbid(name, if: true)
        }
    }

    mutating func forbid(_ path: String, if isGiven: Bool) { if isGiven { add(.itemType, path, type) } }

    mutating func subscriptions() {
        if judges(anyOf: "subscription", "buyingClub"), item["subscription"] != nil, item["buyingClub"] != nil {
            add(.subscriptionAndClub, "subscription")
        }
        if judges("buyingClub"), let club = item["buyingClub"] {
            let entries = club["items"]?.elements ?? []
            if club["displayItems"]?.isTrue != false, entries.isEmpty { add(.clubWithoutItems, "buyingClub.items") }
            if !entries.isEmpty, entries.count != club["numberOfDeliveries"]?.number {
                add(.clubCount, "buyingClub.items")
            }
            if club["shippingDateFlag"]?.isTrue != true, club["shippingIntervalFlag"]?.isTrue == false {
                add(.noClubFlag, "buyingClub")
            }
        }
        let isJudged = judges(anyOf: "subscription", "features", "itemType")
        if isJudged, item["subscription"] != nil || isSubscription {
            forbid("subscription", if: type == "PRE_ORDER")
            if !flag("subscription.shippingDateFlag"), !flag("subscription.shippingIntervalFlag") {
                add(.noSubscriptionFlag, "subscription")
            }
        }
        guard isSubscription else { return }
        if isJudged, !flag("features.displayNormalCartButton") {
            add(.cartButtons, "features.displaySubscriptionCartButton")
        }
        if isJudged || judges("variants"), !variants.contains(where: { $0.1[at: "subscriptionPrice.basePrice"] != nil })
        {
            add(.noBasePrice, "variants")
        }
    }

    private static let open = "9999-12-31T23:59:59+09:00"

    /// The point campaign, judged by the shop's clock.
    mutating func points() {
        optimization()
        guard changes("pointCampaign") else { return cheapForPoints(onlyChanged: true) }
        let (now, hour, day) = (now, 3600.0, 86_400.0)
        let period = "pointCampaign.applicablePeriod"
        if let wasEnd = old?[at: "\(period).end"]?.string, let wasStart = old?[at: "\(period).start"]?.string,
            let start = Date(japaneseTime: wasStart), let end = Date(japaneseTime: wasEnd), start <= now, now <= end
        {
            // The open end of a running campaign may be set once.
            var same = item
            same[at: "\(period).end"] = .string(Self.open)
            let isEnding = wasEnd == Self.open && same["pointCampaign"]?.equals(old?["pointCampaign"] ?? .null) == true
            guard isEnding, let new = time("\(period).end") else { return add(.pointsRunning, "pointCampaign") }
            let left = new.timeIntervalSince(now)
            if left < 3 * hour - 1 { add(.pointsInPast, "\(period).end") }
            if left > 60 * day + 2 * hour - 1 { add(.pointsTooLong, "\(period).end", "60") }
            return
        }
        guard item["pointCampaign"] != nil else { return }
        cheapForPoints(onlyChanged: false)
        if let start = time("\(period).start"), let end = time("\(period).end") {
            let ahead = start.timeIntervalSince(now)
            if ahead < 0 {
                add(.pointsInPast, "\(period).start")
            } else if ahead < 2 * hour {
                add(.pointsTooSoon, "\(period).start", "2")
            } else if ahead > 60 * day {
                add(.pointsTooLate, "\(period).start", "60")
            }
            let length = end.timeIntervalSince(start)
            if length < 0 {
                add(.pointsEndEarly, "\(period).end")
            } else if length < hour - 1 {
                add(.pointsTooShort, "\(period).end", "1")
            } else if item[at: "\(period).end"]?.string != Self.open, length > 60 * day - 1 {
                add(.pointsTooLong, "\(period).end", "60")
            }
        }
        let rate = "pointCampaign.benefits.pointRate"
        if item[at: rate] == nil { add(.pointsWithoutRate, rate) }
    }

    private mutating func optimization() {
        let path = "pointCampaign.optimization.maxPointRate"
        guard judges(anyOf: "pointCampaign", "itemType", "features.displaySubscriptionCartButton"),
            let most = item[at: path]
        else { return }
        if let rate = item[at: "pointCampaign.benefits.pointRate"], rate.text != most.text { add(.optimizedRate, path) }
        guard type != "NORMAL" || isSubscription else { return }
        let isConverted = old?[at: path] != nil
        add(isConverted ? .optimizedConversion : .optimizedType, path, type)
    }

    private mutating func cheapForPoints(onlyChanged: Bool) {
        guard item["pointCampaign"] != nil else { return }
        for (id, variant) in variants where !onlyChanged || judges("variants.\(id).standardPrice") {
            if let price = variant["standardPrice"]?.number, price < 100 {
                add(.cheapForPoints, "variants.\(id).standardPrice")
            }
        }
    }
}
