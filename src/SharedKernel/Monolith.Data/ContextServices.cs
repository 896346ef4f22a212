using System.Text.Json;
using Monolith.Data.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Data;

/// <summary>What every module's context needs from the house. Scoped.</summary>
public sealed class ContextServices(
    IEngine engine, ICurrentActor current, TimeProvider clock, EventSignals signals, MirrorSignals mirrors, RequestKey requestKey,
    WriteTurn turn, ISites? sites = null)
{
    public IEngine Engine { get; } = engine;

    public Actor Actor => current.Actor;

    public TimeProvider Clock { get; } = clock;

    /// <summary>How amounts are written in what people read; without a shop, as most currencies do.</summary>
    public JsonSerializerOptions Json => sites is null ? KernelJson.Options : KernelJson.Of(sites.Here.Currency);

    public EventSignals Signals { get; } = signals;

    public MirrorSignals Mirrors { get; } = mirrors;

    public WriteTurn Turn { get; } = turn;

    /// <summary>The idempotency key of the request being served, if it brought one.</summary>
    public RequestKey RequestKey { get; } = requestKey;
}
