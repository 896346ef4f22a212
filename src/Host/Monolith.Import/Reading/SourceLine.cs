using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>One line of a file by our columns, and what was found in it.</summary>
public sealed partial class SourceLine
{
    private readonly SourceFile _file;
    private readonly string?[] _values;
    private List<Finding>? _findings;

    internal SourceLine(SourceFile file, int number, int span, string?[] values) => (_file, Number, Span, _values) = (file, number, span, values);

    /// <summary>The line it begins at, as an editor counts; in a workbook its row.</summary>
    public int Number { get; }

    /// <summary>How many lines it spans.</summary>
    public int Span { get; }

    public IReadOnlyList<Finding> Findings => _findings ?? [];

    /// <summary>It writes nothing.</summary>
    public bool IsRefused { get; private set; }

    public SourceValue this[string column] => _file.Plan.Ordinal(column) is var ordinal and >= 0 ? new(_values[ordinal]) : default;

    public void Add(Finding finding)
    {
        (_findings ??= []).Add(finding with { Line = Number });
        IsRefused |= finding.Level == FindingLevel.Refused;
    }

    /// <summary>For what only others can tell about the line or a value of it.</summary>
    public void Refuse(Error error, string? column = null) =>
        Add(Finding.Of(error, FindingLevel.Refused, Number, column is null ? null : Title(column), column is null ? null : this[column].Raw));

    /// <summary>The line needs a value here.</summary>
    public void Missing(string column) =>
        Add(Finding.Refused("import.value-missing", $"{Title(column)} is empty.").At(Title(column)));

    internal void Fill(IRecords record)
    {
        var columns = _file.Plan.Columns;
        for (var i = 0; i < columns.Count; i++) _values[i] = record[columns[i].Places[0]].Trim().ToString();
    }

    private string Title(string column) => _file.Plan.Ordinal(column) is var ordinal and >= 0 ? _file.Plan.Columns[ordinal].Title : column;
}
