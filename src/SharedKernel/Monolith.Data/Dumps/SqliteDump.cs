using Monolith.SharedKernel.Messaging;
using Microsoft.Data.Sqlite;
using Monolith.SharedKernel;

namespace Monolith.Data.Dumps;

/// <summary>SQLite's online backup (https://www.sqlite.org/backup.html) in one step: one reading transaction, so it is of one moment and
/// never begins anew, and in write-ahead mode it stops no writer.</summary>
internal sealed class SqliteDump(string path) : IDatabaseDump
{
    public string FileName => "monolith.db";

    public Task<Result<long>> Size(CancellationToken ct) =>
        Task.FromResult(File.Exists(path) ? Result.Of(new FileInfo(path).Length + Length(path + "-wal")) : DumpErrors.NoDatabase(path));

    public async Task<Result<Done>> Dump(string file, CancellationToken ct)
    {
        if (!File.Exists(path)) return DumpErrors.NoDatabase(path);
        await using var source = await Open(path, SqliteOpenMode.ReadWrite, ct);
        await using (var copy = await Open(file, SqliteOpenMode.ReadWriteCreate, ct))
        {
            await Task.Run(() => source.BackupDatabase(copy), ct);
        }

        Flush(file);
        return Done.It;
    }

    public Task<Result<Done>> Load(string file, CancellationToken ct)
    {
        if (File.Exists(path)) return Task.FromResult<Result<Done>>(DumpErrors.NotEmpty(path));
        File.Move(file, path);
        return Task.FromResult<Result<Done>>(Done.It);
    }

    public Task<Result<ScratchDatabase>> Scratch(string folder, CancellationToken ct) => Task.FromResult<Result<ScratchDatabase>>(
        new ScratchDatabase(EngineOptions.SqliteFile(System.IO.Path.Combine(folder, FileName)), () => ValueTask.CompletedTask));

    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false,
            DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
