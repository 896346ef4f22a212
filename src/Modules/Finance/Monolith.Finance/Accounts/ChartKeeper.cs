namespace Monolith.Finance.Accounts;

/// <summary>The shop's chart of accounts, made from a template when facts arrive before anybody chose one.</summary>
internal sealed class ChartKeeper(FinanceDbContext db)
{
    /// <summary>Inside a write, under the lock <c>journals</c>. Runs for every batch that is booked, so past LINQ.</summary>
    public async Task<(Chart Chart, JournalPer JournalPer)> Load(CancellationToken ct)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        await db.Read(
            "SELECT role, code FROM fin_accounts WHERE role IS NOT NULL", [],
            row => roles.Add(row.GetString(0), row.GetString(1)), ct);
        var journalPer = JournalPer.Shift;
        await db.Read(
            "SELECT journal_per FROM fin_settings WHERE id = 1", [],
            row => journalPer = Enum.Parse<JournalPer>(row.GetString(0)), ct);
        return (roles.Count > 0 ? new(roles) : await Make(ct), journalPer);
    }

    public void Apply(string name, IReadOnlyList<TemplateAccount> template, SettingsRow settings)
    {
        settings.Template = name;
        foreach (var account in template)
        {
            db.Add(new AccountRow
            {
                Code = account.Code, Name = account.Name, Kind = account.Kind, Role = account.Role,
            });
        }
    }

    // A paid sale is never refused because nobody chose a chart yet.
    private async Task<Chart> Make(CancellationToken ct)
    {
        var settings = await db.Settings.FirstOrDefaultAsync(s => s.Id == SettingsRow.OnlyId, ct);
        if (settings is null) db.Add(settings = new SettingsRow());
        var template = ChartTemplates.Find(ChartTemplates.International)!;
        Apply(ChartTemplates.International, template, settings);
        return new(template.Where(a => a.Role is not null).ToDictionary(a => a.Role!, a => a.Code, StringComparer.Ordinal));
    }
}
