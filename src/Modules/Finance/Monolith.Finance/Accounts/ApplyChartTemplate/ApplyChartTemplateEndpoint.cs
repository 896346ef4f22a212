namespace Monolith.Finance.Accounts.ApplyChartTemplate;

internal static class ApplyChartTemplateEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("accounts/template", (TemplateBody body, ISender send, CancellationToken ct) => send.Send(new Contracts.ApplyChartTemplate(body.Template ?? ""), ct).ToHttp())
        .Needs(FinancePermissions.EditAccounts).WithName("ApplyChartTemplate")
        .WithSummary("Fills an empty chart of accounts from a template: china or international.").Produces<Done>();

    internal sealed record TemplateBody(string? Template);
}
