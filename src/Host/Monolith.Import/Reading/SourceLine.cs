using Monolith.Import.Reading.Opening;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>One line of a file by our columns, and what was found in it.</summary>
internal sealed partial class SourceLine
{
    private readonly Recognition _file;
    private readonly string?[] _values;
    private List<Finding>? _findings;
    private Dictionary<int, string>? _nothings;

    internal SourceLine(Recognition file, int number, int span)
    {
        (_file, Number, Span) = (file, number, span);
        _values = new string?[file.Plan.Columns.Length];
    }

    /// <summary>The line it begins at, as an editor counts; in a workbook its row.</summary>
    public int Number { get; }

    /// <summary>How many lines it spans.</summary>
    public int Span { get; }

    public IReadOnlyList<Finding> Findings => _findings ?? [];

    /// <summary>It writes nothing.</summary>
    public bool IsRefused { get; private set; }

    public SourceValue this[string column] => _file.Plan.Ordinal(column) is var ordinal and >= 0 ? new(_values[ordinal]) : default;

    /// <summary>The column as the file calls it.</summary>
    public string Title(string column) => _file.Plan.Ordinal(column) is var ordinal and >= 0 ? _file.Plan.Columns[ordinal].Title : column;

    public void Add(Finding finding)
    {
        (_findings ??= []).Add(finding with { Line = Number, LastLine = Span > 1 ? Number + Span - 1 : null });
        IsRefused |= finding.Level == FindingLevel.Refused;
    }

    /// <summary>For what only others can tell about the line or a value of it.</summary>
    public void Refuse(Error error, string? column = null) =>
        Add(column is null ? Finding.Of(error) : Finding.Of(error).At(Title(column), this[column].Text));

    /// <summary>The line needs a value here.</summary>
    public void Missing(string column) => Add(ValueFindings.Missing(Title(column)));

    /// <summary>As the file has it, also a word that says "nothing": a thing of the shop may be called so.</summary>
    public string AsWritten(string column) =>
        _file.Plan.Ordinal(column) is var ordinal and >= 0 && _nothings?.GetValueOrDefault(ordinal) is { } word ? word : this[column].Text;

    internal void Set(int ordinal, string? value) => _values[ordinal] = value;

    /// <summary>An empty cell that says so in a word.</summary>
    internal void SetNothing(int ordinal, string word)
    {
        _values[ordinal] = "";
        (_nothings ??= [])[ordinal] = word;
    }
}
