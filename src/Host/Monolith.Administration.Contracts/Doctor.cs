using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <summary>Proves that tickets, stock, books and figures agree. It reports and never mends.</summary>
[Requires(AdministrationPermissions.Doctor)]
public sealed record RunDoctor : IRequest<DoctorReport>;

public sealed record DoctorReport(bool Clean, IReadOnlyList<DoctorFinding> Checks, IReadOnlyList<DoctorHealth> Health);

public sealed record DoctorFinding(string Check, bool Clean, IReadOnlyList<Finding> Findings);

/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Description">In the reader's language.</param>
public sealed record DoctorHealth(string Check, string Status, string? Description, string? Href = null);

/// <summary>For machines a stable code and what it is about, for people a text in their language.</summary>
public sealed record Finding(string Code, IReadOnlyList<string> Args, string Text);
