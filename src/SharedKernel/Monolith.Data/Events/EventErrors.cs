using Monolith.SharedKernel.Events;

namespace Monolith.Data.Events;

public static class EventErrors
{
    public static readonly Error ParkedNotFound = Error.NotFound("events.parked-not-found", "No such parked event, or it was dealt with already.");

    public static readonly Error ReasonRequired =
        Error.Invalid("events.reason-required", "Say why the event is skipped: its effects will be missing.").At("reason");

    public static Error StillFailing(string failure) =>
        Error.Conflict("events.still-failing", $"The event failed again: {failure}").With("failure", failure);

    public static Error UnknownSubscriber(string name) =>
        Error.NotFound("events.unknown-subscriber", $"There is no subscriber '{name}'.").With("name", name);

    public static Error NotRebuildable(string name) =>
        Error.Conflict("events.not-rebuildable", $"'{name}' has effects that can't be made again; only read models are rebuilt.").With("name", name);
}
