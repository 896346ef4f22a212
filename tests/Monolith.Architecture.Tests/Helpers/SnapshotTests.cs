using Monolith.Testing;

namespace Monolith.Architecture.Tests.Helpers;

public sealed class SnapshotTests
{
    [Fact]
    public void An_equal_text_passes_and_a_different_one_is_left_beside_it()
    {
        using var folder = new TempFolder();
        var test = folder.File("Prices.cs");
        folder.Write("Prices.Sorted.verified.txt", "1\r\n2\n");

        Snapshot.Verify("1\n2", testFile: test, testName: "Sorted");
        Assert.Empty(Directory.GetFiles(folder.Path, "*.received.*"));

        var difference = Assert.Throws<SnapshotMismatchException>(() => Snapshot.Verify("1\n3", testFile: test, testName: "Sorted"));
        Assert.Contains("Line 2", difference.Message);
        Assert.Equal("1\n3\n", File.ReadAllText(folder.File("Prices.Sorted.received.txt")));
    }

    [Fact]
    public void A_text_without_a_snapshot_fails_and_waits_for_a_reader()
    {
        using var folder = new TempFolder();

        Assert.Throws<SnapshotMismatchException>(() => Snapshot.Verify("1", "sqlite", "sql", folder.File("Prices.cs"), "Made"));

        Assert.True(File.Exists(folder.File("Prices.Made_sqlite.received.sql")));
    }
}
