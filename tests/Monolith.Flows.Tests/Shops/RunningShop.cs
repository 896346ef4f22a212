using Microsoft.AspNetCore.Builder;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Flows.Tests.Shops;

/// <summary>The whole Host inside the test's process: Kestrel on a free port, subscribers running.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private RunningShop(WebApplication app, string url)
    {
        App = app;
        Url = new Uri(url);
        Http = With(HostProcess.Key);
    }

    public WebApplication App { get; }

    public Uri Url { get; }

    /// <summary>With the key that may do everything.</summary>
    public HttpClient Http { get; }

    public static async Task<RunningShop> Start(ShopFolder folder, Action<IServiceCollection>? more = null)
    {
        var app = ShopHost.Build(new ShopOptions(folder.Path, "http://127.0.0.1:0"), more: builder => more?.Invoke(builder.Services));
        await app.Prepare(CancellationToken.None);
        await app.StartAsync();
        return new(app, app.Urls.First());
    }

    public HttpClient With(string? key, string language = "en")
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = Url };
        if (key is not null) http.DefaultRequestHeaders.Add("X-Api-Key", key);
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        return http;
    }

    public Task<T> Ask<T>(IRequest<T> request) => Ask(App.Services, request);

    /// <summary>As the shop's own clockwork; an error result fails the test.</summary>
    public static async Task<T> Ask<T>(IServiceProvider services, IRequest<T> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var result = await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, CancellationToken.None);
        Assert.True(result.IsOk, result.IsOk ? "" : $"{result.Error!.Code}: {result.Error.Message}");
        return result.Value;
    }

    public Task Settle() => App.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
