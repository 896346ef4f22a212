namespace Monolith.Administration.Security;

/// <summary>Tells the request's scope who is asking.</summary>
internal sealed class ActorOfRequest(RequestDelegate next)
{
    public Task Invoke(HttpContext http, ActorHolder holder, IActorFactory actors)
    {
        holder.Actor = actors.From(http.User, http.Source());
        return next(http);
    }
}
