using System.Text.Json;
using Monolith.SharedKernel.Data;
using Monolith.SharedKernel.Data.Model;

namespace Monolith.SharedKernel.Events;

/// <summary>Events as rows and back.</summary>
internal static class EventLog
{
    public static EventRow Row(IEvent happened, DateTimeOffset at) => new()
    {
        Name = EventNames.Of(happened.GetType()),
        Payload = JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Options),
        At = at,
    };

    public static IEvent Read(Type type, string payload) =>
        (IEvent)(JsonSerializer.Deserialize(payload, type, KernelJson.Options) ?? throw new JsonException("An event can't be null."));
}
