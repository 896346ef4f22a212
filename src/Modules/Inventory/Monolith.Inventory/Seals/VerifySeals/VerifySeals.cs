using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Seals.VerifySeals;

/// <summary>Reads the ledger again and compares it with its seals. Changes nothing. Errors: inventory.anchor-malformed</summary>
/// <param name="Anchor">A head from a printed report or an exported pack, <c>number:hash</c>.</param>
[Requires(InventoryPermissions.View)]
internal sealed record VerifySeals(string? Anchor = null, IProgress<SealProgress>? Progress = null) : IRequest<SealReport>;

internal sealed class VerifySealsHandler(ISealVerification verification) : IHandler<VerifySeals, SealReport>
{
    public Task<Result<SealReport>> Handle(VerifySeals request, CancellationToken ct) =>
        verification.Verify(request.Anchor, request.Progress, ct);
}

/// <summary>The report with its findings in the reader's language.</summary>
internal sealed record SealReportView(
    bool Holds, long Rows, int Blocks, long Unsealed, SealHead? Head, IReadOnlyList<SealFindingView> Findings)
{
    public static SealReportView Of(SealReport report, ITexts texts) => new(
        report.Holds, report.Rows, report.Blocks, report.Unsealed, report.Head,
        [.. report.Findings.Select(f => new SealFindingView(f.Code, f.Block, f.Row, f.Text.In(texts)))]);
}

internal sealed record SealFindingView(string Code, long? Block, long? Row, string Text);

internal static class VerifySealsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("seals/verification", (string? anchor, ITexts texts, ISender send, CancellationToken ct) =>
                Verify(send, anchor, texts, ct).ToHttp())
            .Serves<VerifySeals>().WithName("VerifySeals")
            .WithSummary("Compare the whole ledger with its seals; names the first row or block that doesn't fit")
                .Produces<SealReportView>();

    private static async Task<Result<SealReportView>> Verify(ISender send, string? anchor, ITexts texts, CancellationToken ct) =>
        (await send.Send(new VerifySeals(anchor), ct)).Map(r => SealReportView.Of(r, texts));
}
