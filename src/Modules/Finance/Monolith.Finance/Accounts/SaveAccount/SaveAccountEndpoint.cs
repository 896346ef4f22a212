namespace Monolith.Finance.Accounts.SaveAccount;

internal static class SaveAccountEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("accounts/{code}", (string code, AccountBody body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new SaveAccount(code, body.Name ?? "", body.NameZh, body.Kind, body.Active ?? true, http.IfMatch()), ct).ToHttp())
        .Needs(FinancePermissions.EditAccounts).WithName("SaveAccount").WithSummary("Makes an account or renames it.").Produces<AccountInfo>();

    internal sealed record AccountBody(string? Name, string? NameZh, AccountKind Kind, bool? Active);
}
