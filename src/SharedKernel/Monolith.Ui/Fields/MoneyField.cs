using Microsoft.AspNetCore.Components;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Ui;

/// <summary>An amount in the shop's currency.</summary>
public sealed class MoneyField : ParsedField<Money>
{
    /// <summary>More decimals than these are refused; the shop's currency says how many unless told.</summary>
    [Parameter] public int? Digits { get; set; }

    protected override string? Affix => Unit ?? Sites.Here.Currency.Symbol;

    protected override string AffixCss => Unit is null ? "affix-unit sign" : base.AffixCss;

    [Inject] private ISites Sites { get; set; } = null!;

    private int Allowed => Digits ?? Sites.Here.Currency.Digits;

    protected override (string Key, object?[] Args)? Read(string text, out Money figure)
    {
        if (!Money.TryParse(text, out figure)) return ("ui.not-an-amount", []);
        return figure.FitsDigits(Allowed) ? null : ("ui.too-many-decimals", [Allowed]);
    }

    protected override string Write(Money figure) => figure.FitsDigits(Allowed) ? figure.ToString(Allowed) : figure.ToString();
}
