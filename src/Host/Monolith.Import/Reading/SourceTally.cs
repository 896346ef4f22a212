namespace Monolith.Import.Reading;

/// <summary>What became of every line of the file. Complete when the lines have been read to their end.</summary>
internal sealed class SourceTally
{
    /// <summary>As an editor counts. All others together, with the further lines that records span.</summary>
    public int PhysicalLines { get; internal set; }

    /// <summary>Empty, or nothing but separators.</summary>
    public int Blank { get; internal set; }

    /// <summary>Up to the header and with it: titles, <c>sep=</c>.</summary>
    public int Heading { get; internal set; }

    public int Totals { get; internal set; }

    /// <summary>That the map leaves out.</summary>
    public int Skipped { get; internal set; }

    /// <summary>What was handed over, refused ones included.</summary>
    public int Records { get; internal set; }
}
