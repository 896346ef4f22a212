using System.Text.Json;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Data.Events;

/// <summary>Events as rows and back.</summary>
internal static class EventLog
{
    public static EventRow Row(IEvent happened, DateTimeOffset at) => new()
    {
        Name = EventNames.Of(happened.GetType()),
        Payload = JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Events),
        At = at,
    };

    public static IEvent Read(Type type, string payload) =>
        (IEvent)(JsonSerializer.Deserialize(payload, type, KernelJson.Events) ?? throw new JsonException("An event can't be null."));
}
