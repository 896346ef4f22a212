using System.Security.Cryptography;
using System.Text;

namespace Monolith.Administration.SetUp;

/// <summary>The one-time code of a shop that isn't set up: printed on the console, so that only who can see the machine makes the shop.
/// Ten wrong tries and it is another one.</summary>
internal sealed class SetUpCode : ISetUpCode
{
    private const int MostTries = 10;
    private readonly Lock _lock = new();
    private string _code = Make();
    private int _wrong;

    public event Action<string>? Changed;

    public string Current
    {
        get
        {
            lock (_lock) return _code;
        }
    }

    public bool Matches(string? given)
    {
        lock (_lock)
        {
            var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given?.Trim().ToLowerInvariant() ?? ""), Encoding.UTF8.GetBytes(_code));
            if (right || ++_wrong < MostTries) return right;
            (_code, _wrong) = (Make(), 0);
        }

        Changed?.Invoke(Current);
        return false;
    }

    private static string Make() => $"{Hashes.Random(4)}-{Hashes.Random(4)}";
}
