using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>A document as bytes, and what had to be made good.</summary>
internal sealed record Job(byte[] Bytes, Tally Tally);

/// <summary>Turns one document into the bytes of one job for one profile.</summary>
internal sealed class JobWriter(PrinterProfile profile)
{
    private const int NarrowestLeft = 8;
    private readonly EscPosWriter _to = new(profile);
    private readonly TextEncoder _encoder = new(profile);
    private readonly Tally _tally = new();

    public Job Write(PrintDocument document, PrintOptions options)
    {
        _to.Initialise();
        foreach (var element in document.Elements) Write(element, options);
        if (profile.EndMarker) _to.EndMarker();
        return new(_to.ToArray(), _tally);
    }

    private void Write(PrintElement element, PrintOptions options)
    {
        switch (element)
        {
            case TextLine line: Lines([.. line.Runs.SelectMany(r => Styled(r.Text, r.Style))], line.Align); break;
            case TwoColumnRow row: Row(row); break;
            case Rule rule: Lines(Styled(new(rule.Character, profile.Columns), TextStyle.Normal), TextAlign.Left); break;
            case Barcode code:
                if (!Barcodes.TryWrite(_to, code, profile.Dots)) AsText(code.Data, PrintWarningCode.BarcodeAsText);
                break;
            case QrCode qr when profile.Qr: QrCodes.Write(_to, qr, profile.Dots); break;
            case QrCode qr: AsText(qr.Data, PrintWarningCode.QrAsText); break;
            case Picture picture: Pictures.Write(_to, picture, profile.Dots); break;
            case Feed feed: _to.FeedLines(feed.Lines); break;
            case Cut cut: Cut(cut.Kind); break;
            case DrawerKick kick when !options.SuppressDrawer: Kick(kick.Pin); break;
        }
    }

    private void Lines(List<StyledGlyph> glyphs, TextAlign align)
    {
        foreach (var line in LineBreaker.Break(glyphs, profile.Columns))
        {
            if (line.Count > 0) _to.Align(align);
            _to.Write(line);
            _to.EndLine();
        }
    }

    private void Row(TwoColumnRow row)
    {
        var right = Styled(row.Right, row.Style);
        if (LineBreaker.Width(right) > profile.Columns)
        {
            right = LineBreaker.Cut(right, profile.Columns);
            _tally.Add(PrintWarningCode.TextCut);
        }
        var rightWidth = LineBreaker.Width(right);
        var room = profile.Columns - rightWidth - (rightWidth > 0 ? row.Style.Width : 0);
        // Hardly any room beside the amount: the name takes its own lines.
        var left = LineBreaker.Break(Styled(row.Left, row.Style), room >= NarrowestLeft * row.Style.Width ? room : profile.Columns);
        if (LineBreaker.Width(left[^1]) > room) left.Add([]);

        _to.Align(TextAlign.Left);
        foreach (var line in left.SkipLast(1))
        {
            _to.Write(line);
            _to.EndLine();
        }
        _to.Write(left[^1]);
        var gap = (profile.Columns - LineBreaker.Width(left[^1]) - rightWidth) / row.Style.Width;
        if (rightWidth > 0) _to.Write(Styled(new(' ', Math.Max(gap, 0)), row.Style));
        _to.Write(right);
        _to.EndLine();
    }

    private void AsText(string data, PrintWarningCode why)
    {
        _tally.Add(why);
        Lines(Styled(data, TextStyle.Normal), TextAlign.Center);
    }

    private void Cut(CutKind wanted)
    {
        if (!profile.Cuts.Contains(wanted)) _tally.Add(PrintWarningCode.CutReplaced);
        if (profile.Cuts.IsEmpty) _to.FeedLines(Math.Max(profile.FeedBeforeCut, 1));
        else _to.Cut(profile.Cuts.Contains(wanted) ? wanted : profile.Cuts[0]);
    }

    private void Kick(int pin)
    {
        if (profile.DrawerPins.Contains(pin)) _to.Kick(pin);
        else _tally.Add(PrintWarningCode.DrawerLeftOut);
    }

    private List<StyledGlyph> Styled(string text, TextStyle style) => [.. _encoder.Encode(text, _tally).Select(g => new StyledGlyph(g, style))];
}
