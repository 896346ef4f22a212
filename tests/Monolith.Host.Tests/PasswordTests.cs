using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Monolith.Administration.Persistence;
using Monolith.Administration.Users;

namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class PasswordTests(SharedShop shared)
{
    [Theory]
    [InlineData("password123")]
    [InlineData("P@ssw0rd-2026!")]
    [InlineData("Welcome2026!!")]
    [InlineData("Administrator1")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("abcdefghijkl")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("ababababab")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("qwertyuiop")]
    [InlineData("woaini1314520")]
    [InlineData("Marianne.2026")]
    [InlineData("mariannemarianne")]
    [InlineData("Berger-12345")]
    public void What_everybody_would_try_first_is_refused(string password) => Assert.True(PasswordRules.IsEasyToGuess(password, "marianne", "M. Berger", "Berger"));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("long enough password")]
    [InlineData("Regen am Montag")]
    [InlineData("k7Tq-zz9m-Wp3x")]
    [InlineData("我们的店在人民路一号")]
    public void A_sentence_or_a_random_one_is_taken(string password) => Assert.False(PasswordRules.IsEasyToGuess(password, "marianne"));

    [Fact]
    public async Task A_common_password_is_refused_when_a_person_is_added_or_changed()
    {
        var shop = shared.Shop;
        Assert.Equal((400, "user.password-common"), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "anna", roles = new[] { "cashier" }, password = "Password-123" })).Problem);
        Assert.Equal((400, "user.password-common"), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "annamaria", roles = new[] { "cashier" }, password = "AnnaMaria2026" })).Problem);

        var id = await shop.Person("marianne", "cashier");
        Assert.Equal((400, "user.password-common"), (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier" }, password = "Welcome2026!" })).Problem);
        Assert.Equal((400, "user.password-common"), (await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "M. Berger", roles = new[] { "cashier" }, password = "marianne2026" })).Problem);
        var endless = new { roles = new[] { "cashier" }, password = new string('x', 201) };
        Assert.Equal((400, "user.password-too-long"), (await shop.Everything.Put($"/api/admin/users/{id}", endless)).Problem);
        await shop.SignedIn("marianne"); // with the old one
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_that_way_in_even_for_the_right_one()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("anna", "manager");
        var stranger = shop.Stranger();
        for (var i = 0; i < 5; i++) Assert.Equal((401, "session.wrong-password"), (await Try(stranger, "wrong and wrong")).Problem);
        Assert.Equal((423, "session.locked"), (await Try(stranger, RunningShop.Password)).Problem);
        Assert.True((bool)(await shop.Everything.Get($"/api/admin/users/{id}")).Body!["locked"]!);

        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "manager" } })).Status);
        Assert.Equal(200, (await Try(stranger, RunningShop.Password)).Status);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("pin")]
    public async Task A_new_secret_signs_out_everywhere(string what)
    {
        var shop = shared.Shop;
        var name = "dora-" + what;
        var id = await shop.Person(name, "manager", pin: "471100");
        var dora = await shop.SignedIn(name);
        Assert.Equal(200, (await dora.Get("/api/admin/users")).Status);

        var change = new JsonObject { [what] = what == "password" ? "another long one" : "471200" };
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", change)).Status);
        Assert.Equal((401, "security.not-signed-in"), (await dora.Get("/api/admin/users")).Problem);
    }

    [Fact]
    public async Task A_hash_of_an_older_strength_is_made_anew_at_the_next_sign_in()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("anna", "manager");
        var weaker = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        await Change(shop, id, user => user.PasswordHash = weaker.HashPassword(user, RunningShop.Password));
        var weak = await HashOf(shop, id);

        Assert.Equal((401, "session.wrong-password"), (await Try(shop.Stranger(), "wrong and wrong")).Problem);
        Assert.Equal(weak, await HashOf(shop, id));
        var anna = await shop.SignedIn("anna");

        var strong = await HashOf(shop, id);
        Assert.NotEqual(weak, strong);
        Assert.Equal(200, (await anna.Get("/api/session")).Status); // the same password: nobody is signed out
        await shop.SignedIn("anna");
        Assert.Equal(strong, await HashOf(shop, id));
    }

    private static Task<Answer> Try(Api api, string password) => api.Post("/api/session", new { userName = "anna", password });

    private static async Task<string?> HashOf(RunningShop shop, Guid id)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AdministrationDbContext>().Users.FirstAsync(u => u.Id == id)).PasswordHash;
    }

    private static async Task Change(RunningShop shop, Guid id, Action<User> change)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        await db.WriteQuietly(async ct => change(await db.Users.FirstAsync(u => u.Id == id, ct)), default);
    }
}
