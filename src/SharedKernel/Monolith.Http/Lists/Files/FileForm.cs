namespace Monolith.Http;

/// <summary>The forms that a list's file can have.</summary>
public enum FileForm
{
    /// <summary>Text as programs read it: exact numbers with a point, ISO days, instants in UTC.</summary>
    Csv,

    /// <summary>A workbook for people: numbers, days and times as such, times by the shop's clock, codes as text.</summary>
    Xlsx,
}

public static class FileForms
{
    public static IReadOnlyList<FileForm> All { get; } = Enum.GetValues<FileForm>();

    public static string Extension(this FileForm form) => form == FileForm.Csv ? "csv" : "xlsx";

    public static string MediaType(this FileForm form) =>
        form == FileForm.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
