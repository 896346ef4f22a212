using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>Writes ESC/POS bytes and remembers the printer's modes, so that a mode is changed only when it must be.</summary>
internal sealed class EscPosWriter(PrinterProfile profile)
{
    private readonly List<byte> _bytes = [];
    private bool _chinese;
    private short _table = Glyph.Ascii;
    private TextStyle _style = TextStyle.Normal;
    private TextAlign _align = TextAlign.Left;

    public byte[] ToArray() => [.. _bytes];

    public void Raw(params ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>ESC @, then what a memory switch may have set otherwise: the plain ASCII characters and the mode without Chinese.</summary>
    public void Initialise()
    {
        Raw(0x1B, 0x40, 0x1B, 0x52, 0x00);
        if (profile.HasCjk || profile.CjkDefaultOn) Raw(0x1C, 0x2E);
        (_chinese, _table, _style, _align) = (false, Glyph.Ascii, TextStyle.Normal, TextAlign.Left);
    }

    /// <summary>Only at the start of a line.</summary>
    public void Align(TextAlign align)
    {
        if (align == _align) return;
        Raw(0x1B, 0x61, (byte)align);
        _align = align;
    }

    public void Style(TextStyle style)
    {
        if (style == _style) return;
        if (style.Bold != _style.Bold) Raw(0x1B, 0x45, style.Bold ? (byte)1 : (byte)0);
        if (style.Underline != _style.Underline)
        {
            Raw(0x1B, 0x2D, style.Underline ? (byte)1 : (byte)0);
            if (profile.HasCjk) Raw(0x1C, 0x2D, style.Underline ? (byte)1 : (byte)0);
        }
        if ((style.Width, style.Height) != (_style.Width, _style.Height))
        {
            Raw(0x1D, 0x21, (byte)(((style.Width - 1) << 4) | (style.Height - 1)));
            if (profile.CjkStyleViaFs)
                Raw(0x1C, 0x21, (byte)((style.Width > 1 ? 0x04 : 0) | (style.Height > 1 ? 0x08 : 0) | (style.Underline ? 0x80 : 0)));
        }
        _style = style;
    }

    /// <summary>In Chinese mode every byte from 81h on begins a pair: it is left before a western byte and entered before a Chinese one.</summary>
    public void Write(Glyph glyph)
    {
        if (glyph.Set == Glyph.Cjk)
        {
            if (!_chinese) Raw(0x1C, 0x26);
            _chinese = true;
        }
        else if (glyph.Set >= 0)
        {
            if (_chinese) Raw(0x1C, 0x2E);
            _chinese = false;
            if (_table != glyph.Set) Raw(0x1B, 0x74, (byte)glyph.Set);
            _table = glyph.Set;
        }
        for (var shift = (glyph.Length - 1) * 8; shift >= 0; shift -= 8) _bytes.Add((byte)(glyph.Code >> shift));
    }

    public void Write(IEnumerable<StyledGlyph> glyphs)
    {
        foreach (var (glyph, style) in glyphs)
        {
            Style(style);
            Write(glyph);
        }
    }

    public void EndLine() => Raw(0x0A);

    public void FeedLines(int lines) => Raw(0x1B, 0x64, (byte)lines);

    /// <summary>GS V 65/66 n: feed to the knife and n more dots, then cut.</summary>
    public void Cut(CutKind kind) => Raw(0x1D, 0x56, kind == CutKind.Full ? (byte)0x41 : (byte)0x42, 0x00);

    /// <summary>ESC p m t1 t2: 100 ms on, 500 ms off, in units of 2 ms.</summary>
    public void Kick(int pin) => Raw(0x1B, 0x70, pin == 5 ? (byte)1 : (byte)0, 50, 250);

    /// <summary>GS r 1 waits its turn, so that its answer says the printer has worked through all before it.</summary>
    public void EndMarker() => Raw(0x1D, 0x72, 0x01);
}
