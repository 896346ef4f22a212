using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

/// <summary>Prints a ticket once more, marked as a copy, on the printer of its register or on the one that is named; audited.
/// Whoever keeps the printers answers.
/// Errors: devices.unknown-ticket, devices.no-printer, devices.unknown-device, devices.inactive, request.id-reused</summary>
/// <param name="JobId">Made by the client: the same id again prints nothing more.</param>
[Requires(PosPermissions.PrintCopies)]
public sealed record PrintTicketCopy(Guid JobId, Guid TicketId, Guid? DeviceId = null) : IRequest<QueuedCopy>;

/// <summary>A copy that waits for its printer.</summary>
public sealed record QueuedCopy(Guid JobId, string TicketNumber, Guid DeviceId, string Printer);
