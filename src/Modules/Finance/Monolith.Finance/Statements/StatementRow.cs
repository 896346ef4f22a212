namespace Monolith.Finance.Statements;

/// <summary>A line of a statement's file: of an account, or a section's total.</summary>
internal sealed record StatementRow(string Section, string? Account, LocalName? Name, Money Amount)
{
    public static ListBuilder<StatementRow> Columns(string name) => Rows.Of<StatementRow>(name)
        .Column("section", "finance.section", r => r.Section, c => c.Words("finance.section"))
        .Column("account", "finance.account", r => r.Account, c => c.Mono())
        .Column("name", "ui.name", r => r.Name)
        .Column("amount", "ui.amount", r => r.Amount, c => c.Figure());

    public static IEnumerable<StatementRow> Of(string section, IEnumerable<StatementLine> lines) =>
        lines.Select(l => new StatementRow(section, l.Account, l.Name, l.Amount));

    public static StatementRow Total(string section, Money amount) => new(section, null, null, amount);
}
