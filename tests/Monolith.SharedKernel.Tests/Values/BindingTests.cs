using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.SharedKernel.Tests.Values;

/// <summary>A real endpoint on a real socket takes the values from query, route and body.</summary>
public sealed class BindingTests : IAsyncLifetime, IDisposable
{
    internal sealed record Body(Money Price, Quantity Quantity);

    private readonly HttpClient _http = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapGet("/query", (Money price, Quantity? quantity, Rate rate) => $"{price} {quantity} {rate}");
        _app.MapGet("/route/{quantity}", (Quantity quantity) => quantity);
        _app.MapPost("/body", (Body body) => body with { Price = -body.Price });
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        _http.BaseAddress = new Uri(addresses.Addresses.Single());
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Values_are_taken_from_the_query() =>
        Assert.Equal("12.50 3 13%", await _http.GetStringAsync("/query?price=12.5&quantity=3&rate=13"));

    [Fact]
    public async Task Values_are_taken_from_the_route_and_given_as_text() =>
        Assert.Equal("\"1.5\"", await _http.GetStringAsync("/route/1.500"));

    [Theory]
    [InlineData("/query?price=12,5&rate=13")]
    [InlineData("/query?price=1e2&rate=13")]
    [InlineData("/query?price=1&quantity=1000000000000&rate=13")]
    [InlineData("/query?price=1&rate=-1")]
    [InlineData("/query?rate=1")]
    public async Task A_bad_value_in_the_query_is_a_bad_request(string url)
    {
        using var response = await _http.GetAsync(url);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_goes_in_and_out_exactly()
    {
        using var content = new StringContent("""{"price":99999999999999.9999,"quantity":"0.000001"}""", null, "application/json");
        using var response = await _http.PostAsync("/body", content);
        Assert.Equal("""{"price":"-99999999999999.9999","quantity":"0.000001"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_bad_value_in_the_body_is_a_bad_request()
    {
        using var response = await _http.PostAsJsonAsync("/body", new { price = "1.23456", quantity = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
