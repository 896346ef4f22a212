using System.Collections.Immutable;
using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.__Name__;

/// <summary>A document as lines of printable ASCII, and what had to be changed for it.</summary>
internal sealed class PlainText(int columns)
{
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<PrintWarningCode, int> _warnings = [];

    public static (byte[] Bytes, ImmutableArray<PrintWarning> Warnings) Of(PrintDocument document, int columns)
    {
        var paper = new PlainText(columns);
        foreach (var element in document.Elements) paper.Write(element);
        return (Encoding.ASCII.GetBytes(paper._text.ToString()), [.. paper._warnings.Select(w => new PrintWarning(w.Key, w.Value))]);
    }

    private void Write(PrintElement element)
    {
        switch (element)
        {
            case TextLine line: Wrap(string.Concat(line.Runs.Select(r => r.Text)), line.Align); break;
            case TwoColumnRow row: Row(Clean(row.Left), Clean(row.Right)); break;
            case Rule rule: Line(new string(rule.Character, columns)); break;
            case Feed feed: _text.Append('\n', feed.Lines); break;
            case Barcode code: Warn(PrintWarningCode.BarcodeAsText); Wrap(code.Data, TextAlign.Center); break;
            case QrCode code: Warn(PrintWarningCode.QrAsText); Wrap(code.Data, TextAlign.Center); break;
            case Cut: Warn(PrintWarningCode.CutReplaced); _text.Append('\n', 4); break;
            case DrawerKick: Warn(PrintWarningCode.DrawerLeftOut); break;
        }
    }

    private void Wrap(string words, TextAlign align)
    {
        var rest = Clean(words);
        do
        {
            var part = rest[..Math.Min(columns, rest.Length)];
            rest = rest[part.Length..];
            var room = columns - part.Length;
            Line(new string(' ', align switch { TextAlign.Center => room / 2, TextAlign.Right => room, _ => 0 }) + part);
        }
        while (rest.Length > 0);
    }

    /// <summary>The amount stands on the last line of the name.</summary>
    private void Row(string left, string right)
    {
        if (right.Length > columns)
        {
            Warn(PrintWarningCode.TextCut);
            right = right[..columns];
        }

        var width = Math.Max(1, columns - right.Length - 1);
        while (left.Length > width)
        {
            Line(left[..Math.Min(columns, left.Length)]);
            left = left[Math.Min(columns, left.Length)..];
        }

        Line(left.PadRight(columns - right.Length) + right);
    }

    private void Line(string line) => _text.Append(line.TrimEnd()).Append('\n');

    /// <summary>What the printer has no glyph for is counted; what could be a command never passes.</summary>
    private string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~') clean.Append((char)rune.Value);
            else if (TextColumns.Of(rune) == 0) Warn(PrintWarningCode.ControlCharactersDropped);
            else
            {
                Warn(PrintWarningCode.CharactersReplaced);
                clean.Append('?', TextColumns.Of(rune));
            }
        }

        return clean.ToString();
    }

    private void Warn(PrintWarningCode code) => _warnings[code] = _warnings.GetValueOrDefault(code) + 1;
}
