using System.Security.Cryptography;
using System.Text;
using Monolith.SharedKernel;

namespace Monolith.Backup;

/// <summary>What a shop's backups are locked with: 256 random bits, on paper 14 groups of four characters of which the last one proves
/// the others. Backups are ZIP files with AES-256 (WinZip's AE-2), and the password is the text as printed: any program that knows that
/// format opens them, also when this one is gone.</summary>
public sealed class BackupKey
{
    // Crockford's base 32: no I, L, O, U, so that what is read aloud or by hand comes out the same.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Bytes = 32;
    private const int Group = 4;
    private const int Characters = 52;

    private BackupKey(string text) => Text = text;

    /// <summary>As on the recovery sheet: <c>XXXX-XXXX-…</c>. A secret.</summary>
    public string Text { get; }

    /// <summary>Tells keys apart and gives nothing away: eight characters.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("monolith backup key " + Text)))[..8];

    public static BackupKey New() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>As typed from the sheet: spaces, dashes and case don't matter, O is 0, I and L are 1. Errors:
    /// backup.key-malformed</summary>
    public static Result<BackupKey> Parse(string typed)
    {
        var plain = new StringBuilder(Characters + Group);
        foreach (var c in typed.ToUpperInvariant())
        {
            if (c is '-' or ' ' or '\t' or '\r' or '\n') continue;
            plain.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
        }

        var text = plain.ToString();
        var isWhole = text.Length == Characters + Group && text.All(Digits.Contains) && text[Characters..] == Check(text[..Characters]);
        return isWhole ? new BackupKey(Grouped(text)) : BackupErrors.KeyMalformed;
    }

    private static BackupKey Of(byte[] secret)
    {
        var text = new StringBuilder(Characters);
        var (held, bits) = (0, 0);
        foreach (var value in secret)
        {
            (held, bits) = ((held << 8) | value, bits + 8);
            while (bits >= 5) text.Append(Digits[(held >> (bits -= 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        text.Append(Digits[(held << (5 - bits)) & 31]); // the last bit, and nothing behind it
        var characters = text.ToString();
        return new(Grouped(characters + Check(characters)));
    }

    private static string Check(string characters)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(characters));
        return string.Concat(hash.Take(Group).Select(b => Digits[b & 31]));
    }

    private static string Grouped(string text) => string.Join('-', text.Chunk(Group).Select(g => new string(g)));
}
