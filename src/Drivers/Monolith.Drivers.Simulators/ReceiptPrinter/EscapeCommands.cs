namespace Monolith.Drivers.Simulators;

/// <summary>ESC: modes of the text, feeding, the drawer and the old cuts.</summary>
internal sealed class EscapeCommands(PaperRoll paper, Mechanics mechanics, PrinterBytes bytes)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var command = (char)await bytes.NextAsync(ct);
        switch (command)
        {
            case '@': paper.Initialise(); break;
            case 't': paper.CodeTable = await bytes.NextAsync(ct); break;
            case 'R': if (await bytes.NextAsync(ct) is not 0 and var set) paper.Problem($"international set {set}"); break;
            case '!': paper.PrintMode(await bytes.NextAsync(ct)); break;
            case 'E' or 'G': paper.Bold = (await bytes.NextAsync(ct) & 1) != 0; break;
            case '-': paper.Underline = (await bytes.NextAsync(ct) & 3) != 0; break;
            case 'a': paper.Align = (PaperAlign)(await bytes.NextAsync(ct) % 3); break;
            case 'd': await mechanics.FeedAsync(await bytes.NextAsync(ct), ct); break;
            case 'p': await KickAsync(ct); break;
            case 'i' or 'm': await mechanics.CutAsync(command == 'i', ct); break;
            default: await SkipAsync(command, ct); break;
        }
    }

    private async Task KickAsync(CancellationToken ct)
    {
        var pulse = await bytes.NextAsync(3, ct);
        paper.Add(new PaperDrawerKick((pulse[0] & 1) == 0 ? 2 : 5, pulse[1] * 2, pulse[2] * 2));
    }

    /// <summary>Known commands that leave nothing on this paper; only their length matters.</summary>
    private async Task SkipAsync(char command, CancellationToken ct)
    {
        switch (command)
        {
            case 'J' or 'M' or '{' or 'V' or '3' or '=' or 'r' or ' ': await bytes.NextAsync(ct); break;
            case '2': break;
            case '$' or '\\': await bytes.NextAsync(2, ct); break;
            case 'D': while (await bytes.NextAsync(ct) != 0) { } break;
            default: paper.Problem($"unknown command ESC {(int)command:X2}"); break;
        }
    }
}
