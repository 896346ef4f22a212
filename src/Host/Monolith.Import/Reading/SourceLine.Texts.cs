using Monolith.Import.Reading.Codes;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>Texts, names and codes of a line. One that can't be read refuses the line.</summary>
internal sealed partial class SourceLine
{
    private const int LongestCode = 100;

    private static readonly string[] Yes =
        ["1", "true", "yes", "y", "x", "on", "active", "是", "有", "真", "启用", "ja", "wahr", "oui", "si", "sí", "✓", "√"];
    private static readonly string[] No =
        ["0", "false", "no", "n", "off", "inactive", "否", "无", "假", "停用", "禁用", "nein", "falsch", "non", "×"];

    public Given<string> Text(string column, int longest = ReadingLimits.TextLength)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<string>(value);
        return value.Text.Length <= longest ? value.Text : Wrong<string>(column, ValueFindings.TooLong(longest));
    }

    /// <summary>A key of ours or theirs, as it was before a spreadsheet had it.</summary>
    public Given<string> Code(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<string>(value);
        var code = SpreadsheetCode.Repaired(value.Text, out var damage);
        if (code.Length > LongestCode) return Wrong<string>(column, ValueFindings.TooLong(LongestCode));
        if (damage is CodeDamage.Lost or CodeDamage.Scientific)
        {
            Add(CodeFindings.CodeLikeNumber().At(Title(column), value.Text));
            return value.Text;
        }

        if (damage != CodeDamage.None) Add(CodeFindings.CodeCleaned(code).At(Title(column), value.Text));
        return code;
    }

    /// <summary>Barcodes; several in a cell are separated by semicolons, bars, commas or line breaks. One that is ruined is left out,
    /// and the line says so.</summary>
    public Given<IReadOnlyList<string>> Codes(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<IReadOnlyList<string>>(value);
        var codes = BarcodeCell.Read(value.Text, _file.Map.RestoreZeros, (finding, code) => Add(finding.At(Title(column), code)));
        return codes.All(c => c.Length <= LongestCode)
            ? new(GivenState.There, codes)
            : Wrong<IReadOnlyList<string>>(column, ValueFindings.TooLong(LongestCode));
    }

    /// <summary>The name in the language of the column itself; others stand in their own columns (<see
    /// cref="SourceFile.LanguagesOf"/>).</summary>
    public Given<LocalName> Name(string column)
    {
        var text = Text(column, LocalName.Longest);
        return text.IsThere ? LocalName.FromText(text.Value!) : new Given<LocalName>(text.State, default);
    }

    public Given<string> NameIn(string column, string language) => Text($"{column}_{language}", LocalName.Longest);

    public Given<bool> YesNo(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<bool>(value);
        if (Yes.Contains(value.Text, StringComparer.OrdinalIgnoreCase)) return true;
        return No.Contains(value.Text, StringComparer.OrdinalIgnoreCase) ? false : Wrong<bool>(column, ValueFindings.NotYesNo());
    }

    public Given<TEnum> Choice<TEnum>(string column)
        where TEnum : struct, Enum
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<TEnum>(value);
        var isChoice = Enum.TryParse<TEnum>(value.Text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var choice)
            && Enum.IsDefined(choice);
        return isChoice && !char.IsAsciiDigit(value.Text[0]) ? choice
            : Wrong<TEnum>(column, ValueFindings.NoChoice(Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant())));
    }

    private static Given<T> NotThere<T>(SourceValue value) => new(value.IsAbsent ? GivenState.Absent : GivenState.Empty, default);

    private Given<T> Wrong<T>(string column, Finding finding)
    {
        Add(finding.At(Title(column), this[column].Text));
        return new(GivenState.Wrong, default);
    }
}
