using System.Globalization;
using System.Text;

namespace Monolith.Http;

/// <summary>What proves a file: how many rows and bytes it has, its SHA-256, and what was asked for when. It stands in a file of
/// its own beside it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="List">The list's name, for example <c>pos.tickets</c>.</param>
/// <param name="At">When it was looked which rows belong to the list.</param>
/// <param name="By">Who asked.</param>
/// <param name="Asked">Filters and order, as in an address; empty: the whole list in its own order.</param>
/// <param name="Columns">Their keys.</param>
/// <param name="Rows">Without the headings.</param>
/// <param name="Gone">Rows that were there at that look and not any more when their turn came.</param>
/// <param name="Sha256">In hexadecimal digits.</param>
public sealed record ListManifest(
    string File, string List, DateTimeOffset At, string By, string Asked, IReadOnlyList<string> Columns, long Rows, long Gone,
    long Bytes, string Sha256)
{
    public const string Extension = ".manifest";

    /// <summary>Lines that people read; <c>sha256sum -c</c> takes them as they are, for it reads only the last.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        void Line(string name, object value) => text.Append(CultureInfo.InvariantCulture, $"# {name}: {value}\n");
        Line("list", List);
        Line("at", Listing.Moment(At));
        Line("by", OneLine(By));
        Line("asked", OneLine(Asked));
        Line("columns", string.Join(',', Columns));
        Line("rows", Rows);
        if (Gone > 0) Line("gone", Gone);
        Line("bytes", Bytes);
        return text.Append(CultureInfo.InvariantCulture, $"{Sha256}  {File}\n").ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
