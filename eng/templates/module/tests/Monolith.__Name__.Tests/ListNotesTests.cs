using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Monolith.__Name__.Notes;
using Monolith.__Name__.Notes.ListNotes;
using Monolith.__Name__.Persistence;
using Monolith.Data;
using Monolith.Testing;

namespace Monolith.__Name__.Tests;

public sealed class ListNotesTests
{
    [Fact]
    public async Task The_newest_note_comes_first()
    {
        using var folder = new TempFolder();
        await using var engine = (IAsyncDisposable)EngineOptions.SqliteFile(folder.File("shop.db")).Create();
        var options = new DbContextOptionsBuilder<__Name__DbContext>();
        ((IEngine)engine).Configure(options, "__prefix__");
        await using var db = new __Name__DbContext(options.Options);
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        db.AddRange(
            new Note { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Text = "old" },
            new Note { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1)), Text = "new" });
        await db.SaveChangesAsync();

        var notes = await new ListNotesHandler(db).Handle(new ListNotes(), CancellationToken.None);

        Assert.Equal(["new", "old"], notes.Value.Select(n => n.Text));
    }
}
