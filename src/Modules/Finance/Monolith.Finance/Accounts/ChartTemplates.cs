using static Monolith.Finance.Contracts.AccountKind;

namespace Monolith.Finance.Accounts;

internal sealed record TemplateAccount(string Code, LocalName Name, AccountKind Kind, string? Role = null)
{
    public TemplateAccount(string code, string english, string chinese, AccountKind kind, string? role = null)
        : this(code, LocalName.Of(english).With("zh", chinese), kind, role)
    {
    }
}

/// <summary>The charts a shop can start with. <c>china</c> follows the code table of the Accounting Standards for Business
/// Enterprises (企业会计准则——应用指南, 会计科目), with sub-accounts of our own below it.</summary>
internal static class ChartTemplates
{
    public const string China = "china";
    public const string International = "international";

    public static readonly IReadOnlyList<string> Names = [China, International];

    public static IReadOnlyList<TemplateAccount>? Find(string name) => name switch
    {
        China => ChinaAccounts,
        International => InternationalAccounts,
        _ => null,
    };

    private static readonly TemplateAccount[] ChinaAccounts =
    [
        new("1001", "Cash on hand", "库存现金", Asset, AccountRoles.Cash),
        new("1002", "Bank deposits", "银行存款", Asset, AccountRoles.Bank),
        new("1012", "Other monetary funds", "其他货币资金", Asset),
        new("101201", "Card payments in transit", "其他货币资金—银行卡待清算", Asset, AccountRoles.CardClearing),
        new("101202", "Mobile payments in transit", "其他货币资金—移动支付待清算", Asset, AccountRoles.MobileClearing),
        new("1122", "Accounts receivable", "应收账款", Asset, AccountRoles.Receivables),
        new("1123", "Prepayments", "预付账款", Asset),
        new("1221", "Other receivables", "其他应收款", Asset),
        new("1405", "Merchandise inventory", "库存商品", Asset, AccountRoles.Inventory),
        new("1601", "Fixed assets", "固定资产", Asset),
        new("1602", "Accumulated depreciation", "累计折旧", Asset),
        new("1901", "Property gains and losses to be disposed of", "待处理财产损溢", Asset, AccountRoles.InventoryAdjustment),
        new("2001", "Short-term loans", "短期借款", Liability),
        new("2202", "Accounts payable", "应付账款", Liability, AccountRoles.Payables),
        new("220202", "Goods received, not invoiced", "应付账款—暂估", Liability, AccountRoles.GoodsReceived),
        new("220203", "Freight and duties, not invoiced", "应付账款—暂估进货费用", Liability, AccountRoles.LandedCosts),
        new("2203", "Advances from customers", "预收账款", Liability),
        new("2211", "Employee benefits payable", "应付职工薪酬", Liability),
        new("2221", "Taxes payable", "应交税费", Liability),
        new("222101", "VAT payable, output", "应交税费—应交增值税（销项税额）", Liability, AccountRoles.TaxPayable),
        new("2241", "Other payables", "其他应付款", Liability),
        new("4001", "Paid-in capital", "实收资本", Equity, AccountRoles.OpeningEquity),
        new("4101", "Surplus reserves", "盈余公积", Equity),
        new("4103", "Profit of the year", "本年利润", Equity),
        new("4104", "Profit distribution", "利润分配", Equity, AccountRoles.RetainedEarnings),
        new("5001", "Production costs", "生产成本", Asset, AccountRoles.Production),
        new("6001", "Revenue from main operations", "主营业务收入", Revenue, AccountRoles.RevenueGoods),
        new("6051", "Revenue from other operations", "其他业务收入", Revenue, AccountRoles.RevenueServices),
        new("6301", "Non-operating income", "营业外收入", Revenue),
        new("6401", "Cost of main operations", "主营业务成本", Expense, AccountRoles.CostOfGoods),
        new("640102", "Cost variance of returned goods", "主营业务成本—退货成本差异", Expense, AccountRoles.ReturnVariance),
        new("640103", "Purchase price variance", "主营业务成本—采购价格差异", Expense, AccountRoles.PurchasePriceVariance),
        new("6402", "Cost of other operations", "其他业务成本", Expense),
        new("6403", "Taxes and surcharges", "税金及附加", Expense),
        new("6601", "Selling expenses", "销售费用", Expense),
        new("6602", "Administrative expenses", "管理费用", Expense),
        new("660201", "Goods for own use", "管理费用—自用商品", Expense, AccountRoles.Consumption),
        new("660202", "Goods written off", "管理费用—存货报损", Expense, AccountRoles.Scrap),
        new("660203", "Cash over and short", "管理费用—现金长短款", Expense, AccountRoles.CashDifference),
        new("660204", "Cash rounding differences", "管理费用—现金尾差", Expense, AccountRoles.CashRounding),
        new("6603", "Financial expenses", "财务费用", Expense),
        new("6701", "Inventory revaluation", "存货价值调整", Expense, AccountRoles.Revaluation),
        new("6711", "Non-operating expenses", "营业外支出", Expense),
        new("6801", "Income tax expense", "所得税费用", Expense),
        new("6901", "Prior year profit and loss adjustments", "以前年度损益调整", Expense),
    ];

