using System.Text.RegularExpressions;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>The kernel's and Ui's texts are for everyone. A text that only one module uses is that module's word and stands among its texts.</summary>
internal sealed partial class SharedTexts
{
    private const string Everyone = "";
    private readonly Dictionary<string, (string Code, HashSet<string> Names)> _users;

    private SharedTexts(IEnumerable<(string User, string Code)> files) =>
        _users = files.GroupBy(file => file.User, file => file.Code, StringComparer.Ordinal).ToDictionary(
            user => user.Key,
            user => (string.Join('\n', user), user.SelectMany(code => Name().Matches(code).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal)),
            StringComparer.Ordinal);

    /// <summary>Everything people wrote under src: a folder of src/Modules is a module, the drivers are one,
    /// the Host and the rooms of the kernel serve everyone.</summary>
    public static SharedTexts Under(string source) => new(
        SourceFiles.Under(source, ".cs", ".razor", ".ts", ".tsx").Concat(SourceFiles.Under(source).Where(file => Path.GetFileName(file) == "server.json"))
            .Where(file => !SourceFiles.IsGenerated(file))
            .Select(file => (UserOf(Path.GetRelativePath(source, file).Replace('\\', '/').Split('/')), File.ReadAllText(file))));

    public IEnumerable<string> OfOneModule(IEnumerable<string> keys) =>
        from key in keys
        let users = _users.Where(user => Uses(user.Key, user.Value, key)).Select(user => user.Key).ToList()
        where users is [not Everyone]
        select $"{key} is a word of {users[0]} alone: put it into its texts";

    private static string UserOf(string[] path) => path switch
    {
        ["Modules", var module, ..] => module,
        ["Drivers", ..] => "Devices",
        _ => Everyone,
    };

    // As the code writes what a text is looked up for: an error's code, an audited property or value, the kind before a subject's colon, else the key.
    private static bool Uses(string user, (string Code, HashSet<string> Names) written, string key) => key.Split('.') switch
    {
        ["module", var module] => user.Equals(module, StringComparison.OrdinalIgnoreCase),
        ["error", ..] => Writes(written.Code, $"\"{key["error.".Length..]}\""),
        ["audit", "field" or "value", var name] => written.Names.Contains(char.ToUpperInvariant(name[0]) + name[1..]),
        ["subject", var kind] => Writes(written.Code, $"\"{kind}:"),
        _ => Writes(written.Code, $"\"{key}\""),
    };

    private static bool Writes(string code, string text) => code.Contains(text, StringComparison.Ordinal);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
