namespace Monolith.Administration.Shops.SetLogo;

/// <summary>A file that says when it is over. The reader of pictures takes the end of a stream for zeros, and looks for the next mark in
/// them for ever.</summary>
internal sealed class EndingStream(byte[] file) : MemoryStream(file, writable: false)
{
    public override int ReadByte() => base.ReadByte() is >= 0 and var next ? next : throw new EndOfStreamException();

    public override int Read(byte[] buffer, int offset, int count) => Some(base.Read(buffer, offset, count), count);

    public override int Read(Span<byte> buffer) => Some(base.Read(buffer), buffer.Length);

    private static int Some(int read, int wanted) => read > 0 || wanted == 0 ? read : throw new EndOfStreamException();
}
