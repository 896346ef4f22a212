using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Counts.BeginCount;
using Monolith.Inventory.Counts.EnterCounts;
using Monolith.Inventory.Counts.ListCountLines;
using Monolith.Inventory.Counts.MakeCount;
using Monolith.Inventory.Counts.PostCount;
using Monolith.Inventory.Counts.TakeArea;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>A shop that counts: who counts, and the steps of a count in one word each.</summary>
internal static class CountShop
{
    public static readonly Actor Li = Person("li", InventoryPermissions.Count);
    public static readonly Actor Wang = Person("wang", InventoryPermissions.Count);

    public static readonly Actor Chen = Person(
        "chen", InventoryPermissions.Count, InventoryPermissions.ManageCounts, InventoryPermissions.ViewCosts);

    public static readonly Actor Zhao = Person(
        "zhao", InventoryPermissions.Count, InventoryPermissions.ManageCounts, InventoryPermissions.ApproveCounts,
        InventoryPermissions.ViewCosts, InventoryPermissions.CancelDocuments);

    public static Actor Person(string id, params string[] may) => new(id, id, ActorKind.User, "test", may.ToHashSet());

    public static async Task<Result<T>> As<T>(this StockShop shop, Actor actor, IRequest<T> request)
    {
        var before = shop.Actor;
        shop.Actor = actor;
        try
        {
            return await shop.Send(request);
        }
        finally
        {
            shop.Actor = before;
        }
    }

    public static async Task<string?> RefusalAs<T>(this StockShop shop, Actor actor, IRequest<T> request) =>
        (await shop.As(actor, request)).Error?.Code;

    /// <summary>A count of everything in MAIN, begun.</summary>
    public static async Task<Guid> Begin(this StockShop shop, Func<MakeCount, MakeCount>? with = null)
    {
        var make = new MakeCount(Guid.CreateVersion7(), "All of it", shop.Main, ByArea: false);
        var count = await shop.Ask(with?.Invoke(make) ?? make);
        await shop.Ask(new BeginCount(count.CountId));
        return count.CountId;
    }

    /// <returns>Why it was refused; null: it was kept.</returns>
    public static async Task<string?> Say(
        this StockShop shop, Actor actor, Guid count, Guid item, decimal quantity, DateTimeOffset? at = null, int round = 1, int area = 1)
    {
        var word = new CountWord(Guid.CreateVersion7(), area, Quantity.Of(quantity), item, CountedAt: at ?? shop.Clock.Now, Round: round);
        var said = await shop.As(actor, new EnterCounts(count, [word]));
        return said.Error?.Code ?? said.Value.Refused.SingleOrDefault()?.Code;
    }

    public static Task Finish(this StockShop shop, Guid count, int area = 1) => shop.Ask(new TakeArea(count, area, AreaStep.Finish));

    public static async Task<CountLineView> Line(this StockShop shop, Guid count, Guid item) =>
        (await shop.Ask(new ListCountLines(count, ListQuery.Most))).Items.Single(l => l.ItemId == item);

    public static Task<CountInfo> PostIt(this StockShop shop, Guid count) => shop.Ask(new PostCount(count));
}
