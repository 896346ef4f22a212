using Monolith.Administration.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Demo;

/// <summary>Lets the demo's people do their own work, with their own rights: what the demo shows was done by somebody who may do it.</summary>
internal sealed class DemoStaff(ActorHolder holder, IPeople people)
{
    public async Task<T> As<T>(string userName, Func<Task<T>> work, CancellationToken ct)
    {
        var before = holder.Actor;
        holder.Actor = await Person(userName, ct);
        try
        {
            return await work();
        }
        finally
        {
            holder.Actor = before;
        }
    }

    private async Task<Actor> Person(string userName, CancellationToken ct) =>
        await people.Find(StableIds.Of("demo-user", userName), "demo", ct)
        ?? throw new InvalidOperationException($"The demo has lost {userName}.");
}
