using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>The ledger's rows as a file, as fast as the database gives them, in the order in which they were recorded: for millions of
/// rows. Its number of rows and checksum are kept in the audit log; over HTTP/2 and later the checksum also ends the answer, as a trailer
/// (over HTTP/1.1 the server sends none). Errors: inventory.moment-malformed
/// </summary>
/// <param name="Form"><c>csv</c> or <c>jsonl</c>.</param>
/// <param name="From">The first business day.</param>
/// <param name="KnownAt">Only what the system knew then.</param>
/// <param name="LearnedAfter">Only what it learned since.</param>
/// <param name="Take">Takes the bytes, piece by piece.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ExportLedger(
    string Form, DateOnly? From, DateOnly? To, string? KnownAt, string? LearnedAfter, Guid? Item, Guid? Warehouse,
    Func<ReadOnlyMemory<byte>, ValueTask> Take) : IRequest<LedgerExported>;

/// <param name="Sha256">Of all bytes, in lower-case hexadecimal digits.</param>
internal sealed record LedgerExported(string Form, long Rows, long Bytes, string Sha256);

internal static class ExportLedgerEndpoint
{
    private const string Digest = "Content-Digest";

    public static void Map(RouteGroupBuilder inventory)
    {
        foreach (var (form, media) in ((string, string)[])[("csv", "text/csv"), ("jsonl", "application/jsonl")])
        {
            inventory.MapGet($"ledger/rows.{form}", (
                    DateOnly? from, DateOnly? to, string? knownAt, string? learnedAfter, Guid? item, Guid? warehouse, ISender send,
                    HttpContext http) => Give(new(form, from, to, knownAt, learnedAfter, item, warehouse, _ => default), media, send, http))
                .Serves<ExportLedger>().WithName("ExportLedgerRows" + (form == "csv" ? "" : "AsJsonLines"))
                .WithSummary($"The ledger's rows as one {form.ToUpperInvariant()} file; its checksum is in the audit log")
                .Produces(StatusCodes.Status200OK, contentType: media);
        }
    }

    private static async Task Give(ExportLedger asked, string media, ISender send, HttpContext http)
    {
        var trailers = http.Response.SupportsTrailers();
        var begun = false;
        var done = await send.Send(asked with { Take = Take }, http.RequestAborted);
        if (!done.TryGet(out var exported, out var error))
        {
            await error.ToHttp().ExecuteAsync(http);
            return;
        }

        if (!begun) await Take(ReadOnlyMemory<byte>.Empty);
        if (trailers) http.Response.AppendTrailer(Digest, $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(exported.Sha256))}:");

        ValueTask Take(ReadOnlyMemory<byte> bytes)
        {
            if (!begun)
            {
                begun = true;
                http.Response.ContentType = media;
                http.Response.Headers.ContentDisposition = $"attachment; filename=ledger.{asked.Form}";
                if (trailers) http.Response.DeclareTrailer(Digest);
            }

            return http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }
}
