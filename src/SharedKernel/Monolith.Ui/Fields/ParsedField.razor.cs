using Microsoft.AspNetCore.Components;
using Monolith.SharedKernel;

namespace Monolith.Ui;

/// <summary>A figure typed as text and read exactly, never through a binary floating point number.
/// Text that can't be read stays in the field with the reason beside it, and the form doesn't leave.</summary>
public abstract partial class ParsedField<TFigure>
{
    private TFigure? _shown;
    private bool _seen;

    /// <summary>The keyboard that a phone shows.</summary>
    protected virtual string InputMode => "decimal";

    /// <summary>What stands behind the figure.</summary>
    protected virtual string? Affix => Unit;

    protected virtual string AffixCss => "affix-unit";

    protected string? Text { get; private set; }

    /// <summary>A suffix such as the unit or the currency, in the reader's words.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <returns>The reason why not, as a text key with arguments; null when read.</returns>
    protected abstract (string Key, object?[] Args)? Read(string text, out TFigure figure);

    protected abstract string Write(TFigure figure);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        // What someone is typing isn't rewritten under their hands: only a value that changed elsewhere is.
        if (_seen && Nullable.Equals(_shown, Value)) return;
        _seen = true;
        _shown = Value;
        Text = Value is { } value ? Write(value) : null;
        MarkUnreadable(null);
    }

    protected Task Typed(ChangeEventArgs e)
    {
        Text = e.Value as string;
        var plain = Plain(Text);
        if (plain.Length == 0) return Take(null);

        if (Read(plain, out var figure) is { } why)
        {
            MarkUnreadable(T[why.Key, why.Args]);
            return Task.CompletedTask;
        }

        return Take(figure);
    }

    private Task Take(TFigure? figure)
    {
        MarkUnreadable(null);
        _shown = figure;
        if (figure is { } value) Text = Write(value);
        return Put(figure);
    }

    // Figures are pasted from mails and sheets: full-width digits, blanks and thousands separators mean no harm.
    private static string Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40) return text?.Trim() ?? "";
        var plain = Folding.Compatible(text).Trim().Replace('−', '-').TrimStart('+', '¥', '$', '€', '£').TrimEnd('%');
        return IsGrouped(plain) ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Replace(" ", "", StringComparison.Ordinal);
    }

    // "1,204.50" has groups of three before the point; "1,5" doesn't, and is not guessed at.
    private static bool IsGrouped(string text)
    {
        var whole = text.Split('.')[0].TrimStart('-').Split(',');
        return whole.Length > 1 && whole[0].Length is > 0 and <= 3 && whole.Skip(1).All(g => g.Length == 3);
    }
}
