using System.Security.Cryptography;
using System.Text;

namespace Monolith.SharedKernel;

/// <summary>The same line of the same kind of file gets the same id every time, so that importing twice changes nothing.</summary>
internal static class StableIds
{
    public static Guid Of(string kind, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"monolith-import:{kind}:{key.ToUpperInvariant()}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8: made by a rule of our own (RFC 9562)
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
