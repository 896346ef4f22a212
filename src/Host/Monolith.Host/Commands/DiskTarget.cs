using System.Text;
using Monolith.Http;

namespace Monolith.Host.Commands;

/// <summary>A list's file on a disk, with its manifest beside it. Under its name it is whole: until then it is written beside.</summary>
internal sealed class DiskTarget : IFileTarget, IAsyncDisposable
{
    private readonly string? _path;
    private Stream? _stream;

    public DiskTarget(string path) => _path = path;

    public DiskTarget(Stream stream) => _stream = stream;

    private string Part => _path + ".part";

    public Task Begin(string file, FileForm form)
    {
        _stream ??= File.Create(Part);
        return Task.CompletedTask;
    }

    public Task Take(ReadOnlyMemory<byte> bytes) => _stream!.WriteAsync(bytes).AsTask();

    public async Task End(ListManifest manifest)
    {
        await _stream!.FlushAsync();
        if (_path is null) return;
        await _stream.DisposeAsync();
        File.Move(Part, _path, overwrite: true);
        var proof = manifest with { File = Path.GetFileName(_path) };
        await File.WriteAllTextAsync(_path + ListManifest.Extension, proof.ToString(), new UTF8Encoding(false));
    }

    public async ValueTask DisposeAsync()
    {
        if (_stream is not null) await _stream.DisposeAsync();
        if (_path is not null) File.Delete(Part);
    }
}
