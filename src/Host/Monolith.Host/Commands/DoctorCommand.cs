using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Data.Events;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Commands;

internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Prove that tickets, stock, books and figures agree. Exit code 0 when they do, 1 when not.") { Shared.Json };
        command.SetAction((parse, ct) => Shared.WithShop(parse, "doctor", async (services, token) =>
        {
            // What was written just before the last stop has still to be read; only then there is something to compare.
            await services.GetRequiredService<EventPump>().Drain(token);
            var found = await services.GetRequiredService<ISender>().Send(new RunDoctor(), token);
            if (!found.IsOk) return Shared.Fail($"{found.Error!.Code}: {found.Error.Message}");
            var report = found.Value;
            if (parse.GetValue(Shared.Json)) Shared.Print(report);
            else Tell(report);
            return report.Clean ? Shared.Success : Shared.Failure;
        }, ct));
        return command;
    }

    private static void Tell(DoctorReport report)
    {
        foreach (var check in report.Checks)
        {
            Console.WriteLine($"{(check.Clean ? "ok  " : "FAIL")}  {check.Check}");
            foreach (var finding in check.Findings) Console.WriteLine($"        {finding.Text}");
        }

        foreach (var health in report.Health) Console.WriteLine($"{(health.Status == "healthy" ? "ok  " : "FAIL")}  {health.Check}: {health.Description}");
        Console.WriteLine(report.Clean ? "All is well." : "Something is wrong: see above.");
    }
}
