import ExampleSupport

/// The text of the mail to the buyers, in Japanese.
enum Mail {
    static func text(for coupon: CouponRecord) -> String {
        var lines = [
            "このたびはお買い上げいただき、誠にありがとうございます。",
            "商品はいかがでしたでしょうか。よろしければ、レビューでご感想をお聞かせください。",
            "日頃の感謝を込めて、次のお買い物でお使いいただけるクーポンをご用意しました。",
            "",
            "■ \(coupon.discount)クーポン",
        ]
        if let item = coupon.item { lines.append("対象商品: \(item)") }
        lines.append("クーポンコード: \(coupon.code ?? "（発行後に表示されます）")")
        if let url = coupon.url { lines.append("獲得ページ: \(url)") }
        lines.append("利用期間: \(coupon.start.shortTime) 〜 \(coupon.end.shortTime)")
        return lines.joined(separator: "\n")
    }
}
