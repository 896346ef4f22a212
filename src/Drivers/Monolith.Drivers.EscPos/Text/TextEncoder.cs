using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>
/// Turns text into glyphs. Control characters never pass: a product called "ESC p" must not open the drawer. What the printer has
/// no glyph for becomes a near equivalent or a question mark, and is counted.
/// </summary>
internal sealed class TextEncoder(PrinterProfile profile)
{
    private readonly CharacterSets _sets = new(profile);
    private short _page = Glyph.Ascii;

    public List<Glyph> Encode(string text, Tally tally)
    {
        var glyphs = new List<Glyph>(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (rune.Value is >= 0x20 and < 0x7F) glyphs.Add(Glyph.OfAscii((char)rune.Value));
            else if (rune.Value is '\t' or '\n' or '\r' or 0xA0) glyphs.Add(Glyph.OfAscii(' '));
            else if (Rune.IsControl(rune)) tally.Add(PrintWarningCode.ControlCharactersDropped);
            else if (Find(rune) is { } glyph) glyphs.Add(glyph);
            else Replace(rune, glyphs, tally);
        }
        return glyphs;
    }

    private static string Composed(string text)
    {
        // Normalising refuses lone surrogates and U+FFFE; they have no glyph anyway.
        var sound = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;
        return sound.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Letters look right in a western page, symbols and Han characters in the Chinese font, which keeps mode changes rare.</summary>
    private Glyph? Find(Rune rune)
    {
        // The half-width yen is no character of GBK and a four-byte one of GB18030: the full-width yen is what the shop means.
        if (rune.Value == 0xA5 && _sets.IsSimplifiedChinese) rune = new(0xFFE5);
        var western = Rune.IsLetter(rune) && TextColumns.Of(rune) == 1;
        var glyph = western || !_sets.HasCjk ? _sets.InPage(rune, _page) ?? _sets.InCjk(rune) : _sets.InCjk(rune) ?? _sets.InPage(rune, _page);
        if (glyph is { Set: >= 0 } found) _page = found.Set;
        return glyph;
    }

    private void Replace(Rune rune, List<Glyph> glyphs, Tally tally)
    {
        if (TextColumns.Of(rune) == 0) return; // a mark that did not compose, a joiner, a variation selector: invisible anyway
        if (Near(rune) is { } near)
        {
            glyphs.AddRange(near.Select(Glyph.OfAscii));
            return;
        }
        tally.Add(PrintWarningCode.CharactersReplaced);
        // A full-width question mark keeps the columns of a wide character.
        glyphs.Add(TextColumns.Of(rune) == 2 && _sets.InCjk(new('？')) is { } wide ? wide : Glyph.OfAscii('?'));
    }

    private static string? Near(Rune rune) => rune.Value switch
    {
        0x20AC => "EUR",
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2212 => "-",
        0x2018 or 0x2019 or 0x201B => "'",
        0x201C or 0x201D => "\"",
        0x2022 or 0xB7 => "*",
        0x2026 => "...",
        0xD7 => "x",
        0x2002 or 0x2003 or 0x2009 or 0x202F or 0x3000 => " ",
        0xFF01 => "!",
        0xFF08 => "(",
        0xFF09 => ")",
        0xFF0C => ",",
        0xFF1A => ":",
        _ => null,
    };
}

/// <summary>Counts what had to be made good in a job.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<PrintWarningCode, int> _counts = [];

    public void Add(PrintWarningCode code) => _counts[code] = _counts.GetValueOrDefault(code) + 1;

    public System.Collections.Immutable.ImmutableArray<PrintWarning> Warnings() => [.. _counts.Select(c => new PrintWarning(c.Key, c.Value))];
}
