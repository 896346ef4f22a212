namespace Monolith.Http;

/// <summary>Holds what is written until it is handed on: writers of files write at once, a connection takes it when it can.</summary>
internal sealed class HeldStream : Stream
{
    private readonly MemoryStream _held = new();
    private long _before;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _before + _held.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>What is held, and nothing is held any more.</summary>
    public async Task HandTo(Func<ReadOnlyMemory<byte>, Task> take)
    {
        if (_held.Length == 0) return;
        await take(_held.GetBuffer().AsMemory(0, (int)_held.Length));
        _before += _held.Length;
        _held.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _held.Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _held.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
        // Nothing is between a writer and what is held.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
