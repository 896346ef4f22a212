namespace Monolith.Administration.Security;

/// <summary>What a password must be: long, and not one that everybody thinks of. No rules about digits and signs: they make passwords
/// worse to remember and no harder to guess.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;
    private const int FewestDifferent = 4;

    // The usual ones, as people write them: https://pages.nist.gov/800-63-3/sp800-63b.html asks for such a list (5.1.1.2).
    private static readonly Lazy<HashSet<string>> Common = new(Load);

    public static IRuleBuilderOptions<T, string> IsGoodPassword<T>(this IRuleBuilder<T, string> rule, params Func<T, string?>[] names) => rule
        .MinimumLength(Shortest).WithErrorCode("user.password-too-short")
        .MaximumLength(Longest).WithErrorCode("user.password-too-long")
        .Must((request, password) => password is null || !IsEasyToGuess(password, [.. names.Select(n => n(request))])).WithErrorCode("user.password-common");

    /// <param name="names">Of the person: no secret either.</param>
    public static bool IsEasyToGuess(string password, params IEnumerable<string?> names)
    {
        var text = password.Trim().ToLowerInvariant();
        var word = Plain(text);
        return text.Distinct().Count() < FewestDifferent
            || IsRun(text)
            || Common.Value.Contains(text)
            || Common.Value.Contains(word)
            || names.Any(n => n is { Length: > 1 } && Plain(n.Trim().ToLowerInvariant()) is { Length: > 1 } name && (word == name || word == name + name));
    }

    // "P@ssw0rd-2026!" is "password" with the usual trimmings.
    private static string Plain(string text)
    {
        var core = text.AsSpan().Trim("0123456789 .,;:!?#*+-_/").ToString();
        return string.Concat(core.Where(c => c is not (' ' or '.' or '-' or '_')).Select(c => c switch
        {
            '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c,
        }));
    }

    // 1234567890, abcdefghij, 9876543210
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToList();
        return steps.All(s => s is 1 or -9) || steps.All(s => s is -1 or 9);
    }

    private static HashSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToHashSet(StringComparer.Ordinal);
    }
}
