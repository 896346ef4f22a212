using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Monolith.Import;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

/// <summary>The guides say of each list what its declaration says, in both languages.</summary>
public sealed partial class ImportGuideTests
{
    [Theory]
    [InlineData("en", "docs/guides/import.md", "| Column | Holds | Meaning | Example |", " ")]
    [InlineData("zh", "docs/guides/import.zh.md", "| 列 | 内容 | 含义 | 示例 |", "")]
    public void The_guide_has_the_columns_of_every_list(string language, string file, string head, string space)
    {
        var guide = Guide(file);
        var (begin, end) = (guide.IndexOf("<!-- columns", StringComparison.Ordinal),
            guide.IndexOf("<!-- end of columns -->", StringComparison.Ordinal));
        var said = guide[(guide.IndexOf('\n', begin) + 1)..end].Trim();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            Assert.Equal(Declared(head, space), said);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Both_guides_explain_the_same_findings()
    {
        Assert.Equal(Findings("docs/guides/import.md"), Findings("docs/guides/import.zh.md"));
        Assert.True(Findings("docs/guides/import.md").Count > 50);
    }

    private static List<string> Findings(string file) => [.. Finding().Matches(Guide(file)).Select(m => m.Groups[1].Value)];

    private static string Guide(string file) => File.ReadAllText(Repo.Path(file)).ReplaceLineEndings("\n");

    private static string Declared(string head, string space)
    {
        var text = new StringBuilder();
        var texts = new JsonTexts([typeof(ImportModule).Assembly]);
        foreach (var list in ImportModule.Lists(texts))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {list.Title} (`{list.Name}`)\n\n{head}\n|---|---|---|---|\n");
            foreach (var c in list.Columns)
            {
                var needed = c.Required ? texts["import.column-required"] + space
                    : c.ForNew ? texts["import.column-for-new"] + space : "";
                text.Append(CultureInfo.InvariantCulture, $"| `{c.Name}` | {c.Kind} | {needed}{c.Text} | `{c.Example}` |\n");
            }

            text.Append('\n');
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex(@"^\| `(import\.[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
