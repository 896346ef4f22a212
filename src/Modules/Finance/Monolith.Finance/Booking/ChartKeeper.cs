namespace Monolith.Finance.Booking;

/// <summary>The shop's chart of accounts, made from a template when facts arrive before anybody chose one.</summary>
internal sealed class ChartKeeper(FinanceDbContext db)
{
    /// <summary>Inside a write, under the lock <c>journals</c>.</summary>
    public async Task<(Chart Chart, Settings Settings)> Load(CancellationToken ct)
    {
        var settings = await db.Settings.FirstOrDefaultAsync(s => s.Id == Settings.OnlyId, ct);
        if (settings is null) db.Add(settings = new Settings());
        var roles = await db.Accounts.Where(a => a.Role != null).Select(a => new { a.Role, a.Code }).ToListAsync(ct);
        if (roles.Count > 0) return (new(roles.ToDictionary(r => r.Role!, r => r.Code, StringComparer.Ordinal)), settings);

        // A paid sale is never refused because nobody chose a chart yet.
        var template = ChartTemplates.Find(ChartTemplates.International)!;
        Apply(ChartTemplates.International, template, settings);
        return (new(template.Where(a => a.Role is not null).ToDictionary(a => a.Role!, a => a.Code, StringComparer.Ordinal)), settings);
    }

    public void Apply(string name, IReadOnlyList<TemplateAccount> template, Settings settings)
    {
        settings.Template = name;
        foreach (var account in template)
            db.Add(new Account { Code = account.Code, Name = account.Name, NameZh = account.NameZh, Kind = account.Kind, Role = account.Role });
    }
}
