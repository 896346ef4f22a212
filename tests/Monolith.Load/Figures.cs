using System.Diagnostics;

namespace Monolith.Load;

/// <summary>What the shop's own API says: rows in the stock ledger, revenue in the books, tickets in the figures.</summary>
internal sealed record Figures(long LedgerRows, decimal Revenue, long Tickets)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task<Figures> Read(HttpClient http) => new(await Ledger(http), await Finance(http), await Analytics(http));

    public static async Task<bool> EverythingRead(HttpClient http) =>
        (await http.Get("/api/admin/events/subscribers?take=500"))["items"]!.AsArray().All(s => s!["waiting"]!.GetValue<int>() == 0);

    /// <summary>The most events that the slowest subscriber had still to read, looked at twice a second until it is over: divided by the rate, how
    /// far stock, books and figures were behind the tills.</summary>
    public static async Task<int> MostUnread(HttpClient http, CancellationToken over)
    {
        var most = 0;
        while (!over.IsCancellationRequested)
        {
            most = Math.Max(most, (await http.Get("/api/admin/events/subscribers?take=500"))["items"]!.AsArray()
                .Max(s => s!["waiting"]!.GetValue<int>()));
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }

        return most;
    }

    /// <summary>Seconds from now until each holds everything that was sold; -1: it never did.</summary>
    public static async Task<(double Ledger, double Finance, double Analytics, double Everything)> Await(HttpClient http, Figures before, int tickets, decimal net)
    {
        var watch = Stopwatch.StartNew();
        var (ledger, finance, analytics, all) = (-1.0, -1.0, -1.0, -1.0);
        while (watch.Elapsed < Limit && (ledger < 0 || finance < 0 || analytics < 0 || all < 0))
        {
            // A ticket that overtook another by milliseconds may have corrected its cost by a cent: that is a row more.
            if (ledger < 0 && await Ledger(http) >= before.LedgerRows + ((long)tickets * Sale.LinesPerTicket)) ledger = Now();
            if (analytics < 0 && await Analytics(http) == before.Tickets + tickets) analytics = Now();
            if (finance < 0 && await Finance(http) == before.Revenue + net) finance = Now();
            // Last: the cost of what was sold reaches books and figures only after the ledger.
            if (all < 0 && ledger >= 0 && finance >= 0 && analytics >= 0 && await EverythingRead(http)) all = Now();
            await Task.Delay(20);
        }

        return (ledger, finance, analytics, all);

        double Now() => Math.Round(watch.Elapsed.TotalSeconds, 2);
    }

    private static async Task<long> Ledger(HttpClient http) => (await http.Get("/api/inventory/ledger?sourceKind=ticket&take=1"))["total"]!.GetValue<long>();

    private static async Task<long> Analytics(HttpClient http) => (await http.Get("/api/analytics/figures"))["tickets"]!.GetValue<long>();

    private static async Task<decimal> Finance(HttpClient http) =>
        -(await http.Get("/api/finance/trial-balance?take=500"))["items"]!.AsArray()
            .Where(l => l!["role"]?.ToString() == "revenue-goods").Sum(l => l!["balance"].Number());
}
