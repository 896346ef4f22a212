using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

/// <param name="Code">Short and unique; the first part of receipt numbers, for example <c>K1</c>.</param>
/// <param name="NextNumber">Of its receipts: a till that makes numbers itself begins here.</param>
public sealed record RegisterInfo(Guid RegisterId, string Code, string Name, Guid WarehouseId, bool Active, Guid? OpenShiftId, long Version,
    long NextNumber = 1) : IHasVersion;

/// <summary>The shop's registers, for other modules' pages and checks.</summary>
public interface IRegisters
{
    /// <summary>All of them, also those out of use, by code.</summary>
    Task<IReadOnlyList<RegisterInfo>> All(CancellationToken ct);
}

/// <summary>Errors: pos.register-code-taken, pos.unknown-warehouse, concurrency.changed</summary>
[Requires(PosPermissions.EditRegisters)]
public sealed record SaveRegister(Guid RegisterId, string Code, string Name, Guid WarehouseId, bool Active = true, long? IfVersion = null) : IRequest<RegisterInfo>;
