using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monolith.Administration.Notices;

/// <summary>Writes notices; one that is open already isn't written again.</summary>
internal sealed class NoticeBoard(AdministrationDbContext db, TimeProvider clock) : INotices
{
    private const int LongestArg = 300;
    private const int MostArgs = 5;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task Add(string textKey, IReadOnlyList<string> args, string href, string permission, CancellationToken ct)
    {
        var written = JsonSerializer.Serialize(args.Take(MostArgs).Select(Short), Plain);
        return db.WriteQuietly(
            async token =>
            {
                if (await db.Notices.AnyAsync(n => n.DoneAt == null && n.TextKey == textKey && n.Args == written, token)) return;
                db.Add(new Notice { At = clock.GetUtcNow(), TextKey = textKey, Args = written, Href = href, Permission = permission });
            },
            ct);
    }

    // A sentence in a sentence can't be cut and stay one; it is as long as the code that made it lets it be.
    private static string Short(string arg) => arg.Length <= LongestArg || (arg.StartsWith("@{", StringComparison.Ordinal) && arg.Length <= 3 * LongestArg) ? arg : arg[..LongestArg];
}
