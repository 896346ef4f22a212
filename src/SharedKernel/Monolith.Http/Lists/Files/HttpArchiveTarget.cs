using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Monolith.Http;

/// <summary>A file and its manifest in one archive, so that the one is sure to belong to the other.</summary>
internal sealed class HttpArchiveTarget : HttpFileTarget, IDisposable
{
    private readonly HeldStream _held = new();
    private readonly ZipArchive _archive;
    private Stream? _entry;

    public HttpArchiveTarget(HttpContext http)
        : base(http) => _archive = new(_held, ZipArchiveMode.Create, leaveOpen: true);

    public override async Task Begin(string file, FileForm form)
    {
        await Begin(Path.GetFileNameWithoutExtension(file) + ".zip", "application/zip");
        _entry = _archive.CreateEntry(file, form == FileForm.Csv ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
    }

    public override async Task Take(ReadOnlyMemory<byte> bytes)
    {
        _entry!.Write(bytes.Span);
        await _held.HandTo(base.Take);
    }

    public override async Task End(ListManifest manifest)
    {
        await _entry!.DisposeAsync();
        using (var beside = _archive.CreateEntry(manifest.File + ListManifest.Extension).Open())
            beside.Write(Encoding.UTF8.GetBytes(manifest.ToString()));
        _archive.Dispose();
        await _held.HandTo(base.Take);
    }

    public void Dispose()
    {
        _entry?.Dispose();
        _archive.Dispose();
        _held.Dispose();
    }
}
