using Monolith.Drivers.Simulators;

namespace Monolith.Devices.Paper.ListPaper;

/// <summary>The paper of the simulated printers, newest first.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListPaper : IRequest<IReadOnlyList<PaperRollView>>;

internal sealed record PaperRollView(Guid DeviceId, string Device, int Columns, IReadOnlyList<SimulatedReceipt> Receipts);

internal sealed class ListPaperHandler(DevicesDbContext db, Simulators simulators) : IHandler<ListPaper, IReadOnlyList<PaperRollView>>
{
    /// <summary>More than anybody looks through; the printers remember about as many.</summary>
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<PaperRollView>>> Handle(ListPaper request, CancellationToken ct)
    {
        var devices = await db.Devices.Where(d => d.Connection == DeviceConnection.Simulator && d.Active).OrderBy(d => d.Name).Take(20).ToListAsync(ct);
        var rolls = new List<PaperRollView>();
        foreach (var device in devices)
        {
            var printer = await simulators.For(device.Id, device.Profile);
            rolls.Add(new(device.Id, device.Name, printer.Options.Columns, printer.Receipts.Reverse().Take(Most).ToList()));
        }

        return rolls;
    }
}

internal static class ListPaperEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("paper", async (ISender send, CancellationToken ct) =>
        {
            var found = await send.Send(new ListPaper(), ct);
            return await Task.FromResult(found.Map<IReadOnlyList<PaperText>>(rolls => rolls.SelectMany(roll => roll.Receipts.Select(r => PaperText.Of(roll, r))).ToList())).ToHttp();
        })
        .Serves<ListPaper>()
        .WithName("ListPaper")
        .WithSummary("What the simulated printers have printed since the start, newest first")
        .Produces<IReadOnlyList<PaperText>>();

    /// <summary>A printed receipt as text, with what else is on it.</summary>
    internal sealed record PaperText(
        Guid DeviceId, string Device, long Number, DateTimeOffset At, bool Complete, string Text, IReadOnlyList<string> Codes, int Cuts, int DrawerKicks, IReadOnlyList<string> Problems)
    {
        public static PaperText Of(PaperRollView roll, SimulatedReceipt r) => new(
            roll.DeviceId, roll.Device, r.Number, r.At, r.Complete, r.Text,
            r.Elements.Select(e => e switch { PaperBarcode b => b.Data, PaperQr q => q.Data, _ => null }).OfType<string>().ToList(),
            r.Elements.Count(e => e is PaperCut), r.Elements.Count(e => e is PaperDrawerKick), r.Problems);
    }
}
