using System.Threading.Channels;

namespace Monolith.Drivers.Simulators;

/// <summary>Reads ESC/POS byte by byte and puts it on paper. Written from the command tables alone, so that it can judge a driver.</summary>
internal sealed class EscPosInterpreter
{
    private readonly PaperRoll _paper;
    private readonly PrinterBytes _bytes;
    private readonly Mechanics _mechanics;
    private readonly EscapeCommands _escape;
    private readonly GroupCommands _group;
    private readonly bool _hasChinese;

    public EscPosInterpreter(
        SimulatedReceiptPrinter printer, PrinterTroubles troubles, ChannelReader<byte> bytes, Func<byte, CancellationToken, Task> answer)
    {
        _hasChinese = printer.Options.EastAsianCodePage != 0;
        _paper = new(printer);
        _bytes = new(bytes, _paper);
        _mechanics = new(_paper, troubles, _bytes, printer.Options.Clock);
        _escape = new(_paper, _mechanics, _bytes);
        _group = new(_paper, _mechanics, _bytes, ct => answer(troubles.PaperSensor(), ct));
    }

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (true) await CommandAsync(await _bytes.NextAsync(ct), ct);
        }
        catch (Exception e) when (e is ChannelClosedException or OperationCanceledException) { /* the connection ended */ }
        _paper.CompleteReceipt();
    }

    private Task CommandAsync(byte b, CancellationToken ct) => b switch
    {
        0x1B => _escape.RunAsync(ct),
        0x1D => _group.RunAsync(ct),
        0x1C => ChineseAsync(ct),
        0x10 => DataLinkAsync(ct),
        0x0A => _mechanics.LineFeedAsync(ct),
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
            var second = await _bytes.NextAsync(ct);
            byte[] pair = second is >= 0x30 and <= 0x39 ? [first, second, .. await _bytes.NextAsync(2, ct)] : [first, second];
            _paper.EastAsian(pair);
        }
    }

    private async Task ChineseAsync(CancellationToken ct)
    {
        var command = (char)await _bytes.NextAsync(ct);
        switch (command)
        {
            case '&': _paper.Chinese = _hasChinese; break;
            case '.': _paper.Chinese = false; break;
            case '!' or '-' or 'W' or 'C': await _bytes.NextAsync(ct); break;
            case 'S': await _bytes.NextAsync(2, ct); break;
            default: _paper.Problem($"unknown command FS {(int)command:X2}"); break;
        }
    }

    private async Task DataLinkAsync(CancellationToken ct)
    {
        var command = await _bytes.NextAsync(ct);
        if (command == 0x05) await _bytes.NextAsync(ct);
        else if (command == 0x14) await _bytes.NextAsync(3, ct);
        else _paper.Problem($"unknown command DLE {command:X2}");
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
