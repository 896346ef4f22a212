using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Alpha.Contracts;

[EventName("alpha.open-to-heirs.v1")]
public record NotSealed(Guid Id) : IEvent;

[EventName("alpha.only-a-class.v1")]
public sealed class NotARecord : IEvent
{
    public Guid Id { get; init; }
}

[EventName("alpha.can-be-changed.v1")]
public sealed record Mutable(Guid Id) : IEvent
{
    public string Note { get; set; } = "";
}

[EventName("alpha.binary-amount.v1")]
public sealed record WithADecimal(Guid Id, decimal Amount) : IEvent;

[EventName("alpha.deep-amount.v1")]
public sealed record WithADoubleInside(Guid Id, IReadOnlyList<Weighing> Weighings) : IEvent;

public sealed record Weighing(double Kilograms);

[EventName("alpha.open-list.v1")]
public sealed record WithAMutableList(Guid Id, List<string> Names) : IEvent;

[EventName("alpha.carries-an-error.v1")]
public sealed record WithAKernelObject(Guid Id, Error Failure) : IEvent;

public sealed record WithoutAName(Guid Id) : IEvent;

[EventName("alpha.NoVersion")]
public sealed record WithABadName(Guid Id) : IEvent;

[EventName("beta.stolen-name.v1")]
public sealed record NamedAfterAnotherModule(Guid Id) : IEvent;

[EventName("alpha.twice.v1")]
public sealed record FirstOfTwo(Guid Id) : IEvent;

[EventName("alpha.twice.v1")]
public sealed record SecondOfTwo(Guid Id) : IEvent;