    private static readonly TemplateAccount[] InternationalAccounts =
    [
        new("1000", "Cash on hand", "库存现金", Asset, AccountRoles.Cash),
        new("1010", "Bank", "银行存款", Asset, AccountRoles.Bank),
        new("1020", "Card payments in transit", "银行卡待清算", Asset, AccountRoles.CardClearing),
        new("1030", "Mobile payments in transit", "移动支付待清算", Asset, AccountRoles.MobileClearing),
        new("1100", "Accounts receivable", "应收账款", Asset, AccountRoles.Receivables),
        new("1200", "Inventory", "库存商品", Asset, AccountRoles.Inventory),
        new("1500", "Fixed assets", "固定资产", Asset),
        new("1590", "Accumulated depreciation", "累计折旧", Asset),
        new("2000", "Accounts payable", "应付账款", Liability, AccountRoles.Payables),
        new("2010", "Goods received, not invoiced", "暂估应付账款", Liability, AccountRoles.GoodsReceived),
        new("2020", "Freight and duties, not invoiced", "暂估进货费用", Liability, AccountRoles.LandedCosts),
        new("2100", "Sales tax payable", "应交销售税", Liability, AccountRoles.TaxPayable),
        new("2200", "Accrued liabilities", "应计负债", Liability),
        new("2500", "Loans", "借款", Liability),
        new("3000", "Owner's equity", "所有者权益", Equity),
        new("3010", "Opening stock", "期初存货", Equity, AccountRoles.OpeningEquity),
        new("3100", "Retained earnings", "留存收益", Equity, AccountRoles.RetainedEarnings),
        new("4000", "Sales of goods", "商品销售收入", Revenue, AccountRoles.RevenueGoods),
        new("4100", "Sales of services", "服务收入", Revenue, AccountRoles.RevenueServices),
        new("4900", "Other income", "其他收入", Revenue),
        new("5000", "Cost of goods sold", "销售成本", Expense, AccountRoles.CostOfGoods),
        new("5010", "Cost variance of returned goods", "退货成本差异", Expense, AccountRoles.ReturnVariance),
        new("5015", "Purchase price variance", "采购价格差异", Expense, AccountRoles.PurchasePriceVariance),
        new("5020", "Own production", "自产商品", Expense, AccountRoles.Production),
        new("5100", "Inventory adjustments", "存货调整", Expense, AccountRoles.InventoryAdjustment),
        new("5110", "Goods written off", "存货报损", Expense, AccountRoles.Scrap),
        new("5120", "Goods for own use", "自用商品", Expense, AccountRoles.Consumption),
        new("5130", "Inventory revaluation", "存货价值调整", Expense, AccountRoles.Revaluation),
        new("6000", "Wages", "工资", Expense),
        new("6100", "Rent", "租金", Expense),
        new("6200", "Other operating expenses", "其他经营费用", Expense),
        new("6300", "Bank and card fees", "银行及刷卡手续费", Expense),
        new("6310", "Cash over and short", "现金长短款", Expense, AccountRoles.CashDifference),
        new("6320", "Cash rounding differences", "现金尾差", Expense, AccountRoles.CashRounding),
        new("7000", "Income tax", "所得税费用", Expense),
    ];
}
