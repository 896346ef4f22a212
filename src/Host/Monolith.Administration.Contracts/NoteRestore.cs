using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <summary>Writes into the audit log that this shop was made of a backup.</summary>
/// <param name="File">The backup's name.</param>
/// <param name="At">When the backup was made: what happened after it isn't here.</param>
[Requires(AdministrationPermissions.Backups)]
public sealed record NoteRestore(string File, DateTimeOffset At) : IRequest<Done>;
