extension FunctionTable {
    /// Every family that the mock serves.
    static let all = FunctionTable([
        Item1Family(), Order1Family(), Inventory1Family(), Category1Family(), CouponFamily(), ThanksCouponFamily(),
        ShopManagement1Family(), ShopFamily(), LicenseFamily(), Order2Family(),
        PurchaseItemFamily(), Inventory2Family(), Navigation2Family(), Item2Family(), Category2Family(),
        CabinetFamily(),
    ])
}
