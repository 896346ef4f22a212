using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Host.Doctor;
using Monolith.Host.Health;
using Monolith.Host.Jobs;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.Health.ShowHealth;

/// <param name="Database">Engine and place, without secrets.</param>
internal sealed record HealthView(string Status, string Database, IReadOnlyList<DoctorHealth> Checks);

[Requires(HostPermissions.Health)]
internal sealed record GetHealth : IRequest<HealthView>;

/// <summary>Proves that tickets, stock, books and figures agree.</summary>
[Requires(HostPermissions.Doctor)]
internal sealed record RunDoctor : IRequest<DoctorReport>;

internal sealed class GetHealthHandler(HealthCheckService health, IEngine engine, ITexts texts) : IHandler<GetHealth, HealthView>
{
    public async Task<Result<HealthView>> Handle(GetHealth request, CancellationToken ct)
    {
        var state = await health.CheckHealthAsync(ct);
        return new HealthView(
            state.Status.Word(), engine.Description, state.Entries.Select(e => DoctorHealth.Of(e.Key, e.Value, texts)).ToList());
    }
}

internal sealed class RunDoctorHandler(Examination examination, SettledEvents events) : IHandler<RunDoctor, DoctorReport>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Result<DoctorReport>> Handle(RunDoctor request, CancellationToken ct)
    {
        await events.Wait(Patience, ct);
        return await examination.Run(ct);
    }
}
