namespace Monolith.Drivers.EscPos;

/// <summary>One character as the printer gets it: which set it is in and its bytes there. Its width follows from the set.</summary>
internal readonly record struct Glyph(short Set, uint Code, byte Length)
{
    public const short Ascii = -1;
    public const short Cjk = -2;

    public static Glyph OfAscii(char c) => new(Ascii, c, 1);

    public static Glyph OfCjk(ReadOnlySpan<byte> bytes)
    {
        var code = 0u;
        foreach (var b in bytes) code = (code << 8) | b;
        return new(Cjk, code, (byte)bytes.Length);
    }

    /// <summary>A Chinese glyph is 24 dots wide, two letters of font A.</summary>
    public int Columns => Set == Cjk ? 2 : 1;

    public bool IsSpace => Set == Ascii && Code == ' ';
}

/// <summary>A glyph in its style, ready to be laid out.</summary>
internal readonly record struct StyledGlyph(Glyph Glyph, Sdk.TextStyle Style)
{
    public int Columns => Glyph.Columns * Style.Width;
}
