using System.CommandLine;
using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Commands;

/// <summary>Closes a period. Opening one again takes two persons, so it is done where people sign in.</summary>
internal static class PeriodCommand
{
    private static readonly Argument<string> Through = new("day") { Description = "The last day to close, for example 2026-03-31." };

    private static readonly Option<string?> Note = new("--note") { Description = "What is to be remembered of it." };

    public static Command Create()
    {
        var close = new Command("close", "Close everything up to a day: nothing takes effect in it any more.") { Through, Note };
        close.SetAction((parse, ct) => Shared.WithShop(Shared.Options(parse), "period close", WhenNew.Refuse, async (services, token) =>
        {
            var given = parse.GetValue(Through);
            if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Shared.Fail($"period.day-malformed: '{given}' is no day: write it as 2026-03-31.");
            var send = services.GetRequiredService<ISender>();
            var done = await send.Send(new ClosePeriod(Guid.CreateVersion7(), day, parse.GetValue(Note)), token);
            if (!done.IsOk) return Shared.Fail(services, done.Error);
            Console.WriteLine($"Closed through {done.Value.Through:yyyy-MM-dd}, stock value {done.Value.Value}.");
            return Shared.Success;
        }, ct));
        return new Command("period", "Periods of stock and books.") { close };
    }
}
