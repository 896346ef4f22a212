using Monolith.Host.Administration.Features.ApiKeys;
using Monolith.Host.Administration.Features.Audit;
using Monolith.Host.Administration.Features.RoleRights;
using Monolith.Host.Administration.Features.Shops;
using Monolith.Host.Administration.Features.Users;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Administration;

internal static class AdministrationEndpoints
{
    public static void MapAll(RouteGroupBuilder admin)
    {
        Users(admin.MapGroup("/users"));
        ApiKeys(admin.MapGroup("/api-keys"));
        Audit(admin.MapGroup("/audit"));
        Roles(admin);
        ShopSettings(admin.MapGroup("/shop"));
        OperationsEndpoints.MapAll(admin);
    }

    private static void Users(RouteGroupBuilder users)
    {
        users.MapGet("", (string? text, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListUsers(text, page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ListUsers").WithSummary("People who can sign in").Produces<Page<UserInfo>>();
        users.MapGet("{userId:guid}", (Guid userId, ISender send, CancellationToken ct) => send.Send(new GetUser(userId), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("GetUser").WithSummary("One person").Produces<UserInfo>();
        users.MapPut("{userId:guid}", SaveUser)
            .Needs(HostPermissions.Users).WithName("SaveUser").WithSummary("Add a person, or change names, roles, password, PIN; a change unlocks too").Produces<UserInfo>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> SaveUser(Guid userId, UserBody body, HttpRequest http, ISender send, CancellationToken ct)
    {
        var there = await send.Send(new GetUser(userId), ct);
        if (there is { IsOk: false } && there.Error != UserErrors.Unknown) return there.Error!.ToHttp();
        if (!there.IsOk)
            return await send.Send(new AddUser(userId, body.UserName ?? "", body.DisplayName, body.Roles ?? [], body.Password, body.Pin, body.Language), ct).ToHttp();
        if (body.UserName is not null && body.UserName != there.Value.UserName) return UserErrors.NameFixed.ToHttp();
        return await send.Send(
            new ChangeUser(userId, body.DisplayName ?? there.Value.DisplayName, body.Roles ?? [], body.Active ?? true, body.Password, body.Pin, body.Language, http.IfMatch()),
            ct).ToHttp();
    }

    private static void Roles(RouteGroupBuilder admin)
    {
        admin.MapGet("/roles", (ISender send, CancellationToken ct) => send.Send(new ListRoles(), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ListRoles").WithSummary("Roles and what each may do").Produces<IReadOnlyList<RoleInfo>>();
        admin.MapPut("/roles/{role}", (string role, RoleBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new ChangeRole(role, body.Permissions, http.IfMatch()), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ChangeRole").WithSummary("Say what a role may do").Produces<RoleInfo>();
        admin.MapGet("/permissions", (ISender send, CancellationToken ct) => send.Send(new ListPermissions(), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ListPermissions").WithSummary("Every permission there is, with its name").Produces<IReadOnlyList<PermissionInfo>>();
    }

    private static void ShopSettings(RouteGroupBuilder shop)
    {
        shop.MapGet("", (ISender send, CancellationToken ct) => send.Send(new GetShop(), ct).ToHttp())
            .Needs(HostPermissions.Shop).WithName("GetShop").WithSummary("Name, currency, time zone and language of the shop").Produces<ShopInfo>();
        shop.MapPut("", (ShopBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new ChangeShop(body.Name, body.TimeZone, body.Language, http.IfMatch()), ct).ToHttp())
            .Needs(HostPermissions.Shop).WithName("ChangeShop").WithSummary("Change name, time zone or language of the shop").Produces<ShopInfo>();
    }

    private static void ApiKeys(RouteGroupBuilder keys)
    {
        keys.MapGet("", (ISender send, CancellationToken ct) => send.Send(new ListApiKeys(), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("ListApiKeys").WithSummary("Keys of machines").Produces<IReadOnlyList<ApiKeyInfo>>();
        keys.MapPut("{apiKeyId:guid}", (Guid apiKeyId, AddApiKeyBody body, ISender send, CancellationToken ct) =>
                send.Send(new AddApiKey(apiKeyId, body.Name, body.Permissions), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("AddApiKey").WithSummary("Make a key; it is shown this once").Produces<NewApiKey>();
        keys.MapDelete("{apiKeyId:guid}", (Guid apiKeyId, ISender send, CancellationToken ct) => send.Send(new RevokeApiKey(apiKeyId), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("RevokeApiKey").WithSummary("End a key for good").Produces<ApiKeyInfo>();
    }

    private static void Audit(RouteGroupBuilder audit)
    {
        audit.MapGet("", ([AsParameters] AuditFilter filter, [AsParameters] Paging page, ISites sites, ISender send, CancellationToken ct) =>
                send.Send(filter.ToRequest(sites, page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Audit).WithName("ListAudit").WithSummary("What changed, over all modules, newest first").Produces<Page<AuditEntry>>();
        audit.MapGet("export.csv", async ([AsParameters] AuditFilter filter, ISites sites, ISender send, CancellationToken ct) =>
            {
                var rows = new List<IReadOnlyList<string>>();
                for (var page = new PageRequest(Take: PageRequest.MaxTake); rows.Count < 10_000; page = page with { Skip = rows.Count })
                {
                    var found = await send.Send(filter.ToRequest(sites, page), ct);
                    if (!found.IsOk) return found.Error!.ToHttp();
                    rows.AddRange(found.Value.Items.Select(Row));
                    if (found.Value.Items.Count < PageRequest.MaxTake) break;
                }

                return Csv.File("audit.csv", ["at", "module", "actor", "kind", "source", "action", "subject", "before", "after", "reason"], rows);
            })
            .Needs(HostPermissions.Audit).WithName("ExportAudit").WithSummary("The same list as CSV, up to 10,000 rows");
    }

    private static IReadOnlyList<string> Row(AuditEntry e) =>
        [$"{e.At:O}", e.Module, e.ActorName, e.ActorKind, e.Source, e.Action, e.Subject, e.Before ?? "", e.After ?? "", e.Reason ?? ""];
}

/// <param name="Password">Null leaves it as it is.</param>
/// <param name="Pin">Null leaves it as it is, an empty one takes it away.</param>
internal sealed record UserBody(
    string? UserName = null, string? DisplayName = null, IReadOnlyList<string>? Roles = null, bool? Active = null, string? Password = null,
    string? Pin = null, string? Language = null);

internal sealed record RoleBody(IReadOnlyList<string> Permissions);

internal sealed record ShopBody(string Name, string TimeZone, string Language);

internal sealed record AddApiKeyBody(string Name, IReadOnlyList<string> Permissions);

/// <param name="From">First business day.</param>
/// <param name="To">Last business day.</param>
internal sealed record AuditFilter
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Module { get; init; }

    public string? Actor { get; init; }

    public string? Action { get; init; }

    public string? Subject { get; init; }

    public ListAudit ToRequest(ISites sites, PageRequest page) => new(
        From is { } from ? sites.Here.StartOf(from) : null, To is { } to ? sites.Here.StartOf(to.AddDays(1)) : null, Module, Actor, Action, Subject, page);
}
