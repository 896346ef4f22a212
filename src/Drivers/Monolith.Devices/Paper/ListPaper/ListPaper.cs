using Monolith.Drivers.Simulators;

namespace Monolith.Devices.Paper.ListPaper;

/// <summary>What the simulated printers have printed since the start, newest first.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListPaper(ListQuery Query) : IRequest<Page<PaperText>>
{
    public static readonly ListOf<PaperText> List = Rows.Of<PaperText>("devices.paper")
        .Column("device", "devices.printer", p => p.Device)
        .Column("number", "devices.paper-number", p => p.Number, c => c.Figure())
        .Column("at", "devices.printed-at", p => p.At)
        .Column("complete", "devices.paper-complete", p => p.Complete, c => c.YesNo("ui.yes", "ui.no"))
        .Column("text", "devices.paper-text", p => p.Text, c => c.Wrapped())
        .Column("codes", "devices.paper-codes", p => p.Codes)
        .Column("cuts", "devices.paper-cuts", p => p.Cuts, c => c.Figure())
        .Column("drawerKicks", "devices.drawer-kicks", p => p.DrawerKicks, c => c.Figure())
        .Column("problems", "devices.problem", p => p.Problems, c => c.Wrapped())
        .Id("device", "devices.device", p => p.DeviceId)
        .InOneOrder();
}

/// <summary>The paper of each simulated printer, as it looks.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ShowPaper : IRequest<IReadOnlyList<PaperRollView>>;

internal sealed record PaperRollView(Guid DeviceId, string Device, int Columns, IReadOnlyList<SimulatedReceipt> Receipts);

internal sealed class ListPaperHandler(DevicesDbContext db, Simulators simulators, ICurrentActor current)
    : IHandler<ListPaper, Page<PaperText>>, IHandler<ShowPaper, IReadOnlyList<PaperRollView>>
{
    /// <summary>More than anybody looks through; the printers remember about as many.</summary>
    private const int Most = 50;

    public async Task<Result<Page<PaperText>>> Handle(ListPaper request, CancellationToken ct) => (await Rolls(ct))
        .SelectMany(roll => roll.Receipts.Select(r => PaperText.Of(roll, r))).ToPage(ListPaper.List, request.Query, current.Actor);

    public async Task<Result<IReadOnlyList<PaperRollView>>> Handle(ShowPaper request, CancellationToken ct) => await Rolls(ct);

    private async Task<List<PaperRollView>> Rolls(CancellationToken ct)
    {
        var devices = await db.Devices
            .Where(d => d.Channel == DeviceChannels.Simulator && d.Kind == DeviceKind.ReceiptPrinter && d.Active)
            .OrderBy(d => d.Name).Take(20).ToListAsync(ct);
        var rolls = new List<PaperRollView>();
        foreach (var device in devices)
        {
            var printer = await simulators.Printer(device);
            rolls.Add(new(device.Id, device.Name, printer.Options.Columns, printer.Receipts.Reverse().Take(Most).ToList()));
        }

        return rolls;
    }
}

/// <summary>A printed receipt as text, with what else is on it.</summary>
internal sealed record PaperText(
    Guid DeviceId, string Device, long Number, DateTimeOffset At, bool Complete, string Text, IReadOnlyList<string> Codes, int Cuts,
        int DrawerKicks, IReadOnlyList<string> Problems)
{
    public static PaperText Of(PaperRollView roll, SimulatedReceipt r) => new(
        roll.DeviceId, roll.Device, r.Number, r.At, r.Complete, r.Text,
        r.Elements.Select(e => e switch { PaperBarcode b => b.Data, PaperQr q => q.Data, _ => null }).OfType<string>().ToList(),
        r.Elements.Count(e => e is PaperCut), r.Elements.Count(e => e is PaperDrawerKick), r.Problems);
}

internal static class ListPaperEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices.MapList<ListPaper, PaperText>(
        "paper", ListPaper.List, q => new(q), "ListPaper", "What the simulated printers have printed since the start, newest first");
}
