using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Alpha.Contracts.Events;

[EventName("alpha.open-to-heirs.v1")]
public record NotSealed(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("alpha.only-a-class.v1")]
public sealed class NotARecord(string actorId, string actorName, int site, DateOnly businessDate) : IEvent
{
    public string ActorId => actorId;

    public string ActorName => actorName;

    public int Site => site;

    public DateOnly BusinessDate => businessDate;
}

[EventName("alpha.can-be-changed.v1")]
public sealed record Mutable(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent
{
    public string Note { get; set; } = "";
}

[EventName("alpha.binary-amount.v1")]
public sealed record WithADecimal(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, decimal Amount) : IEvent;

[EventName("alpha.deep-amount.v1")]
public sealed record WithADoubleInside(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, IReadOnlyList<Weighing> Weighings) : IEvent;

public sealed record Weighing(double Kilograms);

[EventName("alpha.open-list.v1")]
public sealed record WithAMutableList(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, List<string> Names) : IEvent;

[EventName("alpha.carries-an-error.v1")]
public sealed record WithAKernelObject(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Error Failure) : IEvent;

public sealed record WithoutAName(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("alpha.NoVersion")]
public sealed record WithABadName(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("beta.stolen-name.v1")]
public sealed record NamedAfterAnotherModule(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("alpha.twice.v1")]
public sealed record FirstOfTwo(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("alpha.twice.v1")]
public sealed record SecondOfTwo(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

[EventName("alpha.shows-a-page.v1")]
public sealed record WithAReadModel(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, ThingInfo Thing) : IEvent;

public sealed record ThingInfo(Guid Id, string Name);

[EventName("alpha.lists-rows.v1")]
public sealed record WithListRows(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, IReadOnlyList<ThingListRow> Things) : IEvent;

public sealed record ThingListRow(Guid Id, string Name);

[EventName("alpha.unreadable.v1")]
public sealed record WithoutADefault(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate, string? Note) : IEvent;

[EventName("alpha.unsigned.v1")]
public sealed record Unsigned(Guid Id, string ActorName, int Site, DateOnly BusinessDate) : IEvent
{
    public string ActorId => "nobody";
}
