using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Administration.Contracts;

/// <summary>Makes the shop: roles, administrator, first warehouse and register, taxes, chart of accounts. The shop counts as
/// set up with its last step, so one that was cut short is simply done again.</summary>
/// <param name="UserName">Null makes a shop without an administrator: only for the command line (<c>user add</c> makes one later).</param>
/// <param name="StandardRate">What goods are taxed at outside China, 0 as a decision too; null: nobody has decided, and nothing is sold
/// unnoticed until somebody does.</param>
/// <param name="ReducedRate">The lower rate, where there is one.</param>
/// <param name="PricesHoldTax">Whether prices hold those taxes; in China they do.</param>
public sealed record SetUpShop(
    string Company, string Currency, string TimeZone, string Language, string ChartTemplate, string? UserName,
    string? DisplayName, string? Password, Rate? StandardRate = null, Rate? ReducedRate = null, bool PricesHoldTax = false);

/// <summary>Ids of what every new shop begins with; fixed, so that a set-up that was cut short finds what it made.</summary>
public static class FirstIds
{
    public static readonly Guid Warehouse = new("019a0000-0000-7000-8000-000000000001");
    public static readonly Guid Register = new("019a0000-0000-7000-8000-000000000002");
}

public static class SetUpErrors
{
    public static readonly Error DoneAlready = Error.Conflict("setup.done-already", "This shop is set up already.");
    public static readonly Error WrongCode = Error.Invalid("setup.wrong-code", "That isn't the code that was printed at start.").At("code");
    public static readonly Error PasswordsDiffer =
        Error.Invalid("setup.passwords-differ", "The two passwords aren't the same.").At("passwordAgain");

    public static readonly Error NotSetUp = Error.Unavailable(
        "setup.not-done", "This shop isn't set up yet: open /set-up in a browser with the code printed on the console.");
}

/// <summary>Makes the shop. It has no permission: before it nobody could have one.</summary>
public interface IShopSetUp
{
    /// Errors: setup.done-already, setup.tax-rate, setup.unknown-currency, setup.unknown-time-zone, setup.unknown-language,
    /// setup.unknown-chart,
    /// user.password-too-short, user.password-too-long, user.password-common
    Task<Result<Done>> Run(SetUpShop wanted, CancellationToken ct);
}

/// <summary>The one-time code that whoever sets the shop up must enter.</summary>
public interface ISetUpCode
{
    string Current { get; }
}
