using System.Threading.Channels;

namespace Monolith.Drivers.Simulators;

/// <summary>The bytes of one connection as they are read, each noted with the job that it belongs to.</summary>
internal sealed class PrinterBytes(ChannelReader<byte> bytes, PaperRoll paper)
{
    public bool Ended => bytes.Completion.IsCompleted;

    public async ValueTask<byte> NextAsync(CancellationToken ct)
    {
        var b = await bytes.ReadAsync(ct);
        paper.Received(b);
        return b;
    }

    public async ValueTask<byte[]> NextAsync(int count, CancellationToken ct)
    {
        var all = new byte[count];
        for (var i = 0; i < count; i++) all[i] = await NextAsync(ct);
        return all;
    }
}
