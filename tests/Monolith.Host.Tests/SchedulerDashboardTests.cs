using System.Text.RegularExpressions;
using Hangfire.Storage;
using Monolith.Administration.Doctor;
using Monolith.Administration.Jobs.Scheduler;

namespace Monolith.Host.Tests;

/// <summary>The scheduler's own pages: for who may see jobs, to look at only.</summary>
public sealed partial class SchedulerDashboardTests
{
    private const string Page = SchedulerDashboard.Path;

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_and_who_lacks_the_right_is_told_so()
    {
        await using var shop = await Start();
        var stranger = shop.Stranger();
        var max = await Somebody(shop, "cashier");
        foreach (var path in (string[])[Page, Page + "/recurring", Page + "/stats"])
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            Assert.Equal((302, "/sign-in"), await Sent(stranger, method, path));
            Assert.Equal((302, "/not-allowed"), await Sent(max, method, path));
        }

        var denied = await shop.Everything.Get("/api/admin/audit?action=security.denied");
        Assert.Contains(denied.Items, r => r!["actorName"]!.ToString() == "max" && r["reason"]!.ToString() == AdministrationPermissions.Jobs);
    }

    [Theory]
    [InlineData("en", "Scheduler", "Recurring Jobs")]
    [InlineData("zh", "任务调度器", "周期性作业")]
    public async Task An_administrator_sees_it_in_his_language(string language, string title, string heading)
    {
        await using var shop = await Start();
        var boss = await shop.SignedIn();
        var page = await Html(boss, Page + "/recurring", language);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(ReconcileJob.Name, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_an_administrator_changes_nothing()
    {
        await using var shop = await Start();
        var boss = await shop.SignedIn();
        var page = await Html(boss, Page + "/recurring");
        Assert.DoesNotContain("data-url", page, StringComparison.Ordinal); // no button offers it either
        var before = Rows(shop);

        foreach (var path in (string[])["/recurring/trigger", "/recurring/remove"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Post(boss, Page + path, null)); // from another site: no token
            Assert.Equal(HttpStatusCode.Unauthorized, await Post(boss, Page + path, Token().Match(page))); // from the page itself
        }

        Assert.Equal(before, Rows(shop));
        Assert.Empty(await shop.Runs(ReconcileJob.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/recurring")]
    [InlineData("/jobs/enqueued")]
    [InlineData("/servers")]
    public async Task Its_pages_need_nothing_that_our_content_security_policy_refuses(string page)
    {
        await using var shop = await Start();
        var boss = await shop.SignedIn();
        using var answer = await boss.Client.GetAsync(Page + page);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.DoesNotMatch(InlineScript(), html);

        var files = Files().Matches(html).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.StartsWith(Page + "/", file, StringComparison.Ordinal);
            using var got = await boss.Client.GetAsync(file);
            Assert.Equal(200, (int)got.StatusCode);
        }
    }

    private static async Task<RunningShop> Start()
    {
        var shop = await RunningShop.Start(more: services => services.AddSingleton(JobsOfShop.Brisk));
        await shop.NextRun(ReconcileJob.Name);
        return shop;
    }

    private static async Task<Api> Somebody(RunningShop shop, string role)
    {
        await shop.Person("max", role);
        return await shop.SignedIn("max");
    }

    private static string Rows(RunningShop shop)
    {
        using var connection = shop.Services.GetRequiredService<JobScheduler>().Storage!.GetConnection();
        return string.Join('\n', connection.GetRecurringJobs().OrderBy(j => j.Id, StringComparer.Ordinal).Select(j => $"{j.Id} {j.Cron} {j.NextExecution:O} {j.LastJobId}"));
    }

    private static async Task<string> Html(Api who, string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        using var answer = await who.Client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(int Status, string? To)> Sent(Api who, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await who.Client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.Location is { } to ? new Uri(who.Client.BaseAddress!, to).AbsolutePath : null);
    }

    private static async Task<HttpStatusCode> Post(Api who, string path, Match? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent([new("jobs[]", ReconcileJob.Name)]);
        if (token is not null) request.Headers.Add(token.Groups[1].Value, token.Groups[2].Value);
        using var answer = await who.Client.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("<meta name=\"csrf-header\" content=\"([^\"]+)\">\\s*<meta name=\"csrf-token\" content=\"([^\"]+)\">")]
    private static partial Regex Token();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<(?:script[^>]*\\ssrc|link[^>]*\\shref|img[^>]*\\ssrc)=\"((?!data:)[^\"]+)\"")]
    private static partial Regex Files();
}
