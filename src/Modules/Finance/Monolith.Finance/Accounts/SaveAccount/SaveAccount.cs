using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel;

namespace Monolith.Finance.Accounts.SaveAccount;

/// <summary>Makes an account of the shop's own or renames one. Roles come with the template and stay.
/// Version 0 is one that isn't there yet.
/// Errors: finance.account-exists, finance.account-kind-fixed, finance.role-account-active, concurrency.changed</summary>
[Requires(FinancePermissions.EditAccounts)]
internal sealed record SaveAccount(string Code, LocalName Name, AccountKind Kind, bool Active = true, long? IfVersion = null)
    : IRequest<AccountInfo>;

internal sealed record AccountInfo(string Code, LocalName Name, AccountKind Kind, string? Role, bool Active, long Version)
    : IHasVersion;

internal sealed class SaveAccountValidator : AbstractValidator<SaveAccount>
{
    public SaveAccountValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(20).Matches(@"\A[0-9][A-Za-z0-9.-]*\z");
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.Kind).IsInEnum();
    }
}

internal sealed class SaveAccountHandler(FinanceDbContext db) : IHandler<SaveAccount, AccountInfo>
{
    public Task<Result<AccountInfo>> Handle(SaveAccount request, CancellationToken ct) => db.Write<AccountInfo>("finance.save-account", async token =>
    {
        await db.Lock(Journal.Lock, token);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Code == request.Code, token);
        if (request.IfVersion == 0 && account is not null) return AccountErrors.Exists;
        if (request.IfVersion is { } version && (account?.Version ?? 0) != version) return KernelErrors.Changed;
        if (account is null)
        {
            account = new AccountRow { Code = request.Code, Name = request.Name, Kind = request.Kind, Version = 1 };
            db.Add(account);
        }
        else if (account.Kind != request.Kind)
        {
            return AccountErrors.KindFixed;
        }

        if (account.Role is not null && !request.Active) return AccountErrors.RoleAccountActive;
        var changed = account.Name != request.Name || account.Active != request.Active;
        (account.Name, account.Active) = (request.Name, request.Active);
        // The version of a changed row goes up when it is saved.
        var next = db.Entry(account).State == EntityState.Added ? 1 : changed ? account.Version + 1 : account.Version;
        return new AccountInfo(account.Code, account.Name, account.Kind, account.Role, account.Active, next);
    }, ct);
}

internal static class SaveAccountEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("accounts/{code}", (string code, AccountBody body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new SaveAccount(code, body.Name, body.Kind, body.Active, http.IfMatch()), ct).ToHttp())
        .KeepsWhatIsLeftOut(async (sp, route, ct) =>
        {
            var code = route["code"]?.ToString();
            return await sp.GetRequiredService<FinanceDbContext>().Accounts.FirstOrDefaultAsync(a => a.Code == code, ct);
        })
        .Serves<SaveAccount>().WithName("SaveAccount").WithSummary("Makes an account or renames it.").Produces<AccountInfo>();

    internal sealed record AccountBody(LocalName Name, AccountKind Kind, bool Active = true);
}
