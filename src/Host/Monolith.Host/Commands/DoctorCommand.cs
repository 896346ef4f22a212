using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Import.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Commands;

internal static class DoctorCommand
{
    private const string Sound = "database-is-sound";

    public static Command Create()
    {
        var command = new Command("doctor",
            "Prove that the database is sound and that tickets, stock, books and figures agree. Exit code 0 or 1.") { Shared.Json };
        command.SetAction((parse, ct) => OpenedShop.Run(Shared.Options(parse), quiet: true, WhenNew.Refuse, async shop =>
        {
            var report = await Damage(shop, ct) ?? await Examine(shop, ct);
            if (parse.GetValue(Shared.Json)) Shared.Print(report);
            else Tell(report);
            return report.Clean ? Shared.Success : Shared.Failure;
        }));
        command.Add(Settle());
        return command;
    }

    private static Command Settle()
    {
        var key = new Argument<string>("key") { Description = "As the examination prints it behind what can be settled." };
        var reason = new Option<string>("--reason") { Description = "Why it is in order.", Required = true };
        var settle = new Command("settle", "Say why something that was found is in order; it counts no more while it stays the same.")
        {
            key, reason,
        };
        settle.SetAction((parse, ct) => Shared.WithShop(Shared.Options(parse), "doctor settle", WhenNew.Refuse, async (services, token) =>
        {
            var done = await services.GetRequiredService<ISender>().Send(
                new SettleDoctorFinding(parse.GetValue(key)!, parse.GetValue(reason)!), token);
            if (!done.IsOk) return Shared.Fail(services, done.Error!);
            Console.WriteLine("Settled.");
            return Shared.Success;
        }, ct));
        return settle;
    }

    // Before anything is read from it: in a damaged file there is nothing to compare.
    private static async Task<DoctorReport?> Damage(OpenedShop shop, CancellationToken ct)
    {
        var engine = shop.App.Services.GetRequiredService<IEngine>();
        IReadOnlyList<string> damage = [];
        await OpenedShop.Reach(async () =>
        {
            damage = await engine.Examine(ct);
            return Shared.Success;
        });
        if (damage.Count == 0) return null;
        var findings = damage.Select(d =>
            new Finding("administration.found-damage", [engine.Description, d], $"{engine.Description} is damaged: {d}")).ToList();
        return new(false, [new(Sound, false, findings)], []);
    }

    private static async Task<DoctorReport> Examine(OpenedShop shop, CancellationToken ct)
    {
        await shop.Prepare(ct);
        await using var scope = shop.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli doctor");
        // An import that a killed process left is ended before anybody looks at the shop.
        await scope.ServiceProvider.GetRequiredService<IImports>().FinishInterrupted(ct);
        // What was written just before the last stop has still to be read; only then there is something to compare.
        await scope.ServiceProvider.GetRequiredService<EventPump>().Drain(ct);
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RunDoctor(), ct)).Value;
    }

    private static void Tell(DoctorReport report)
    {
        foreach (var check in report.Checks)
        {
            Console.WriteLine($"{(check.Clean ? "ok  " : "FAIL")}  {check.Check}");
            foreach (var finding in check.Findings) Tell(finding);
        }

        foreach (var health in report.Health) Console.WriteLine($"{(health.Status == "healthy" ? "ok  " : "FAIL")}  {health.Check}: {health.Description}");
        Console.WriteLine(report.Clean ? "All is well." : "Something is wrong: see above.");
    }

    private static void Tell(Finding finding)
    {
        Console.WriteLine($"        {finding.Text}");
        if (finding.Settled is { } settled)
            Console.WriteLine($"          settled by {settled.ByName} on {settled.At:yyyy-MM-dd}: {settled.Reason}");
        else if (finding.Key is { } key) Console.WriteLine($"          may be settled: doctor settle {key} --reason TEXT");
    }
}
