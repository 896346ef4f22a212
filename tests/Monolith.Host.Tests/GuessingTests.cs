namespace Monolith.Host.Tests;

/// <summary>Whoever guesses gets few tries, learns nothing from the answers, and leaves traces.</summary>
public sealed class GuessingTests
{
    private const string Wrong = "wrong and wrong";

    [Fact]
    public async Task Guesses_at_the_same_moment_are_counted_each_and_the_right_one_lifts_no_lock()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("anna", "manager");
        var guesser = shop.Stranger();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Try(guesser, "anna", Wrong)));
        Assert.Equal(5, answers.Count(a => a.Problem == (401, "session.wrong-password")));
        Assert.Equal(15, answers.Count(a => a.Problem == (423, "session.locked")));

        for (var i = 0; i < 3; i++) Assert.Equal((423, "session.locked"), (await Try(guesser, "anna", RunningShop.Password)).Problem);
        Assert.Equal(5, (int)(await shop.Everything.Get("/api/admin/audit?action=session.refused")).Body!["total"]!);
    }

    [Fact]
    public async Task The_second_lock_is_longer_than_the_first()
    {
        var clock = new ShiftedClock();
        await using var shop = await RunningShop.Start(more: s => s.AddSingleton<TimeProvider>(clock));
        await shop.Person("anna", "manager");
        var guesser = shop.Stranger();
        for (var i = 0; i < 5; i++) await Try(guesser, "anna", Wrong);
        Assert.Equal("15", (await Try(guesser, "anna", Wrong)).Body!["args"]!["minutes"]!.ToString());
        clock.Shift = TimeSpan.FromMinutes(16);
        for (var i = 0; i < 5; i++) await Try(guesser, "anna", Wrong);
        Assert.Equal("30", (await Try(guesser, "anna", Wrong)).Body!["args"]!["minutes"]!.ToString());
        clock.Shift = TimeSpan.FromMinutes(50);
        Assert.Equal(200, (await Try(guesser, "anna", RunningShop.Password)).Status);
    }

    [Fact]
    public async Task Whoever_has_the_machine_lifts_a_lock_while_the_process_stands_still()
    {
        using var folder = new TempFolder();
        await using (var shop = await RunningShop.Start(kept: folder))
        {
            await shop.Person("anna", "manager");
            for (var i = 0; i < 5; i++) await Try(shop.Stranger(), "anna", Wrong);
            Assert.Equal((423, "session.locked"), (await Try(shop.Stranger(), "anna", RunningShop.Password)).Problem);
        }

        Assert.Equal(1, (await Cli.Run("user", "unlock", "nobody", "--data", folder.Path)).ExitCode);
        var unlocked = await Cli.Run("user", "unlock", "anna", "--data", folder.Path);
        Assert.True(unlocked.ExitCode == 0, unlocked.Errors);
        await using var again = await RunningShop.Start(kept: folder);
        Assert.Equal(200, (await Try(again.Stranger(), "anna", RunningShop.Password)).Status);
        Assert.Equal(1, (int)(await again.Everything.Get("/api/admin/audit?action=administration.unlock-user")).Body!["total"]!);
    }

    [Fact]
    public async Task A_name_that_nobody_has_looks_like_one_that_somebody_has()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("anna", "manager");
        await shop.Person("pia", "cashier", null, "4711"); // no password
        var guesser = shop.Stranger();
        var told = new List<List<string>>();
        foreach (var name in (string[])["anna", "nobody", "pia"])
        {
            var answers = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                var answer = await Try(guesser, name, Wrong);
                answers.Add($"{answer.Status} {answer.Body!["title"]}");
            }

            var refused = (await shop.Everything.Get($"/api/admin/audit?action=session.refused&subject=user:{name}")).Items;
            answers.AddRange(refused.Select(r => $"{r!["actorName"]} {r["reason"]}"));
            told.Add(answers);
        }

        Assert.Equal(11, told[0].Count);
        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
    }

    [Fact]
    public async Task Wrong_keys_count_are_audited_and_hold_up_only_who_guesses()
    {
        await using var shop = await RunningShop.Start();
        var machine = await shop.Key(AdministrationPermissions.Audit);
        Assert.Equal(200, (await machine.Get("/api/admin/audit")).Status);
        var late = await shop.Key(AdministrationPermissions.Audit);

        var answers = new List<(int, string?)>();
        for (var i = 0; i < 40; i++) answers.Add((await WithKey(shop, $"guess number {i}").Get("/api/admin/audit")).Problem);
        Assert.Equal((401, "security.not-signed-in"), answers[0]);
        Assert.Equal((423, "session.too-many-tries"), answers[^1]);
        Assert.InRange((int)(await machine.Get("/api/admin/audit?action=session.refused&subject=api-key")).Body!["total"]!, 20, 39);
        Assert.Equal(1, (int)(await machine.Get("/api/admin/audit?action=session.too-many-tries")).Body!["total"]!);

        Assert.Equal((423, "session.too-many-tries"), (await late.Get("/api/admin/audit")).Problem); // or a right guess would show
    }

    [Fact]
    public async Task A_machine_with_an_old_key_guesses_once()
    {
        await using var shop = await RunningShop.Start();
        var old = WithKey(shop, "the key of last year");
        for (var i = 0; i < 60; i++) Assert.Equal((401, "security.not-signed-in"), (await old.Get("/api/admin/audit")).Problem);
        Assert.Equal(1, (int)(await shop.Everything.Get("/api/admin/audit?action=session.refused")).Body!["total"]!);
    }

    [Fact]
    public async Task An_address_has_only_so_many_tries_on_all_names_together_and_who_was_here_before_goes_on()
    {
        await using var shop = await RunningShop.Start();
        await shop.SignedIn();
        Assert.Equal(200, (await shop.Everything.Get("/api/session")).Status); // a key that has worked from here
        var limits = shop.Services.GetRequiredService<GuessLimits>();
        Assert.Equal(30, Enumerable.Range(0, 60).Count(_ => limits.Take("198.51.100.7")));
        Assert.InRange(Enumerable.Range(0, 600).Count(i => limits.Take($"203.0.113.{i % 250}")), 100, 250); // the shop's own limit
        await shop.SignedIn(); // from where somebody has signed in

        while (limits.Take("127.0.0.1"))
        {
            // until nothing is left
        }

        Assert.Equal((423, "session.too-many-tries"), (await Try(shop.Stranger(), "anna", Wrong)).Problem);
        Assert.Equal(1, (int)(await shop.Everything.Get("/api/admin/audit?action=session.too-many-tries")).Body!["total"]!);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void Addresses_are_counted_by_what_one_guesser_has(string address, string block) =>
        Assert.Equal(block, AddressBlocks.Of(IPAddress.Parse(address)));

    private static Api WithKey(RunningShop shop, string key)
    {
        var api = shop.Stranger();
        api.Client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return api;
    }

    private static Task<Answer> Try(Api api, string userName, string password) => api.Post("/api/session", new { userName, password });
}
