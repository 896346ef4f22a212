using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <summary>After a PostgreSQL dump was loaded into another server: makes the stamps of its events anew, in the order in which they were read.
/// No other process may use the database.</summary>
[Requires(AdministrationPermissions.SettleEvents)]
public sealed record RestampEvents : IRequest<RestampedEvents>;

/// <param name="Events">0: every stamp was of this server already.</param>
public sealed record RestampedEvents(long Events);
