using System.Runtime.CompilerServices;

namespace Monolith.Testing;

/// <summary>
/// Text compared with a file that is checked in beside the test: <c>TestClass.Test_name.verified.txt</c>. A difference leaves
/// <c>.received.txt</c> next to it; whoever agrees with the change renames it, or runs once with MONOLITH_ACCEPT_SNAPSHOTS=1.
/// </summary>
public static class Snapshot
{
    /// <param name="actual">What the code under test produced.</param>
    /// <param name="variant">Tells several snapshots of one test apart, such as an engine's name.</param>
    /// <param name="extension">The file's ending, without a dot.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testName">Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The text differs from the verified one, or there is none yet.</exception>
    public static void Verify(
        string actual,
        string? variant = null,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{(variant is null ? "" : "_" + variant)}";
        var folder = Path.GetDirectoryName(testFile)!;
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");

        var text = Normalise(actual);
        if (Environment.GetEnvironmentVariable("MONOLITH_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        throw new SnapshotMismatchException(expected is null
            ? $"No snapshot yet. Read {received} and, if it is right, rename it to {Path.GetFileName(verified)}."
            : $"Differs from {verified}; the new text is in {received}.\n{FirstDifference(expected, text)}");
    }

    // Line ends and the last one say nothing; a checkout may change them.
    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < was.Length && at < now.Length && was[at] == now[at]) at++;
        return $"Line {at + 1}\n  verified: {was.ElementAtOrDefault(at) ?? "(end)"}\n  received: {now.ElementAtOrDefault(at) ?? "(end)"}";
    }
}

/// <summary>What was produced is not what was verified.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
