namespace Monolith.Import.Reading.Columns;

/// <summary>Finds the column that somebody meant.</summary>
internal static class NearColumns
{
    /// <summary>The header as it stands, and the column of ours that is spelled nearly so: <c>prise (price?)</c>.</summary>
    public static string Suggested(string header, IReadOnlyList<string> columns)
    {
        var key = HeaderKey.Of(header);
        var near = columns.FirstOrDefault(c => HeaderKey.Of(c) is var other && Distance(key, other) <= (other.Length < 6 ? 1 : 2));
        return near is null ? header : $"{header} ({near}?)";
    }

    // How many letters are to be changed, put in or left out (Levenshtein).
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2) return int.MaxValue;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
