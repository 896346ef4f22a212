namespace Monolith.Host.Tests;

/// <summary>What the verbs say, to whom, and what they leave behind.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("doctor")]
    [InlineData("doctor", "--json")]
    [InlineData("export")]
    [InlineData("export", "inventory.items")]
    [InlineData("user", "add", "anna", "--role", "manager", "--password-file", "none")]
    [InlineData("user", "unlock", "anna")]
    [InlineData("import", "items", "items.csv")]
    [InlineData("import", "items", "items.csv", "--dry-run")]
    [InlineData("migrate", "--dry-run")]
    [InlineData("migrate", "--restamp")]
    [InlineData("backup")]
    [InlineData("backup", "key")]
    [InlineData("ledger", "seal")]
    [InlineData("ledger", "verify")]
    [InlineData("ledger", "pack", "--out", "pack.zip")]
    [InlineData("period", "close", "2026-03-31")]
    public async Task A_verb_that_needs_a_shop_begins_none(params string[] verb)
    {
        using var folder = new TempFolder();
        await RefusesBoth(folder, verb);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("import", "sales", "sales.csv")]
    [InlineData("import", "sales", "sales.csv", "--dry-run")]
    [InlineData("migrate")]
    public async Task What_may_be_a_shops_first_verb_needs_the_folder(params string[] verb)
    {
        using var folder = new TempFolder();
        Refused(await Cli.Run([.. verb, "--data", folder.File("typo")]), folder.File("typo"));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_database_file_without_a_shop_in_it_is_none()
    {
        using var folder = new TempFolder();
        folder.Write("monolith.db", "");
        Refused(await Cli.Run("doctor", "--data", folder.Path), folder.Path);
        Refused(await Cli.Run("migrate", "--dry-run", "--data", folder.Path), folder.Path);
    }

    [Theory]
    [InlineData("doctor", "--jsom")]
    [InlineData("export", "--language", "fr")]
    [InlineData("user", "add", "anna")]
    [InlineData("sing")]
    public async Task A_command_line_that_cannot_be_read_ends_with_2_and_shows_where_help_is(params string[] arguments)
    {
        var done = await Cli.Run(arguments);
        Assert.Equal(2, done.ExitCode);
        Assert.Contains("--help' shows what can be said.", done.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", done.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C.UTF-8")]
    [InlineData("zh_CN.UTF-8")]
    public async Task Refused_people_are_refused_in_our_words_and_in_English_whatever_the_machine_speaks(string locale)
    {
        using var folder = new TempFolder();
        await using (await RunningShop.Start(kept: folder)) { }
        folder.Write("password", "");
        var refused = await Cli.RunOn(locale, "user", "add", "two words", "--role", "manager", "--password-file", folder.File("password"),
            "--data", folder.Path);
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(
            [
                "user.name-malformed: A user name has 2 to 60 letters, digits, dots, dashes or underscores.",
                "user.password-too-short: A password has 10 to 200 characters.",
            ],
            refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(2));
    }

    private static async Task RefusesBoth(TempFolder folder, string[] verb)
    {
        Refused(await Cli.Run([.. verb, "--data", folder.Path]), folder.Path);
        Refused(await Cli.Run([.. verb, "--data", folder.File("typo")]), folder.File("typo"));
    }

    private static void Refused((int ExitCode, string Output, string Errors) done, string where)
    {
        Assert.Equal((1, ""), (done.ExitCode, done.Output));
        Assert.StartsWith("shop.no-data: ", done.Errors, StringComparison.Ordinal);
        Assert.Contains(where, done.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', done.Errors.TrimEnd());
    }
}
