namespace Monolith.Finance.Accounts;

internal static class AccountErrors
{
    public static readonly Error ChartExists =
        Error.Conflict("finance.chart-exists", "The shop already has a chart of accounts; a template fills an empty one only.");

    public static readonly Error Exists =
        Error.Conflict("finance.account-exists", "Another account has this code.").At("code");

    public static readonly Error KindFixed =
        Error.Conflict("finance.account-kind-fixed", "The kind of an account can't be changed.").At("kind");

    public static readonly Error RoleAccountActive =
        Error.Conflict("finance.role-account-active", "The shop's own bookings need this account; it stays active.").At("active");

    public static Error UnknownTemplate(string template) =>
        Error.Invalid("finance.unknown-template", $"There is no template '{template}'.").With("template", template).At("template");

    public static Error Unknown(string code) =>
        Error.NotFound("finance.unknown-account", $"There is no account {code}.").With("account", code).At("code");
}
