using System.Net.Sockets;
using System.Threading.Channels;

namespace Monolith.Drivers.Simulators;

/// <summary>
/// One connection: the receiving side answers real-time questions at once, whatever the printing side is doing; all other bytes
/// go through a buffer of limited size to the printing side.
/// </summary>
internal sealed class PrinterConnectionLoop(SimulatedReceiptPrinter printer, Socket client, PrinterTroubles troubles) : IDisposable
{
    private readonly Channel<byte> _buffer =
        Channel.CreateBounded<byte>(new BoundedChannelOptions(32 * 1024) { SingleReader = true, SingleWriter = true });

    private readonly SemaphoreSlim _answering = new(1, 1);

    public async Task RunAsync(CancellationToken ct)
    {
        var printing = new EscPosInterpreter(printer, troubles, _buffer.Reader, AnswerAsync).RunAsync(ct);
        try { await ReceiveAsync(ct); }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException) { /* the other side went */ }
        _buffer.Writer.Complete();
        await printing;
    }

    public void Dispose() => _answering.Dispose();

    private async Task ReceiveAsync(CancellationToken ct)
    {
        var chunk = new byte[4_096];
        var question = new List<byte>(3);
        int count;
        while ((count = await client.ReceiveAsync(chunk, SocketFlags.None, ct)) > 0)
            for (var i = 0; i < count; i++)
            {
                question.Add(chunk[i]);
                var asks = question is [0x10, 0x04, >= 1 and <= 4];
                if (asks) await AnswerAsync(troubles.RealTime(question[2]), ct);
                else if (question is [0x10] or [0x10, 0x04]) continue;
                else
                    foreach (var b in question) await _buffer.Writer.WriteAsync(b, ct);
                question.Clear();
            }
    }

    private async Task AnswerAsync(byte answer, CancellationToken ct)
    {
        if (troubles.Silent) return;
        await _answering.WaitAsync(ct);
        try
        {
            byte[] bytes = troubles.Noisy ? [0x13, 0x11, answer] : [answer];
            await client.SendAsync(bytes, SocketFlags.None, ct);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { /* nobody listens any more */ }
        finally { _answering.Release(); }
    }
}
