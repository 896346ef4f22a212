using System.Security.Cryptography;
using System.Text;

namespace Monolith.Administration.SetUp;

/// <summary>The one-time code of a shop that isn't set up: printed on the console, so that only who can see the machine makes the shop.
/// It stays what it is until the process ends: a stranger's wrong tries are slowed down, and must not take the owner's code away.</summary>
internal sealed class SetUpCode : ISetUpCode
{
    public string Current { get; } = $"{Hashes.Random(4)}-{Hashes.Random(4)}-{Hashes.Random(4)}";

    public bool Matches(string? given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Bare(given ?? "")), Encoding.UTF8.GetBytes(Bare(Current)));

    // As people copy it: with blanks, in capitals, without its dashes.
    private static string Bare(string code) => string.Concat(code.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
