using System.Collections.Concurrent;
using System.Reflection;

namespace Monolith.SharedKernel.Events;

/// <param name="Name">Stable: the position is kept under it, for example <c>inventory.tickets</c>.</param>
/// <param name="Module">The hearing module.</param>
/// <param name="Source">The module whose log is read, in lower case as in the event names.</param>
public sealed record Subscription(string Name, string Module, string Source, Type Subscriber, IReadOnlyDictionary<string, Type> Events);

/// <summary>What a module says in <c>Subscribe</c>.</summary>
public sealed class Subscriptions(string module)
{
    private readonly List<Subscription> _all = [];

    public IReadOnlyList<Subscription> All => _all;

    /// <param name="name">Stable name of the subscriber.</param>
    /// <param name="events">The events it hears, all of one module.</param>
    public Subscriptions On<TSubscriber>(string name, params Type[] events)
        where TSubscriber : ISubscriber
    {
        var named = events.ToDictionary(EventNames.Of, e => e, StringComparer.Ordinal);
        var sources = named.Keys.Select(n => n[..n.IndexOf('.', StringComparison.Ordinal)]).Distinct().ToList();
        if (sources.Count != 1) throw new InvalidOperationException($"'{name}' must hear events of exactly one module.");
        _all.Add(new(name, module, sources[0], typeof(TSubscriber), named));
        return this;
    }
}

public static class EventNames
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    public static string Of(Type type) => Known.GetOrAdd(
        type,
        static t => t.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{t.Name} has no [EventName]."));
}
