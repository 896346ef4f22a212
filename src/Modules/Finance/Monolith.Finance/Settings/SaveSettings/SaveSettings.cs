using FluentValidation;
using Monolith.SharedKernel;

namespace Monolith.Finance.Settings.SaveSettings;

/// <summary>Whether journals are made per shift or per ticket; it counts from the next ticket on. Errors: concurrency.changed</summary>
[Requires(FinancePermissions.EditSettings)]
internal sealed record SaveSettings(JournalPer JournalPer, long? IfVersion = null) : IRequest<SettingsInfo>;

internal sealed class SaveSettingsValidator : AbstractValidator<SaveSettings>
{
    public SaveSettingsValidator() => RuleFor(x => x.JournalPer).IsInEnum();
}

internal sealed class SaveSettingsHandler(FinanceDbContext db) : IHandler<SaveSettings, SettingsInfo>
{
    public Task<Result<SettingsInfo>> Handle(SaveSettings request, CancellationToken ct) => db.Write<SettingsInfo>("finance.save-settings", async token =>
    {
        await db.Lock(Journal.Lock, token);
        var settings = await db.Settings.FirstOrDefaultAsync(s => s.Id == SettingsRow.OnlyId, token);
        if (request.IfVersion is { } version && (settings?.Version ?? 0) != version) return KernelErrors.Changed;
        var isNew = settings is null;
        if (settings is null) db.Add(settings = new SettingsRow());
        var changed = settings.JournalPer != request.JournalPer;
        settings.JournalPer = request.JournalPer;
        return new SettingsInfo(settings.Template, settings.JournalPer, isNew ? 1 : changed ? settings.Version + 1 : settings.Version);
    }, ct);
}

internal static class SaveSettingsEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("settings", (SettingsBody body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new SaveSettings(body.JournalPer, http.IfMatch()), ct).ToHttp())
        .Serves<SaveSettings>().WithName("SaveFinanceSettings")
        .WithSummary("Journals per shift or per ticket.").Produces<SettingsInfo>();

    internal sealed record SettingsBody(JournalPer JournalPer);
}
