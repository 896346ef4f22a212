using System.Globalization;
using FluentValidation.Resources;

namespace Monolith.SharedKernel.Messaging;

/// <summary>What a rule says that brings no sentence of its own: ours, for logs and for who has no texts. People read the text of the
/// code (<see cref="ValidationErrors"/>), in their language.</summary>
internal sealed class PlainRules : ILanguageManager
{
    public bool Enabled { get; set; } = true;

    public CultureInfo? Culture { get; set; }

    public string GetString(string key, CultureInfo? culture = null) => ValidationErrors.Code(key) switch
    {
        "input.required" => "This is needed.",
        "input.too-long" => "This is too long: at most {MaxLength} characters.",
        "input.too-short" => "This is too short: at least {MinLength} characters.",
        "input.out-of-range" => "This is outside the allowed range.",
        "input.malformed" => "This isn't in the right form.",
        _ => "This isn't valid.",
    };
}
