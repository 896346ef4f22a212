using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <summary>Proves that tickets, stock, books and figures agree. It reports and never mends.</summary>
[Requires(AdministrationPermissions.Doctor)]
public sealed record RunDoctor : IRequest<DoctorReport>;

public sealed record DoctorReport(bool Clean, IReadOnlyList<DoctorFinding> Checks, IReadOnlyList<DoctorHealth> Health);

/// <param name="Clean">Nothing is found that isn't settled.</param>
public sealed record DoctorFinding(string Check, bool Clean, IReadOnlyList<Finding> Findings);

/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Description">In the reader's language.</param>
public sealed record DoctorHealth(string Check, string Status, string? Description, string? Href = null);

/// <summary>For machines a stable code and what it is about, for people a text in their language.</summary>
/// <param name="Key">By which it can be settled; null: it can't.</param>
/// <param name="Settled">Somebody says that it is in order; null: nobody has.</param>
public sealed record Finding(
    string Code, IReadOnlyList<string> Args, string Text, string? Key = null, FindingSettled? Settled = null);

public sealed record FindingSettled(string Reason, string ByName, DateTimeOffset At);

/// <summary>Says why what the doctor found is in order. It stays settled as long as the doctor says the same. Again by the same person with
/// the same reason: changes nothing. Errors: administration.unknown-finding (nothing of that key is found now, or it is none that can be
/// settled), administration.finding-settled</summary>
/// <param name="Key">As the report gives it.</param>
[Requires(AdministrationPermissions.SettleFindings)]
public sealed record SettleDoctorFinding(string Key, string Reason) : IRequest<FindingSettled>;
