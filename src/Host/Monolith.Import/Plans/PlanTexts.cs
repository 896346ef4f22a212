namespace Monolith.Import.Plans;

/// <summary>Parts of a plan as one text.</summary>
internal static class PlanTexts
{
    public static string Of(IReadOnlyList<FieldChange> changes) =>
        string.Join("; ", changes.Select(c => c.Old is null ? $"{c.Field}: {c.New}" : $"{c.Field}: {c.Old} -> {c.New ?? "(empty)"}"));
}
