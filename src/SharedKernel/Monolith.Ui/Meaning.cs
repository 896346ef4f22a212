namespace Monolith.Ui;

/// <summary>What a colour says. It never says it alone: a sign or a word stands beside it.</summary>
public enum Meaning
{
    None,
    Good,
    Caution,
    Bad,
    Info,
}

public enum ButtonKind
{
    Plain,
    Main,
    Quiet,
    Danger,
}

internal static class MeaningExtensions
{
    public static string Css(this Meaning meaning) => meaning switch
    {
        Meaning.Good => "good",
        Meaning.Caution => "caution",
        Meaning.Bad => "bad",
        Meaning.Info => "info",
        _ => "none",
    };

    public static string Icon(this Meaning meaning) => meaning switch
    {
        Meaning.Good => "check",
        Meaning.Caution => "caution",
        Meaning.Bad => "bad",
        Meaning.Info => "info",
        _ => "dot",
    };
}
