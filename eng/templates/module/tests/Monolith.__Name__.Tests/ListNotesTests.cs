using Monolith.__Name__.Notes;
using Monolith.__Name__.Notes.ListNotes;
using Monolith.__Name__.Persistence;
using Monolith.Data;
using Monolith.Testing.Shops;

namespace Monolith.__Name__.Tests;

public sealed class ListNotesTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_newest_note_comes_first(EngineKind engine)
    {
        await using var shop = await __Name__Shop.Open(engine);
        await shop.Write<__Name__DbContext>(db => db.AddRange(
            new Note { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Text = "old" },
            new Note { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1)), Text = "new" }));

        var notes = await shop.Ok(new ListNotes());

        Assert.Equal(["new", "old"], notes.Select(n => n.Text));
    }
}
