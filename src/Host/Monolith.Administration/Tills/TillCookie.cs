using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Pos.Contracts;

namespace Monolith.Administration.Tills;

/// <summary>The mark of a browser in which cashiers may sign in by PIN: a sealed cookie that names its row.</summary>
internal sealed class TillCookie(AdministrationDbContext db, IRegisters registers, IDataProtectionProvider protection)
{
    private const string CookieName = "monolith-till";
    private readonly IDataProtector _seal = protection.CreateProtector("registered-till.v2");

    public void Mark(HttpContext http, Guid tillId) =>
        http.Response.Cookies.Append(CookieName, _seal.Protect(tillId.ToString()), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(400),
        Path = "/",
        IsEssential = true,
    });

    /// <summary>The till that this browser is; null when it is none, was revoked, or its register isn't in use any more.</summary>
    public async Task<Till?> Of(HttpContext http)
    {
        if (Named(http) is not { } id) return null;
        var till = await db.Tills.FirstOrDefaultAsync(t => t.Id == id && t.RevokedAt == null, http.RequestAborted);
        return till is not null && await Register(till.RegisterId, http.RequestAborted) is not null ? till : null;
    }

    /// <summary>A register that is in use.</summary>
    public async Task<RegisterInfo?> Register(Guid id, CancellationToken ct) =>
        (await registers.All(ct)).FirstOrDefault(r => r.RegisterId == id && r.Active);

    private Guid? Named(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 and < 2000 } cookie) return null;
        try
        {
            return Guid.TryParse(_seal.Unprotect(cookie), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null; // made up, or sealed by keys of another installation
        }
    }
}
