namespace Monolith.SharedKernel.Modules;

/// <summary>What the first scan of a day would wait for. The Host makes all of it while it starts and listens when it is done: a till that
/// is answered is answered at once.</summary>
public interface IMadeReady
{
    /// <summary>What fails here is made when somebody asks for it.</summary>
    Task Make(CancellationToken ct);
}
