namespace Monolith.Finance.Settings.ShowSettings;

[Requires(FinancePermissions.View)]
internal sealed record ShowSettings : IRequest<SettingsInfo>;

internal sealed class ShowSettingsHandler(FinanceDbContext db) : IHandler<ShowSettings, SettingsInfo>
{
    public async Task<Result<SettingsInfo>> Handle(ShowSettings request, CancellationToken ct)
    {
        var settings = await db.Settings.FirstOrDefaultAsync(s => s.Id == SettingsRow.OnlyId, ct) ?? new SettingsRow();
        return new SettingsInfo(settings.Template, settings.JournalPer, settings.Version);
    }
}

internal static class ShowSettingsEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapGet("settings", (ISender send, CancellationToken ct) => send.Send(new ShowSettings(), ct).ToHttp())
        .Serves<ShowSettings>().WithName("ShowFinanceSettings").WithSummary("The settings of the books.").Produces<SettingsInfo>();
}
