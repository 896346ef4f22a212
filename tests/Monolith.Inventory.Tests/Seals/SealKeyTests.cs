using Monolith.Inventory.Contracts;
using Monolith.Inventory.Seals.ShowSealHead;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Seals;

/// <summary>The key that seals the ledger is exchanged for another.</summary>
public sealed class SealKeyTests
{
    [Fact]
    public async Task A_new_key_goes_on_with_the_chain_and_the_old_one_stays_known()
    {
        await using var shop = await Sealed();
        var old = (await Verify(shop)).Head!;
        await shop.Receive(await shop.Item("SALT"), 1, 1);
        var renewed = await shop.Ask(new RenewSealKey());
        Assert.Equal((1L, old.KeyId, 2L), (renewed.Rows, renewed.OldKeyId, renewed.Head.Number));
        Assert.NotEqual(renewed.OldKeyId, renewed.NewKeyId);
        await shop.Receive(await shop.Item("RICE"), 1, 1);
        Assert.Equal(renewed.NewKeyId, (await shop.Ask(new SealLedger())).Head!.KeyId);

        var report = await Verify(shop, renewed.Head.Anchor);
        Assert.True(report.Holds, string.Join("; ", report.Findings));
        Assert.Equal((5L, 3), (report.Rows, report.Blocks));
        Assert.Equal(2, (await shop.Ask(new ShowSealHead())).PublicKey!.Split("BEGIN").Length - 1);
        // Of the old key only what verifies is left: nobody signs with it any more.
        var kept = await File.ReadAllTextAsync(Path.Combine(shop.KeysFolder, $"ledger-{old.KeyId}.pem"));
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", kept, StringComparison.Ordinal);
        File.Delete(Path.Combine(shop.KeysFolder, $"ledger-{old.KeyId}.pem"));
        Assert.Contains((await Verify(shop)).Findings, f => f is { Code: "key-unknown", Block: 1 });
    }

    [Fact]
    public async Task A_key_is_renewed_only_where_something_was_sealed()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal("inventory.nothing-sealed", await shop.Refusal(new RenewSealKey()));
    }

    private static async Task<StockShop> Sealed()
    {
        var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2);
        await shop.Receive(tea, 5, 3);
        await shop.Receive(tea, 4, 3);
        Assert.Equal(3, (await shop.Ask(new SealLedger())).Rows);
        return shop;
    }

    private static async Task<SealReport> Verify(StockShop shop, string? anchor = null) =>
        (await shop.With<ISealVerification, Result<SealReport>>(v => v.Verify(anchor, null, CancellationToken.None))).Value;
}
