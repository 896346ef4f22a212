using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.EnterCounts;

/// <summary>Takes what was counted, each word on its own: what is refused is said by its id and holds up nothing else. A word that was sent
/// before is kept once. Errors: inventory.unknown-count, inventory.count-state; of a word: inventory.unknown-code,
/// inventory.unknown-item, inventory.service-item, inventory.quantity-digits, inventory.count-negative, inventory.unknown-count-area,
/// inventory.count-area-taken, inventory.count-area-finished, inventory.count-moment, inventory.count-overlaps,
/// inventory.count-same-person, inventory.count-no-second, inventory.count-tracked, request.id-reused</summary>
/// <param name="SentAt">The sender's clock as it sends, by which its moments are put right; null: its clock is the shop's.</param>
[Requires(InventoryPermissions.Count)]
internal sealed record EnterCounts(Guid CountId, IReadOnlyList<CountWord> Entries, DateTimeOffset? SentAt = null) : IRequest<EnteredCounts>;

/// <summary>At this moment there were so many of it in this area.</summary>
/// <param name="Id">The client's own.</param>
/// <param name="ItemId">Null: <paramref name="Code"/> says which.</param>
/// <param name="Code">A barcode or SKU, as it was scanned where nobody could be asked.</param>
/// <param name="CountedAt">By the sender's clock; null: now.</param>
/// <param name="Round">2: the second count.</param>
internal sealed record CountWord(
    Guid Id, int Area, Quantity Quantity, Guid? ItemId = null, [property: AnyText] string? Code = null, DateTimeOffset? CountedAt = null,
    int Round = 1, CountSource Source = CountSource.Typed);

internal sealed record EnteredCounts(IReadOnlyList<Guid> Kept, IReadOnlyList<RefusedCount> Refused);

/// <param name="Message">In the words of the language that was asked for.</param>
internal sealed record RefusedCount(Guid Id, string Code, string Message);

internal sealed class EnterCountsValidator : AbstractValidator<EnterCounts>
{
    public const int MostWords = 500;

    public EnterCountsValidator()
    {
        RuleFor(r => r.CountId).NotEmpty();
        RuleFor(r => r.Entries).NotEmpty().WithErrorCode("inventory.no-lines").WithMessage("Send at least one word.")
            .Must(e => e is null || e.Count <= MostWords).WithErrorCode("inventory.too-many-lines")
                .WithMessage($"At most {MostWords} at once.");
        RuleForEach(r => r.Entries).ChildRules(word =>
        {
            word.RuleFor(w => w.Id).NotEmpty();
            word.RuleFor(w => w.Round).InclusiveBetween(1, 2);
            word.RuleFor(w => w.Source).IsInEnum();
            word.RuleFor(w => w.Code).MaximumLength(ItemCode.Longest);
            word.RuleFor(w => w.ItemId).NotEmpty().When(w => string.IsNullOrWhiteSpace(w.Code));
        });
    }
}

internal sealed class EnterCountsHandler(CountEntering entering) : IHandler<EnterCounts, EnteredCounts>
{
    public Task<Result<EnteredCounts>> Handle(EnterCounts request, CancellationToken ct) =>
        entering.Enter(request.CountId, request.Entries, request.SentAt, ct);
}

internal static class EnterCountsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/entries", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new EnterCounts(id, b.Entries, b.SentAt), ct).ToHttp())
            .Serves<EnterCounts>().WithName("EnterCounts")
            .WithSummary("Say what was counted: each word under the client's own id, kept once however often it is sent")
            .Produces<EnteredCounts>();

    internal sealed record Body(IReadOnlyList<CountWord> Entries, DateTimeOffset? SentAt = null);
}
