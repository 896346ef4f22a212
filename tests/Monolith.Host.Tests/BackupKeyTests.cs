using Monolith.Backup;

namespace Monolith.Host.Tests;

public sealed class BackupKeyTests
{
    [Fact]
    public void A_key_is_read_back_however_it_is_typed_from_the_sheet()
    {
        var key = BackupKey.New();
        string[] typed =
        [
            key.Text, key.Text.ToLowerInvariant(), key.Text.Replace("-", "", StringComparison.Ordinal), key.Text.Replace('-', ' '), $"  {key.Text}\r\n",
            key.Text.Replace('0', 'O').Replace('1', 'l'),
        ];

        Assert.All(typed, t => Assert.Equal((key.Text, key.Fingerprint), (BackupKey.Parse(t).Value.Text, BackupKey.Parse(t).Value.Fingerprint)));
        Assert.Equal(14 * 5 - 1, key.Text.Length);
    }

    [Fact]
    public void A_mistyped_character_anywhere_is_noticed()
    {
        var key = BackupKey.New().Text;
        for (var place = 0; place < key.Length; place++)
        {
            if (key[place] == '-') continue;
            var wrong = key.Remove(place, 1).Insert(place, key[place] == '7' ? "8" : "7");
            Assert.Equal("backup.key-malformed", BackupKey.Parse(wrong).Error?.Code);
        }

        Assert.Equal("backup.key-malformed", BackupKey.Parse("").Error?.Code);
        Assert.Equal("backup.key-malformed", BackupKey.Parse(key + "7").Error?.Code);
    }

    [Fact]
    public void No_two_keys_are_the_same() => Assert.Equal(200, Enumerable.Range(0, 200).Select(_ => BackupKey.New().Text).Distinct().Count());

    [Fact]
    public void A_new_key_needs_saying_and_the_old_ones_stay_for_old_backups()
    {
        using var folder = new TempFolder();
        var file = BackupKeyFile.Of(folder.Path);
        var first = file.Make(replace: false, DateTimeOffset.UnixEpoch).Value;

        Assert.Equal("backup.key-there", file.Make(replace: false, DateTimeOffset.UnixEpoch).Error?.Code);
        var second = file.Make(replace: true, DateTimeOffset.UnixEpoch.AddDays(1)).Value;

        Assert.Equal([second.Text, first.Text], file.All.Select(k => k.Text));
        Assert.Equal(second.Text, file.Current!.Text);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "keys", BackupKeyFile.Name)));
    }
}
