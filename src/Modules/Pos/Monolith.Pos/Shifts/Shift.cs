namespace Monolith.Pos.Shifts;

/// <summary>What a shift allows, and what it comes to when its drawer is counted.</summary>
internal static class Shift
{
    /// <summary>Who opened it closes it, or somebody who may close another's.</summary>
    /// Errors: pos.not-your-shift
    public static Error? RefusesToCloseFor(Actor actor, string cashierId) =>
        actor.Id == cashierId || actor.Can(PosPermissions.CloseOthersShift) ? null : PosErrors.NotYourShift;

    /// <summary>Every kind that was used or counted, with what was counted against what should be there: of cash the float too.
    /// Cash must be counted where there can be any: asking for it tells nobody how much that is.</summary>
    /// Errors: pos.cash-not-counted
    public static Result<IReadOnlyList<ShiftTender>> Count(ShiftFigures figures, Money cashAtOpening, IReadOnlyDictionary<TenderKind, Money> counted)
    {
        var anyCash = !cashAtOpening.IsZero || figures.Tenders.Any(t => t.Kind == TenderKind.Cash);
        if (anyCash && !counted.ContainsKey(TenderKind.Cash)) return PosErrors.CashNotCounted;
        return figures.Tenders.Select(t => t.Kind).Union(counted.Keys).Append(TenderKind.Cash).Distinct().Order().Select(kind =>
        {
            var used = figures.Tenders.FirstOrDefault(t => t.Kind == kind) ?? new(kind, 0, Money.Zero);
            Money? count = counted.TryGetValue(kind, out var c) ? c : kind == TenderKind.Cash ? Money.Zero : null;
            var expected = kind == TenderKind.Cash ? used.Amount + cashAtOpening : used.Amount;
            return new ShiftTender(kind, used.Count, used.Amount, count, count - expected);
        }).ToList();
    }
}
