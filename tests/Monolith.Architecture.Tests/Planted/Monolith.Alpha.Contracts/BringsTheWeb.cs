using Microsoft.AspNetCore.Http;

namespace Monolith.Alpha.Contracts;

/// <summary>Everybody who sees these contracts needs a web server.</summary>
public interface BringsTheWeb
{
    IResult Answer();
}
