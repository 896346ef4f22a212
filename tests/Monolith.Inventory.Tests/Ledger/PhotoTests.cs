using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Photos.AttachPhoto;
using Monolith.Inventory.Photos.ShowPhotos;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class PhotoTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_document_keeps_its_pictures_as_they_are(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var received = await shop.Receive(await shop.Item("TEA"), 1, 1);
        var id = Guid.CreateVersion7();
        var added = await shop.Ask(new AttachPhoto(id, received.DocumentId, new MemoryStream(Jpeg)));
        Assert.Equal(added, await shop.Ask(new AttachPhoto(id, received.DocumentId, new MemoryStream(Jpeg))));
        Assert.Equal("request.id-reused", await shop.Refusal(new AttachPhoto(id, received.DocumentId, new MemoryStream([.. Jpeg, 9]))));
        Assert.Equal("image/jpeg", Assert.Single(await shop.Ask(new ShowPhotos(received.DocumentId))).MediaType);
        Assert.Equal(Jpeg, (await shop.Ask(new FetchPhoto(received.DocumentId, id))).Content);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_much_is_refused()
    {
        await using var shop = await StockShop.Open();
        var received = await shop.Receive(await shop.Item("TEA"), 1, 1);
        Assert.Equal("inventory.photo-unreadable", await shop.Refusal(Photo(received.DocumentId, "<svg/>"u8.ToArray())));
        Assert.Equal("inventory.photo-too-large", await shop.Refusal(Photo(received.DocumentId, new byte[AttachPhoto.MostBytes + 1])));
        Assert.Equal("inventory.unknown-document", await shop.Refusal(Photo(Guid.CreateVersion7(), Jpeg)));
        for (var i = 0; i < AttachPhoto.MostOfDocument; i++) await shop.Ask(Photo(received.DocumentId, Jpeg));
        Assert.Equal("inventory.too-many-photos", await shop.Refusal(Photo(received.DocumentId, Jpeg)));
        Assert.Equal("inventory.unknown-photo", await shop.Refusal(new FetchPhoto(received.DocumentId, Guid.CreateVersion7())));
    }

    private static AttachPhoto Photo(Guid document, byte[] file) => new(Guid.CreateVersion7(), document, new MemoryStream(file));
}
