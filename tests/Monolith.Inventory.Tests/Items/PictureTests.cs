using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Pictures.AddPicture;
using Monolith.Inventory.Pictures.OrderPictures;
using Monolith.Inventory.Pictures.RemovePicture;
using Monolith.Inventory.Pictures.ShowPictures;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Items;

public sealed class PictureTests
{
    // One dot each, of two colours.
    private static readonly byte[] One = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Other = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_first_picture_stands_for_the_item_until_another_is_the_first(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var item = await shop.Item("TEA");
        var (first, second) = (await shop.Ask(Picture(item, One)), await shop.Ask(Picture(item, Other)));
        Assert.Equal(first.Small, (await shop.Ask(new GetItem(item))).Picture);
        await shop.Ask(new OrderPictures(item, [second.PictureId, first.PictureId]));
        Assert.Equal(second.Small, (await shop.Ask(new GetItem(item))).Picture);
        Assert.Equal([second.PictureId, first.PictureId], (await shop.Ask(new ShowPictures(item))).Select(p => p.PictureId));
        Assert.Equal("inventory.other-pictures", await shop.Refusal(new OrderPictures(item, [first.PictureId])));
        await shop.Ask(new RemovePicture(item, second.PictureId));
        await shop.Ask(new RemovePicture(item, second.PictureId));
        Assert.Equal(first.Small, (await shop.Ask(new GetItem(item))).Picture);
        Assert.Equal(One, (await shop.Ask(new FetchPicture(item, first.PictureId))).Content);
        var small = await shop.Ask(new FetchSmallPicture(first.Small));
        Assert.Equal(("image/jpeg", (byte)0xFF), (small.MediaType, small.Content[0]));
        await shop.Ask(new RemovePicture(item, first.PictureId));
        Assert.Null((await shop.Ask(new GetItem(item))).Picture);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_much_is_refused()
    {
        await using var shop = await StockShop.Open();
        var item = await shop.Item("TEA");
        Assert.Equal("inventory.photo-unreadable", await shop.Refusal(Picture(item, "<svg/>"u8.ToArray())));
        Assert.Equal("inventory.picture-too-many-dots", await shop.Refusal(Picture(item, One[..40])));
        Assert.Equal("inventory.photo-too-large", await shop.Refusal(Picture(item, new byte[AddPicture.MostBytes + 1])));
        Assert.Equal("inventory.unknown-item", await shop.Refusal(Picture(Guid.CreateVersion7(), One)));
        for (var i = 0; i < AddPicture.MostOfItem; i++) await shop.Ask(Picture(item, One));
        Assert.Equal("inventory.too-many-pictures", await shop.Refusal(Picture(item, One)));
        Assert.Equal("inventory.unknown-picture", await shop.Refusal(new FetchSmallPicture("none")));
    }

    [Fact]
    public async Task The_same_picture_again_is_there_once_and_another_under_its_id_is_refused()
    {
        await using var shop = await StockShop.Open();
        var item = await shop.Item("TEA");
        var id = Guid.CreateVersion7();
        await shop.Ask(Picture(item, One, id));
        await shop.Ask(Picture(item, One, id));
        Assert.Single(await shop.Ask(new ShowPictures(item)));
        Assert.Equal("request.id-reused", await shop.Refusal(Picture(item, Other, id)));
    }

    [Fact]
    public async Task Saving_the_item_leaves_its_pictures()
    {
        await using var shop = await StockShop.Open();
        var item = new SaveItem(Guid.CreateVersion7(), "TEA", "Tea");
        await shop.Ask(item);
        var picture = await shop.Ask(Picture(item.ItemId, One));
        Assert.Equal(picture.Small, (await shop.Ask(item with { Name = "Green tea" })).Picture);
        Assert.Equal(picture.Small, (await shop.Ask(new GetItem(item.ItemId))).Picture);
    }

    private static AddPicture Picture(Guid item, byte[] file, Guid? id = null) =>
        new(id ?? Guid.CreateVersion7(), item, new MemoryStream(file));
}
