using System.Collections.Immutable;
using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>The modes of the print head and the job that is on the paper.</summary>
internal sealed class PaperRoll
{
    private const int MaxElements = 5_000, MaxRaw = 64 * 1024, MaxProblems = 50;
    private readonly SimulatedReceiptPrinter _printer;
    private readonly Encoding? _eastAsian;
    private readonly LineOnPaper _line = new();
    private readonly ImmutableArray<PaperElement>.Builder _elements = ImmutableArray.CreateBuilder<PaperElement>();
    private readonly ImmutableArray<byte>.Builder _raw = ImmutableArray.CreateBuilder<byte>();
    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();
    private PaperAlign _align;
    private long _number;
    private DateTimeOffset _began;

    public PaperRoll(SimulatedReceiptPrinter printer)
    {
        _printer = printer;
        if (printer.Options.EastAsianCodePage is not 0 and var page)
            _eastAsian = CodePagesEncodingProvider.Instance.GetEncoding(
                page, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        ResetModes();
    }

    public bool Chinese { get; set; }

    public byte CodeTable { get; set; }

    public bool Bold { get; set; }

    public bool Underline { get; set; }

    public bool Inverted { get; set; }

    public int Width { get; set; } = 1;

    public int Height { get; set; } = 1;

    /// <summary>Works only at the start of a line, as on paper.</summary>
    public PaperAlign Align
    {
        get => _align;
        set
        {
            if (_line.IsEmpty) _align = value;
            else Problem("alignment changed in the middle of a line");
        }
    }

    public void Received(byte b)
    {
        if (_raw.Count < MaxRaw) _raw.Add(b);
    }

    public void Initialise()
    {
        CompleteReceipt(); // a job begins: what an earlier one left without an end marker is finished
        _raw.AddRange(0x1B, 0x40);
        ResetModes();
    }

    public void PrintMode(byte mode)
    {
        (Bold, Underline) = ((mode & 0x08) != 0, (mode & 0x80) != 0);
        (Width, Height) = ((mode & 0x20) != 0 ? 2 : 1, (mode & 0x10) != 0 ? 2 : 1);
    }

    public void Western(byte b)
    {
        if (!_printer.Options.CodePages.TryGetValue(CodeTable, out var page))
        {
            Problem($"code table {CodeTable} is not in this printer");
            Text('?', 1);
            return;
        }
        Text(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString([b])[0], 1);
    }

    public void EastAsian(byte[] bytes)
    {
        var text = _eastAsian?.GetString(bytes) ?? "\uFFFD";
        // The user-defined areas are empty in a printer's font.
        if (text.EnumerateRunes().Count() != 1 || text.Any(c => c is '\uFFFD' or >= '\uE000' and <= '\uF8FF'))
            Problem($"no character {Convert.ToHexString(bytes)}");
        if (bytes.Length == 4) Problem($"four-byte character {Convert.ToHexString(bytes)}");
        Put(text.ToCharArray(), 2);
    }

    public void Text(char c, int columns) => Put([c], columns);

    public void EndLine() => Add(_line.Take(_align));

    public void FinishLine()
    {
        if (!_line.IsEmpty) EndLine();
    }

    public void Add(PaperElement element)
    {
        if (_elements.Count == 0 && _number == 0) (_number, _began) = (_printer.NextNumber(), _printer.Options.Clock.GetUtcNow());
        if (_elements.Count < MaxElements) _elements.Add(element);
        else Problem($"more than {MaxElements} elements");
    }

    public void Problem(string what)
    {
        if (_problems.Count < MaxProblems) _problems.Add(what);
    }

    public void Publish() => Publish(complete: false);

    public void CompleteReceipt()
    {
        FinishLine();
        if (_elements.Count > 0) Publish(complete: true);
        _elements.Clear();
        _raw.Clear();
        _problems.Clear();
        _number = 0;
    }

    private void Publish(bool complete) =>
        _printer.Publish(new(_number, _began, complete, _elements.ToImmutable(), _raw.ToImmutable(), _problems.ToImmutable()));

    private void Put(char[] text, int columns)
    {
        var wide = columns * Width;
        if (_line.Columns + wide > _printer.Options.Columns)
        {
            Problem("a line was longer than the paper is wide");
            EndLine();
        }
        _line.Put(text, new("", Bold, Underline, Inverted, Width, Height), wide);
    }

    private void ResetModes()
    {
        Chinese = _printer.Options.StartsInChinese && _eastAsian is not null;
        (CodeTable, Bold, Underline, Inverted, Width, Height, _align) = (0, false, false, false, 1, 1, PaperAlign.Left);
    }
}
