using System.CommandLine;
using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Commands;

/// <summary>Closes a period, and asks for opening days again: that takes two, so a person who signs in has the last word.</summary>
internal static class PeriodCommand
{
    private static readonly Argument<string> Through = new("day") { Description = "The last day to close, for example 2026-03-31." };

    private static readonly Option<string?> Note = new("--note") { Description = "What is to be remembered of it." };

    private static readonly Argument<string> From = new("day") { Description = "The first day to open again, for example 2026-03-01." };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it stays on the record.", Required = true };

    public static Command Create()
    {
        var close = new Command("close", "Close everything up to a day: nothing takes effect in it any more.") { Through, Note };
        close.SetAction(Close);
        var reopen = new Command(
            "reopen", "Ask for days to be opened again, from one on. A person with the right decides on the page of periods.")
        {
            From, Reason,
        };
        reopen.SetAction(Reopen);
        return new Command("period", "Periods of stock and books.") { close, reopen };
    }

    private static Task<int> Close(ParseResult parse, CancellationToken ct) =>
        Shared.WithShop(Shared.Options(parse), "period close", WhenNew.Refuse, async (services, token) =>
        {
            if (!Day(parse.GetValue(Through), out var day)) return Malformed(parse.GetValue(Through));
            var send = services.GetRequiredService<ISender>();
            var done = await send.Send(new ClosePeriod(Guid.CreateVersion7(), day, parse.GetValue(Note)), token);
            if (!done.IsOk) return Shared.Fail(services, done.Error);
            Console.WriteLine($"Closed through {done.Value.Through:yyyy-MM-dd}, stock value {done.Value.Value}.");
            return Shared.Success;
        }, ct);

    private static Task<int> Reopen(ParseResult parse, CancellationToken ct) =>
        Shared.WithShop(Shared.Options(parse), "period reopen", WhenNew.Refuse, async (services, token) =>
        {
            if (!Day(parse.GetValue(From), out var day)) return Malformed(parse.GetValue(From));
            var send = services.GetRequiredService<ISender>();
            var asked = await send.Send(new AskReopening(Guid.CreateVersion7(), day, parse.GetValue(Reason)!), token);
            if (!asked.IsOk) return Shared.Fail(services, asked.Error);
            Console.WriteLine(
                $"Asked for the days from {asked.Value.From:yyyy-MM-dd} on, closed through {asked.Value.ClosedThrough:yyyy-MM-dd}.");
            Console.WriteLine("They are opened once a person with the right says so: Inventory, Periods.");
            return Shared.Success;
        }, ct);

    private static bool Day(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int Malformed(string? text) => Shared.Fail($"period.day-malformed: '{text}' is no day: write it as 2026-03-31.");
}
