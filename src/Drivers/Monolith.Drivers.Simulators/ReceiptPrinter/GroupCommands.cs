namespace Monolith.Drivers.Simulators;

/// <summary>GS: sizes, cuts, codes, pictures and the end marker.</summary>
internal sealed class GroupCommands(
    PaperRoll paper, Mechanics mechanics, PrinterBytes bytes, Func<CancellationToken, Task> answerEndMarker)
{
    private readonly BarcodeCommands _barcodes = new(paper, mechanics, bytes);
    private readonly QrCommands _qrCodes = new(paper, mechanics, bytes);

    public async Task RunAsync(CancellationToken ct)
    {
        var command = (char)await bytes.NextAsync(ct);
        switch (command)
        {
            case '!':
                var size = await bytes.NextAsync(ct);
                (paper.Width, paper.Height) = ((size >> 4 & 7) + 1, (size & 7) + 1);
                break;
            case 'B': paper.Inverted = (await bytes.NextAsync(ct) & 1) != 0; break;
            case 'V':
                var cut = await bytes.NextAsync(ct);
                if (cut is 0x41 or 0x42) await bytes.NextAsync(ct);
                await mechanics.CutAsync(cut is 0x00 or 0x30 or 0x41, ct);
                break;
            case 'h' or 'w' or 'H' or 'k': await _barcodes.RunAsync(command, ct); break;
            case '(': await _qrCodes.RunAsync(ct); break;
            case 'v': await PictureAsync(ct); break;
            case 'r':
                await bytes.NextAsync(ct);
                await mechanics.UntilRunningAsync(ct);
                paper.CompleteReceipt();
                await answerEndMarker(ct);
                break;
            case 'f' or 'a' or 'I' or 'b': await bytes.NextAsync(ct); break;
            case 'L' or 'W' or 'P': await bytes.NextAsync(2, ct); break;
            default: paper.Problem($"unknown command GS {(int)command:X2}"); break;
        }
    }

    private async Task PictureAsync(CancellationToken ct)
    {
        var head = await bytes.NextAsync(6, ct);
        var (width, height) = (head[2] | (head[3] << 8), head[4] | (head[5] << 8));
        for (var i = 0; i < width * height; i++) await bytes.NextAsync(ct);
        await mechanics.PrintAsync(new PaperImage(width * 8, height, paper.Align), ct);
    }
}
