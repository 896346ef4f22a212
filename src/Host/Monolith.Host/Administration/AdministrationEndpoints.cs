using Monolith.Host.Administration.Features.ApiKeys;
using Monolith.Host.Administration.Features.Audit;
using Monolith.Host.Administration.Features.Users;
using Monolith.Host.Doctor;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Administration;

internal static class AdministrationEndpoints
{
    public static void MapAll(RouteGroupBuilder admin)
    {
        Users(admin.MapGroup("/users"));
        ApiKeys(admin.MapGroup("/api-keys"));
        Audit(admin.MapGroup("/audit"));
        admin.MapGet("/doctor", (Examination examination, CancellationToken ct) => examination.Run(ct))
            .Needs(HostPermissions.Doctor).WithName("RunDoctor").WithSummary("Prove that tickets, stock, books and figures agree").Produces<DoctorReport>();
    }

    private static void Users(RouteGroupBuilder users)
    {
        users.MapGet("", (string? text, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListUsers(text, page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ListUsers").WithSummary("People who can sign in").Produces<Page<UserInfo>>();
        users.MapGet("{userId:guid}", (Guid userId, ISender send, CancellationToken ct) => send.Send(new GetUser(userId), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("GetUser").WithSummary("One person").Produces<UserInfo>();
        users.MapPut("{userId:guid}", (Guid userId, AddUserBody body, ISender send, CancellationToken ct) =>
                send.Send(new AddUser(userId, body.UserName ?? "", body.DisplayName, body.Roles ?? [], body.Password, body.Pin, body.Language), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("AddUser").WithSummary("Add a person").Produces<UserInfo>();
        users.MapPost("{userId:guid}/change", (Guid userId, ChangeUserBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new ChangeUser(userId, body.DisplayName ?? "", body.Roles ?? [], body.Active ?? true, body.Password, body.Pin, body.Language, http.IfMatch()), ct).ToHttp())
            .Needs(HostPermissions.Users).WithName("ChangeUser").WithSummary("Change a person: names, roles, password, PIN; unlocks too").Produces<UserInfo>();
    }

    private static void ApiKeys(RouteGroupBuilder keys)
    {
        keys.MapGet("", (ISender send, CancellationToken ct) => send.Send(new ListApiKeys(), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("ListApiKeys").WithSummary("Keys of machines").Produces<IReadOnlyList<ApiKeyInfo>>();
        keys.MapPut("{apiKeyId:guid}", (Guid apiKeyId, AddApiKeyBody body, ISender send, CancellationToken ct) =>
                send.Send(new AddApiKey(apiKeyId, body.Name ?? "", body.Permissions ?? []), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("AddApiKey").WithSummary("Make a key; it is shown this once").Produces<NewApiKey>();
        keys.MapDelete("{apiKeyId:guid}", (Guid apiKeyId, ISender send, CancellationToken ct) => send.Send(new RevokeApiKey(apiKeyId), ct).ToHttp())
            .Needs(HostPermissions.ApiKeys).WithName("RevokeApiKey").WithSummary("End a key for good").Produces<ApiKeyInfo>();
    }

    private static void Audit(RouteGroupBuilder audit)
    {
        audit.MapGet("", ([AsParameters] AuditFilter filter, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(filter.ToRequest(page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Audit).WithName("ListAudit").WithSummary("What changed, over all modules, newest first").Produces<Page<AuditEntry>>();
        audit.MapGet("export.csv", async ([AsParameters] AuditFilter filter, ISender send, CancellationToken ct) =>
            {
                var rows = new List<IReadOnlyList<string>>();
                for (var page = new PageRequest(Take: PageRequest.MaxTake); rows.Count < 10_000; page = page with { Skip = rows.Count })
                {
                    var found = await send.Send(filter.ToRequest(page), ct);
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

internal sealed record AddUserBody(string? UserName, string? DisplayName, IReadOnlyList<string>? Roles, string? Password, string? Pin, string? Language);

internal sealed record ChangeUserBody(string? DisplayName, IReadOnlyList<string>? Roles, bool? Active, string? Password, string? Pin, string? Language);

internal sealed record AddApiKeyBody(string? Name, IReadOnlyList<string>? Permissions);

internal sealed record AuditFilter(DateTimeOffset? From, DateTimeOffset? Until, string? Module, string? Actor, string? Action, string? Subject)
{
    public ListAudit ToRequest(PageRequest page) => new(From, Until, Module, Actor, Action, Subject, page);
}
