using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Monolith.Administration.Security;

/// <summary>Who sits in front of an open page. A circuit lives for hours and is authenticated once, so whoever asks gets the rights
/// of this moment, and the page itself hears within seconds that they changed or ended.</summary>
internal sealed class CircuitIdentity(Rights rights, TimeProvider clock, ILogger<CircuitIdentity> log) : ServerAuthenticationStateProvider, IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());
    private readonly Lock _starting = new();
    private ITimer? _watch;
    private volatile bool _gone;

    /// <summary>Every request that a page sends asks here first: what is taken away is gone with the next click.</summary>
    public override async Task<AuthenticationState> GetAuthenticationStateAsync()
    {
        var known = await base.GetAuthenticationStateAsync();
        if (known.User.Identity?.IsAuthenticated != true) return known;
        Watch();
        var now = await rights.Of(known.User, CancellationToken.None);
        if (now is null) return new(Nobody);
        return now.SetEquals(known.User.FindAll(Claims.Permission).Select(c => c.Value)) ? known : new(Claims.With(known.User, now));
    }

    public void Dispose()
    {
        lock (_starting)
        {
            _gone = true;
            _watch?.Dispose();
        }
    }

    private void Watch()
    {
        lock (_starting)
        {
            if (!_gone) _watch ??= clock.CreateTimer(_ => _ = Look(), null, LookAgain, LookAgain);
        }
    }

    private async Task Look()
    {
        try
        {
            var shown = await base.GetAuthenticationStateAsync();
            var now = await GetAuthenticationStateAsync();
            if (now != shown && !_gone) SetAuthenticationState(Task.FromResult(now));
        }
        catch (Exception) when (_gone)
        {
            // The page was left while we looked.
        }
        catch (Exception failure)
        {
            // What the page sends fails by itself as long as the rights can't be read.
            log.LogWarning(failure, "The rights of an open page could not be read; trying again.");
        }
    }
}
