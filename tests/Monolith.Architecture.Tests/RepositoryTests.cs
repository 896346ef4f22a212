using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class RepositoryTests
{
    private static readonly string[] Text =
        [".cs", ".razor", ".cshtml", ".css", ".ts", ".tsx", ".html", ".json", ".md", ".csproj", ".props", ".targets", ".proj", ".yml", ".sql", ".sh", ".txt"];

    private static readonly List<(string File, string Text)> Files = SourceFiles.Under(Repo.Root, Text)
        .Where(file => !SourceFiles.IsGenerated(file))
        .Select(file => (Path.GetRelativePath(Repo.Root, file).Replace('\\', '/'), Tidiness.Read(file)))
        .ToList();

    /// <summary>Files that are still too long. The list only shrinks.</summary>
    private static readonly string[] StillTooLong = [];

    /// <summary>How many lines are too long. The number only shrinks: whoever leaves fewer writes down how many there are now.</summary>
    private const int LongLinesLeft = 942;

    private static readonly List<(string File, string Text)> Product = Files.Where(f => Tidiness.IsProduct(f.File)).ToList();

    [Fact]
    public void No_product_file_is_too_long_to_be_read() =>
        Findings.Exactly(StillTooLong, Product.Where(f => Tidiness.IsTooLong(f.Text)).Select(f => f.File));

    [Fact]
    public void No_other_text_of_the_product_is_endless() =>
        Findings.None(Files.Where(f => f.File.StartsWith("src/", StringComparison.Ordinal) && !f.File.EndsWith(".json", StringComparison.Ordinal))
            .Where(f => Tidiness.Lines(f.Text) > 2 * Tidiness.LongestFile).Select(f => f.File));

    [Fact]
    public void Nine_product_files_in_ten_are_short() =>
        Assert.InRange(Tidiness.NineInTen(Product.Select(f => f.Text)), 0, Tidiness.LongestOfNineInTen);

    [Fact]
    public void Long_lines_become_fewer()
    {
        var found = Product.Sum(f => Tidiness.LongLines(f.Text));
        Assert.True(found <= LongLinesLeft, $"{found} lines are longer than {Tidiness.LongestLine}, {LongLinesLeft} were: break the new ones.");
        Assert.True(found >= LongLinesLeft, $"Only {found} lines are longer than {Tidiness.LongestLine} now: write {found} in place of {LongLinesLeft}.");
    }

    [Fact]
    public void Nothing_is_left_for_later() => Findings.None(Files.SelectMany(f => Tidiness.Unfinished(f.File, f.Text)));

    [Fact]
    public void White_space_is_used_in_one_way() => Findings.None(Files.SelectMany(f => Tidiness.Untidy(f.File, f.Text)));

    [Fact]
    public void The_drivers_contract_is_the_one_that_was_published() =>
        Snapshot.Verify(PublicApi.Of(House.Load("Monolith.Drivers.Sdk")));

    [Fact]
    public void A_change_of_a_public_face_is_noticed()
    {
        var face = PublicApi.Of(House.Load("Monolith.Beta.Contracts"));
        Assert.Contains("sealed record Monolith.Beta.Contracts.Events.CountedLine", face);
        Assert.Contains("  String? Remark { get; init; }", face);
        Assert.Contains("  Partial = 1", face);
    }

    [Fact]
    public void A_file_that_is_too_long_is_noticed()
    {
        Assert.False(Tidiness.IsTooLong(new string('\n', Tidiness.LongestFile)));
        Assert.True(Tidiness.IsTooLong(new string('\n', Tidiness.LongestFile + 1)));
    }

    [Fact]
    public void Many_middling_files_are_noticed()
    {
        string[] Texts(int longOnes) => [.. Enumerable.Range(0, 20).Select(i => new string('\n', i < longOnes ? 150 : 40))];
        Assert.Equal(40, Tidiness.NineInTen(Texts(2)));
        Assert.Equal(150, Tidiness.NineInTen(Texts(3)));
    }

    [Fact]
    public void A_long_line_is_noticed() =>
        Assert.Equal(1, Tidiness.LongLines($"short\n{new string('x', Tidiness.LongestLine)}\n{new string('x', Tidiness.LongestLine + 1)}\n"));

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("throw new NotImplemented", "Exception();")]
    public void A_note_of_unfinished_work_is_noticed(string first, string second) =>
        Assert.Single(Tidiness.Unfinished("a.cs", first + second));

    [Theory]
    [InlineData("a\tb\n", "has a tab")]
    [InlineData("a\r\nb\n", "has Windows line ends")]
    [InlineData("\uFEFFa\n", "starts with a byte order mark")]
    [InlineData("a", "has no last line end")]
    [InlineData("a\n\n", "ends with empty lines")]
    [InlineData("a \nb\n", "has spaces at a line's end")]
    public void Untidy_white_space_is_noticed(string text, string finding) =>
        Assert.Equal($"a.cs {finding}", Assert.Single(Tidiness.Untidy("a.cs", text)));
}
