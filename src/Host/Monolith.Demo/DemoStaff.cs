using Monolith.Administration.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Demo;

/// <summary>Lets the demo's people do their work, each under their own name. That it is done weeks afterwards is the doing of the shop's own
/// clockwork, which may say when it was.</summary>
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

    private async Task<Actor> Person(string userName, CancellationToken ct)
    {
        var person = await people.Find(StableIds.Of("demo-user", userName), "demo", ct)
            ?? throw new InvalidOperationException($"The demo has lost {userName}.");
        return person with { Kind = ActorKind.System };
    }
}
