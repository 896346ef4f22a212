namespace Monolith.Finance.Accounts.ApplyChartTemplate;

/// <summary>Errors: finance.unknown-template, finance.chart-exists</summary>
internal sealed class ApplyChartTemplateHandler(FinanceDbContext db, ChartKeeper charts) : IHandler<Contracts.ApplyChartTemplate, Done>
{
    public async Task<Result<Done>> Handle(Contracts.ApplyChartTemplate request, CancellationToken ct)
    {
        if (ChartTemplates.Find(request.Template) is not { } template) return AccountErrors.UnknownTemplate(request.Template);
        return await db.Write<Done>("finance.apply-chart-template", async token =>
        {
            await db.Lock(Journal.Lock, token);
            var settings = await db.Settings.FirstOrDefaultAsync(s => s.Id == SettingsRow.OnlyId, token);
            if (await db.Accounts.AnyAsync(token)) return settings?.Template == request.Template ? Done.It : AccountErrors.ChartExists;
            if (settings is null) db.Add(settings = new SettingsRow());
            charts.Apply(request.Template, template, settings);
            db.Audit("chart-of-accounts", after: new { request.Template, Accounts = template.Count });
            return Done.It;
        }, ct);
    }
}

internal static class ApplyChartTemplateEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("accounts/template", (TemplateBody body, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.ApplyChartTemplate(body.Template), ct).ToHttp())
        .Serves<Contracts.ApplyChartTemplate>().WithName("ApplyChartTemplate")
        .WithSummary("Fills an empty chart of accounts from a template: china or international.").Produces<Done>();

    internal sealed record TemplateBody(string Template);
}
