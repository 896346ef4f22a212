using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>GS h, w, H: how the next barcode looks. GS k: the barcode itself, in the old form (ended by NUL) or the new one (counted).</summary>
internal sealed class BarcodeCommands(PaperRoll paper, Mechanics mechanics, PrinterBytes bytes)
{
    private const byte Code128Type = 73;
    private int _height = 162, _module = 3;
    private bool _text;

    public async Task RunAsync(char command, CancellationToken ct)
    {
        switch (command)
        {
            case 'h': _height = await bytes.NextAsync(ct); break;
            case 'w': _module = await bytes.NextAsync(ct); break;
            case 'H': _text = (await bytes.NextAsync(ct) & 3) != 0; break;
            default: await PrintAsync(ct); break;
        }
    }

    private async Task PrintAsync(CancellationToken ct)
    {
        var type = await bytes.NextAsync(ct);
        List<byte> data = [];
        if (type >= 65) data.AddRange(await bytes.NextAsync(await bytes.NextAsync(ct), ct));
        else
            for (var b = await bytes.NextAsync(ct); b != 0; b = await bytes.NextAsync(ct)) data.Add(b);
        await mechanics.UntilRunningAsync(ct);
        var text = type == Code128Type ? Code128.Read(data, paper.Problem) : Encoding.ASCII.GetString([.. data]);
        paper.Add(new PaperBarcode(KindOf(type), text, _height, _module, _text, paper.Align));
    }

    private static string KindOf(byte type) => type switch
    {
        0 or 65 => "UPC-A",
        2 or 67 => "EAN13",
        3 or 68 => "EAN8",
        4 or 69 => "CODE39",
        Code128Type => "CODE128",
        _ => $"type {type}",
    };
}
