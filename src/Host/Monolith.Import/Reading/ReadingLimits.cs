namespace Monolith.Import.Reading;

/// <summary>How much of anything a file may have. What goes beyond is refused by name, before memory or patience is gone.</summary>
internal static class ReadingLimits
{
    public const long FileBytes = 512L << 20;

    /// <summary>What a workbook may come to when it is unpacked.</summary>
    public const long WorkbookBytes = 2L << 30;

    /// <summary>Texts of a workbook are kept in memory while it is read.</summary>
    public const long SharedTextBytes = 256L << 20;

    public const int Lines = 5_000_000;

    public const int Columns = 1_000;

    /// <summary>Characters of one record: a product's whole description fits many times over.</summary>
    public const int RecordLength = 1 << 20;

    /// <summary>Characters of a cell that is read.</summary>
    public const int TextLength = 4_000;

    /// <summary>Titles stand above the header, not a page of them.</summary>
    public const int DeepestHeader = 30;

    /// <summary>So many records are looked at to see how a file is written.</summary>
    public const int Sample = 1_000;
}
