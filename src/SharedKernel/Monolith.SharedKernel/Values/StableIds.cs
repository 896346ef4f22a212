using System.Security.Cryptography;
using System.Text;

namespace Monolith.SharedKernel;

/// <summary>Ids made from what a thing is called elsewhere: the same line of the same kind of file, or the same part of the demo shop, gets the
/// same id every time, so that doing it twice changes nothing.</summary>
public static class StableIds
{
    /// <param name="kind">What it is: keys of two kinds never meet.</param>
    /// <param name="key">Upper and lower case are the same.</param>
    public static Guid Of(string kind, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"monolith-import:{kind}:{key.ToUpperInvariant()}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8: made by a rule of our own (RFC 9562)
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
