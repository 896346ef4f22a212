using Microsoft.AspNetCore.DataProtection;

namespace Monolith.Administration.SignIn;

/// <summary>The mark of a machine on which cashiers may sign in by PIN: a sealed cookie naming its register.</summary>
internal sealed class RegisteredTill(IDataProtectionProvider protection)
{
    private const string CookieName = "monolith-till";
    private readonly IDataProtector _seal = protection.CreateProtector("registered-till.v1");

    public void Mark(HttpContext http, Guid registerId) => http.Response.Cookies.Append(CookieName, _seal.Protect(registerId.ToString()), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(400),
        Path = "/",
        IsEssential = true,
    });

    public Guid? RegisterOf(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 and < 2000 } cookie) return null;
        try
        {
            return Guid.TryParse(_seal.Unprotect(cookie), out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // made up, or sealed by keys of another installation
        }
    }
}
