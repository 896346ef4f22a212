using Monolith.Import.Reading;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans;

/// <summary>Parts of a plan as one text.</summary>
internal static class PlanTexts
{
    public static string Of(IReadOnlyList<FieldChange> changes) =>
        string.Join("; ", changes.Select(c => c.Old is null ? $"{c.Field}: {c.New}" : $"{c.Field}: {c.Old} -> {c.New ?? "(empty)"}"));

    /// <summary>What was found in a line, sentence by sentence, and where it ends if it spans several of the file.</summary>
    public static string Of(IReadOnlyList<Finding> findings, Func<Finding, string> said, ITexts texts) => string.Join(" ",
        findings.Select(said).Concat(findings.Where(f => f.LastLine is not null).Take(1)
            .Select(f => texts["import.spans", f.Line!, f.LastLine!])));

    /// <summary>A column of ours as people call it: <c>name_zh</c> is the name in Chinese.</summary>
    public static string FieldOfList(this ITexts texts, string column)
    {
        var language = column.Length > 3 && column[^3] == '_' ? column[^2..] : null;
        var name = texts.Known("import.field", (language is null ? column : column[..^3]).Replace('_', '-'));
        return language is null ? name : $"{name} ({language})";
    }
}
