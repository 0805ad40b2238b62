/// The templates of the documents.
enum Template {
    static let style = """
        <style>
        @page { size: A4; margin: 15mm }
        body { font-size: 14px }
        h1 { text-align: center; letter-spacing: .5em; border-bottom-color: #444 }
        .head { display: flex; justify-content: space-between; margin-bottom: 1.5rem }
        .head p { margin: 0 0 .3rem }
        .to { font-size: 1.2rem; border-bottom: 1px solid #444 }
        .from { text-align: right }
        .amount { font-size: 1.8rem; text-align: center; background: #f4f4f4; padding: .5rem; margin: 1rem 0 }
        .choice { color: #666; font-size: .85rem; white-space: pre-line }
        .sums { width: 22rem; margin: 1rem 0 1rem auto }
        .sums .total th, .sums .total td { border-top: 2px solid #444; font-weight: bold }
        th, td { vertical-align: top }
        tr { break-inside: avoid }
        @media print { body { margin: 0; padding: 0; max-width: none; font-size: 12px } }
        </style>

        """

    static let deliveryNote = """
        <h1>納品書</h1>
        <div class="head">
        <div>
        {{#recipient}}
        <p>〒{{postalCode}}<br>{{address}}</p>
        <p class="to">{{name}} 様</p>
        {{/recipient}}
        {{#sender}}<p>ご注文者：{{name}} 様</p>{{/sender}}
        {{#noshi}}<p>のし：{{text}}</p>{{/noshi}}
        </div>
        \(seller)
        </div>
        <p>この度はご注文いただき、誠にありがとうございます。下記のとおり納品いたします。{{#parcel}}（{{count}}個口のうち{{number}}個目）{{/parcel}}</p>
        \(lines)
        {{#subtotal}}<table class="sums"><tr class="total"><th>商品小計（税込）</th><td class="number">{{amount}}</td></tr></table>{{/subtotal}}
        \(bill)
        """

    static let receipt = """
        <h1>領収書</h1>
        <div class="head">
        <div>
        <p class="to">{{payer}} 様</p>
        {{#reissued}}<p>（再発行）</p>{{/reissued}}
        </div>
        \(seller)
        </div>
        <p class="amount">{{amount}}（税込）</p>
        <p>但し、商品代として、上記のとおり領収いたしました。<br>お支払方法：{{payment}}</p>
        \(lines)
        \(bill)
        """

    private static let seller = """
        <div class="from">
        <p>注文番号：{{number}}</p>
        <p>注文日：{{date}}</p>
        <p>発行日：{{today}}</p>
        <p><strong>{{seller}}</strong><br>{{sellerAddress}}</p>
        {{#registration}}<p>登録番号：{{number}}</p>{{/registration}}
        </div>
        """

    private static let lines = """
        <table>
        <tr><th>商品</th>{{#priced}}<th class="number">単価</th>{{/priced}}<th class="number">数量</th>{{#priced}}<th class="number">金額</th>{{/priced}}</tr>
        {{#lines}}
        <tr><td>{{name}}{{#priced}}{{#reduced}} ※{{/reduced}}{{/priced}}{{#choices}}<div class="choice">{{text}}</div>{{/choices}}</td>{{#priced}}<td class="number">{{price}}</td>{{/priced}}<td class="number">{{units}}</td>{{#priced}}<td class="number">{{amount}}</td>{{/priced}}</tr>
        {{/lines}}
        </table>
        """

    private static let bill = """
        {{#bill}}
        <table class="sums">
        {{#charges}}<tr><th>{{name}}{{#reduced}} ※{{/reduced}}</th><td class="number">{{amount}}</td></tr>{{/charges}}
        {{#coupons}}<tr><th>{{name}}</th><td class="number">{{amount}}</td></tr>{{/coupons}}
        <tr class="total"><th>合計（税込）</th><td class="number">{{total}}</td></tr>
        {{#taxes}}<tr><th>{{percent}}%対象 {{total}}</th><td class="number">（内消費税 {{tax}}）</td></tr>{{/taxes}}
        {{#points}}<tr><th>ポイント利用</th><td class="number">{{amount}}</td></tr>{{/points}}
        <tr class="total"><th>お支払金額</th><td class="number">{{request}}</td></tr>
        </table>
        {{/bill}}
        {{#priced}}<p>※は軽減税率（8%）対象です。金額はすべて税込です。</p>{{/priced}}
        """
}
