using System.Globalization;
using System.Text;
using Monolith.Import;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

/// <summary>The guide says of each list what its declaration says.</summary>
public sealed class ImportGuideTests
{
    [Fact]
    public void The_guide_has_the_columns_of_every_list()
    {
        var guide = File.ReadAllText(Repo.Path("docs/guides/import.md")).ReplaceLineEndings("\n");
        var (begin, end) = (guide.IndexOf("<!-- columns", StringComparison.Ordinal),
            guide.IndexOf("<!-- end of columns -->", StringComparison.Ordinal));
        var said = guide[(guide.IndexOf('\n', begin) + 1)..end].Trim();
        Assert.Equal(Declared(), said);
    }

    private static string Declared()
    {
        var text = new StringBuilder();
        foreach (var list in ImportModule.Lists(new JsonTexts([typeof(ImportModule).Assembly])))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"### {list.Title} (`{list.Name}`)\n\n| Column | Holds | Meaning | Example |\n|---|---|---|---|\n");
            foreach (var c in list.Columns)
            {
                var needed = c.Required ? "Needed. " : c.ForNew ? "Needed for new ones. " : "";
                text.Append(CultureInfo.InvariantCulture, $"| `{c.Name}` | {c.Kind} | {needed}{c.Text} | `{c.Example}` |\n");
            }

            text.Append('\n');
        }

        return text.ToString().Trim();
    }
}
