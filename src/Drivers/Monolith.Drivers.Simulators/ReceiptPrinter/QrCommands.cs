using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>GS ( k: a QR code is set up, stored and printed by commands of their own.</summary>
internal sealed class QrCommands(PaperRoll paper, Mechanics mechanics, PrinterBytes bytes)
{
    private int _module = 3;
    private char _level = 'L';
    private string _data = "";

    /// <summary>Every command of the family carries its length, so that even an unknown one can be skipped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var family = (char)await bytes.NextAsync(ct);
        var length = await bytes.NextAsync(2, ct);
        var data = await bytes.NextAsync(length[0] | (length[1] << 8), ct);
        switch (family, data)
        {
            case ('k', [0x31, 0x41, ..]): break;
            case ('k', [0x31, 0x43, var module]): _module = module; break;
            case ('k', [0x31, 0x45, >= 0x30 and <= 0x33 and var level]): _level = "LMQH"[level - 0x30]; break;
            case ('k', [0x31, 0x50, 0x30, .. var content]): _data = Encoding.UTF8.GetString(content); break;
            case ('k', [0x31, 0x51, 0x30]): await mechanics.PrintAsync(new PaperQr(_data, _module, _level, paper.Align), ct); break;
            default: paper.Problem($"unknown command GS ( {family}"); break;
        }
    }
}
