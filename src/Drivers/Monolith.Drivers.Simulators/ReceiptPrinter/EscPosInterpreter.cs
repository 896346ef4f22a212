using System.Text;
using System.Threading.Channels;

namespace Monolith.Drivers.Simulators;

/// <summary>Reads ESC/POS byte by byte and puts it on paper. Written from the command tables alone, so that it can judge a driver.</summary>
internal sealed class EscPosInterpreter(SimulatedReceiptPrinter printer, PrinterTroubles troubles, ChannelReader<byte> bytes, Func<byte, CancellationToken, Task> answer)
{
    private readonly PaperRoll _paper = new(printer);
    private int _barcodeHeight = 162, _barcodeModule = 3, _qrModule = 3;
    private bool _barcodeText;
    private char _qrLevel = 'L';
    private string _qrData = "";

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (true) await CommandAsync(await NextAsync(ct), ct);
        }
        catch (Exception e) when (e is ChannelClosedException or OperationCanceledException) { /* the connection ended */ }
        _paper.CompleteReceipt();
    }

    private async ValueTask<byte> NextAsync(CancellationToken ct)
    {
        var b = await bytes.ReadAsync(ct);
        _paper.Received(b);
        return b;
    }

    private async ValueTask<byte[]> NextAsync(int count, CancellationToken ct)
    {
        var all = new byte[count];
        for (var i = 0; i < count; i++) all[i] = await NextAsync(ct);
        return all;
    }

    private Task CommandAsync(byte b, CancellationToken ct) => b switch
    {
        0x1B => EscapeAsync(ct),
        0x1D => GroupAsync(ct),
        0x1C => ChineseAsync(ct),
        0x10 => DataLinkAsync(ct),
        0x0A => LineFeedAsync(ct),
        0x0D or 0x00 => Task.CompletedTask,
        0x09 => Do(() => _paper.Text(' ', 1)),
        < 0x20 or 0x7F => Do(() => _paper.Problem($"control byte {b:X2} in text")),
        _ => TextAsync(b, ct),
    };

    private async Task TextAsync(byte first, CancellationToken ct)
    {
        if (first < 0x80) _paper.Text((char)first, 1);
        else if (!_paper.Chinese) _paper.Western(first);
        else
        {
            var second = await NextAsync(ct);
            byte[] pair = second is >= 0x30 and <= 0x39 ? [first, second, .. await NextAsync(2, ct)] : [first, second];
            _paper.EastAsian(pair);
        }
    }

    private async Task EscapeAsync(CancellationToken ct)
    {
        var command = (char)await NextAsync(ct);
        switch (command)
        {
            case '@': _paper.Initialise(); break;
            case 't': _paper.CodeTable = await NextAsync(ct); break;
            case 'R': if (await NextAsync(ct) is not 0 and var set) _paper.Problem($"international set {set}"); break;
            case '!': _paper.PrintMode(await NextAsync(ct)); break;
            case 'E' or 'G': _paper.Bold = (await NextAsync(ct) & 1) != 0; break;
            case '-': _paper.Underline = (await NextAsync(ct) & 3) != 0; break;
            case 'a': _paper.Align = (PaperAlign)(await NextAsync(ct) % 3); break;
            case 'd': await FeedAsync(await NextAsync(ct), ct); break;
            case 'J' or 'M' or '{' or 'V' or '3' or '=' or 'r' or ' ': await NextAsync(ct); break;
            case '2': break;
            case '$' or '\\': await NextAsync(2, ct); break;
            case 'D': while (await NextAsync(ct) != 0) { } break;
            case 'p':
                var pulse = await NextAsync(3, ct);
                _paper.Add(new PaperDrawerKick((pulse[0] & 1) == 0 ? 2 : 5, pulse[1] * 2, pulse[2] * 2));
                break;
            case 'i' or 'm': await CutAsync(command == 'i', ct); break;
            default: _paper.Problem($"unknown command ESC {(int)command:X2}"); break;
        }
    }

    private async Task GroupAsync(CancellationToken ct)
    {
        var command = (char)await NextAsync(ct);
        switch (command)
        {
            case '!':
                var size = await NextAsync(ct);
                (_paper.Width, _paper.Height) = ((size >> 4 & 7) + 1, (size & 7) + 1);
                break;
            case 'B': _paper.Inverted = (await NextAsync(ct) & 1) != 0; break;
            case 'V':
                var cut = await NextAsync(ct);
                if (cut is 0x41 or 0x42) await NextAsync(ct);
                await CutAsync(cut is 0x00 or 0x30 or 0x41, ct);
                break;
            case 'h': _barcodeHeight = await NextAsync(ct); break;
            case 'w': _barcodeModule = await NextAsync(ct); break;
            case 'H': _barcodeText = (await NextAsync(ct) & 3) != 0; break;
            case 'f' or 'a' or 'I' or 'b': await NextAsync(ct); break;
            case 'L' or 'W' or 'P': await NextAsync(2, ct); break;
            case 'k': await BarcodeAsync(ct); break;
            case '(': await FunctionAsync(ct); break;
            case 'v': await RasterAsync(ct); break;
            case 'r':
                await NextAsync(ct);
                await UntilRunningAsync(ct);
                _paper.CompleteReceipt();
                await answer(troubles.PaperSensor(), ct);
                break;
            default: _paper.Problem($"unknown command GS {(int)command:X2}"); break;
        }
    }

    private async Task ChineseAsync(CancellationToken ct)
    {
        var command = (char)await NextAsync(ct);
        switch (command)
        {
            case '&': _paper.Chinese = printer.Options.EastAsianCodePage != 0; break;
            case '.': _paper.Chinese = false; break;
            case '!' or '-' or 'W' or 'C': await NextAsync(ct); break;
            case 'S': await NextAsync(2, ct); break;
            default: _paper.Problem($"unknown command FS {(int)command:X2}"); break;
        }
    }

    private async Task DataLinkAsync(CancellationToken ct)
    {
        var command = await NextAsync(ct);
        if (command == 0x05) await NextAsync(ct);
        else if (command == 0x14) await NextAsync(3, ct);
        else _paper.Problem($"unknown command DLE {command:X2}");
    }

    private async Task BarcodeAsync(CancellationToken ct)
    {
        var type = await NextAsync(ct);
        List<byte> data = [];
        if (type >= 65) data.AddRange(await NextAsync(await NextAsync(ct), ct));
        else
            for (var b = await NextAsync(ct); b != 0; b = await NextAsync(ct)) data.Add(b);
        var kind = type switch { 0 or 65 => "UPC-A", 2 or 67 => "EAN13", 3 or 68 => "EAN8", 4 or 69 => "CODE39", 73 => "CODE128", _ => $"type {type}" };
        await UntilRunningAsync(ct);
        _paper.Add(new PaperBarcode(kind, type == 73 ? Code128.Read(data, _paper.Problem) : Encoding.ASCII.GetString([.. data]), _barcodeHeight, _barcodeModule, _barcodeText, _paper.Align));
    }

    /// <summary>GS ( family: every one carries its length, so that even an unknown one can be skipped.</summary>
    private async Task FunctionAsync(CancellationToken ct)
    {
        var family = (char)await NextAsync(ct);
        var length = await NextAsync(2, ct);
        var data = await NextAsync(length[0] | (length[1] << 8), ct);
        switch (family, data)
        {
            case ('k', [0x31, 0x41, ..]): break;
            case ('k', [0x31, 0x43, var module]): _qrModule = module; break;
            case ('k', [0x31, 0x45, >= 0x30 and <= 0x33 and var level]): _qrLevel = "LMQH"[level - 0x30]; break;
            case ('k', [0x31, 0x50, 0x30, .. var content]): _qrData = Encoding.UTF8.GetString(content); break;
            case ('k', [0x31, 0x51, 0x30]):
                await UntilRunningAsync(ct);
                _paper.Add(new PaperQr(_qrData, _qrModule, _qrLevel, _paper.Align));
                break;
            default: _paper.Problem($"unknown command GS ( {family}"); break;
        }
    }

    private async Task RasterAsync(CancellationToken ct)
    {
        var head = await NextAsync(6, ct);
        var (width, height) = (head[2] | (head[3] << 8), head[4] | (head[5] << 8));
        for (var i = 0; i < width * height; i++) await NextAsync(ct);
        await UntilRunningAsync(ct);
        _paper.Add(new PaperImage(width * 8, height, _paper.Align));
    }

    private async Task LineFeedAsync(CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        _paper.EndLine();
        troubles.LinePrinted();
        if (troubles.TimePerLine is { Ticks: > 0 } time) await Task.Delay(time, printer.Options.Clock, ct);
    }

    private async Task FeedAsync(int lines, CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        _paper.FinishLine();
        _paper.Add(new PaperFeed(lines));
    }

    private async Task CutAsync(bool full, CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        _paper.FinishLine();
        _paper.Add(new PaperCut(full));
        _paper.Publish();
    }

    /// <summary>Without paper or with an open cover nothing moves; what is in the buffer waits.</summary>
    private async Task UntilRunningAsync(CancellationToken ct)
    {
        while (troubles.Stopped && !bytes.Completion.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(20), printer.Options.Clock, ct);
        ct.ThrowIfCancellationRequested();
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
