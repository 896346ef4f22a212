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

    [Fact]
    public void No_source_file_is_too_long_to_be_read() =>
        Findings.None(Files.Where(f => f.File.StartsWith("src/", StringComparison.Ordinal) && !f.File.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(f => Tidiness.TooLong(f.File, f.Text)));

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
        Assert.Contains("sealed record Monolith.Beta.Contracts.CountedLine", face);
        Assert.Contains("  String? Remark { get; init; }", face);
        Assert.Contains("  Partial = 1", face);
    }

    [Fact]
    public void A_file_that_is_too_long_is_noticed()
    {
        Assert.Empty(Tidiness.TooLong("a.cs", new string('\n', Tidiness.LongestFile)));
        Assert.Single(Tidiness.TooLong("a.cs", new string('\n', Tidiness.LongestFile + 1)));
    }

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
